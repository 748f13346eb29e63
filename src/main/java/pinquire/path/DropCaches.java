package pinquire.path;

import static pinquire.path.LinuxFunction.EVICT;
import static pinquire.path.LinuxFunction.FIND_AND_LOCK;
import static pinquire.path.LinuxFunction.PAGE_MAPPED;
import static pinquire.path.LinuxFunction.REF_COUNT;
import static pinquire.path.LinuxFunction.TEST_DIRTY;
import static pinquire.path.LinuxFunction.TEST_WRITEBACK;

import pinquire.machine.Buffers;
import pinquire.machine.Folio;
import pinquire.machine.Page;
import pinquire.path.Steps.Label;

/**
 * Takes a clean, unmapped page out of memory (mm/truncate.c, invalidate_mapping_pages():
 * drop_caches and POSIX_FADV_DONTNEED). In 2018 it strips the buffers before it finds out that
 * somebody refers to the page; today it counts the references first.
 */
record DropCaches(Cpu cpu, Page page) {

  private Folio folio() {
    return cpu.folio();
  }

  void steps() {
    Steps steps = cpu.steps().path("drop caches", page);
    Removal removal = new Removal(cpu, page);
    Label next = steps.label();
    Label unlock = steps.label();
    Label put = steps.label();
    removal.find(FIND_AND_LOCK, next);
    removal.tryLock(put);
    removal.check(EVICT, unlock);
    test(unlock);
    if (cpu.design().policies().strips().invalidation()) {
      cpu.testPinsStep(unlock);
    }
    removal.strip(unlock);
    removal.evict(unlock, next);
    steps.place(unlock);
    cpu.unlockStep();
    steps.place(put);
    cpu.putStep();
    steps.place(next);
  }

  private void test(Label unlock) {
    Steps steps = cpu.steps();
    steps
        .step("test the dirty bit", TEST_DIRTY)
        .when(() -> folio().dirty(), "yes", unlock)
        .otherwise("no");
    steps
        .step("test for writeback", TEST_WRITEBACK)
        .when(() -> folio().writeback(), "yes", unlock)
        .otherwise("no");
    if (cpu.design().era().evictionCountsReferences()) {
      steps
          .step("count the references", REF_COUNT)
          .when(this::inUse, "in use", unlock)
          .otherwise(
              cpu.filesystem().attaches()
                  ? "the cache's, the buffers' and ours"
                  : "the cache's and ours");
    } else {
      steps
          .step("test whether it is mapped", PAGE_MAPPED)
          .when(() -> folio().map() > 0, "yes", unlock)
          .otherwise("no");
    }
  }

  private boolean inUse() {
    return folio().ref() > (folio().buffers() == Buffers.NONE ? 2 : 3);
  }
}
