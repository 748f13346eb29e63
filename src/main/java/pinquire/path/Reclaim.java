package pinquire.path;

import static pinquire.path.LinuxFunction.TEST_DIRTY;
import static pinquire.path.LinuxFunction.TEST_MAPPED;
import static pinquire.path.LinuxFunction.TEST_WRITEBACK;
import static pinquire.path.LinuxFunction.UNMAP;

import pinquire.design.StripTests.ReclaimTest;
import pinquire.machine.Folio;
import pinquire.machine.Page;
import pinquire.machine.Pte;
import pinquire.path.Steps.Label;

/**
 * Reclaim of one page (mm/vmscan.c, shrink_page_list()): unmap, strip the buffers, freeze the
 * reference count, remove.
 *
 * <p>Left out: ages and the lists themselves, and kswapd's own pageout of dirty pages, which
 * refuses a page with an extra reference.
 */
record Reclaim(Cpu cpu, Page page) {

  private Steps steps() {
    return cpu.steps();
  }

  private Folio folio() {
    return cpu.folio();
  }

  void reclaim() {
    steps().path("reclaim", page);
    Label next = steps().label();
    Label unlock = steps().label();
    Label putback = steps().label();
    Removal removal = new Removal(cpu, page);
    removal.isolate(next);
    removal.tryLock(putback);
    unmap(removal, unlock);
    testPinsAndDirty(unlock);
    removal.strip(unlock);
    removal.evict(unlock, next);
    steps().place(unlock);
    cpu.unlockStep();
    steps().place(putback);
    removal.putBack();
    steps().place(next);
  }

  private boolean tests(ReclaimTest here) {
    return cpu.design().policies().strips().reclaim() == here;
  }

  private void unmap(Removal removal, Label unlock) {
    steps()
        .step("test for writeback", TEST_WRITEBACK)
        .when(() -> folio().writeback(), "yes", unlock)
        .otherwise("no");
    if (tests(ReclaimTest.BEFORE_UNMAP)) {
      cpu.testPinsStep(unlock);
    }
    for (int process = 0; process < cpu.machine().config().processes().size(); process++) {
      Pte pte = cpu.machine().pte(process, page);
      String name = cpu.machine().config().processes().get(process);
      Label next = steps().label();
      Notifier notifier = new Notifier(cpu, page, pte);
      notifier.start();
      steps()
          .step(Deed.UNMAPPED_BY_RECLAIM.what() + " " + name, UNMAP)
          .when(() -> !(folio().map() > 0 && pte.maps(folio())), "not mapped", next)
          .then(() -> unmap(removal, pte));
      steps().place(next);
      notifier.end();
    }
    steps()
        .step("test whether it is still mapped", TEST_MAPPED)
        .when(() -> folio().map() > 0, "yes", unlock)
        .otherwise("no");
  }

  private void unmap(Removal removal, Pte pte) {
    removal.clear(pte);
    if (folio().pins() > 0 && folio().mappers() == 0) {
      folio().reclaimed(folio().reclaimed().unmapped());
    }
  }

  private void testPinsAndDirty(Label unlock) {
    if (tests(ReclaimTest.AFTER_UNMAP)) {
      cpu.testPinsStep(cpu::foundUnpinned, unlock);
    }
    steps()
        .step("test the dirty bit", TEST_DIRTY)
        .when(() -> folio().dirty(), "yes", unlock)
        .otherwise("no");
  }
}
