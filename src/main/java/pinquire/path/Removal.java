package pinquire.path;

import static pinquire.path.LinuxFunction.FIND_ENTRIES;
import static pinquire.path.LinuxFunction.ISOLATE;
import static pinquire.path.LinuxFunction.PUTBACK;
import static pinquire.path.LinuxFunction.RELEASE_BUFFERS;
import static pinquire.path.LinuxFunction.REMOVE_MAPPING;
import static pinquire.path.LinuxFunction.TRYLOCK;
import static pinquire.path.LinuxFunction.WAIT_WRITEBACK;
import static pinquire.path.LinuxFunction.ZAP;

import pinquire.machine.Buffers;
import pinquire.machine.Bug;
import pinquire.machine.Folio;
import pinquire.machine.Lru;
import pinquire.machine.Page;
import pinquire.machine.Pte;
import pinquire.machine.Reclaimed;
import pinquire.path.Steps.Label;

/**
 * What the ways out of the page cache have in common. The task holds the folio once it is found.
 */
record Removal(Cpu cpu, Page page) {

  private Steps steps() {
    return cpu.steps();
  }

  private Folio folio() {
    return cpu.folio();
  }

  void find(LinuxFunction function, Label next) {
    steps()
        .step("find the page", function)
        .when(() -> !page.cached(), "not in the cache", next)
        .then(() -> cpu.get(page));
  }

  void find(Label next) {
    find(FIND_ENTRIES, next);
  }

  /** Takes the page off the LRU, where nobody else finds it until it is put back. */
  void isolate(Label next) {
    steps()
        .step("take the page off the LRU", ISOLATE)
        .when(() -> !page.cached(), "not in the cache", next)
        .when(() -> page.folio().orElseThrow().lru() != Lru.LISTED, "not on the LRU", next)
        .then(() -> takeOffLru(page.folio().orElseThrow()));
  }

  void takeOffLru(Folio folio) {
    cpu.get(folio);
    folio.lru(Lru.ISOLATED);
  }

  void putBack() {
    putBack(PUTBACK);
  }

  void putBack(LinuxFunction function) {
    steps().step("put the page back", function).then(this::putBackOnLru);
  }

  /** Unless somebody has broken the list meanwhile. */
  void putBackOnLru() {
    if (folio().lru() == Lru.ISOLATED) {
      folio().lru(Lru.LISTED);
    }
    cpu.put();
  }

  void waitForWriteback() {
    steps()
        .step("wait for writeback", WAIT_WRITEBACK)
        .awaits("the end of writeback", () -> !folio().writeback())
        .then();
  }

  /** Where a design waits for pins; nothing where it does not. */
  void waitForUnpin(Label wait, Label retry) {
    switch (cpu.design().policies().leaving()) {
      case GOES_AHEAD, FAILS -> {}
      case WAITS -> {
        steps().place(wait);
        cpu.waitForUnpinSteps(cpu::unlock, retry);
      }
      case REVOKES -> {
        steps().place(wait);
        new Revocation(cpu).steps(cpu::unlock, retry);
      }
    }
  }

  void check(LinuxFunction function, Label gone) {
    steps()
        .step("check that it is still in the file", function)
        .when(() -> !folio().attached(), "gone", gone)
        .otherwise("yes");
  }

  void tryLock(Label busy) {
    steps()
        .step("try to lock the page", TRYLOCK)
        .when(() -> folio().locked(), "locked", busy)
        .then(cpu::lock);
  }

  /** zap_pte_range() under the page lock, which keeps faults from mapping the page again. */
  void unmap(String what) {
    for (int process = 0; process < cpu.machine().config().processes().size(); process++) {
      Pte pte = cpu.machine().pte(process, page);
      Label next = steps().label();
      Notifier notifier = new Notifier(cpu, page, pte);
      notifier.start();
      steps()
          .step(what + " " + cpu.machine().config().processes().get(process), ZAP)
          .when(() -> !pte.maps(folio()), "not mapped", next)
          .then(() -> clear(pte));
      steps().place(next);
      notifier.end();
    }
  }

  /** Takes an entry that maps the folio away, with its count and its reference. */
  void clear(Pte pte) {
    unmap(pte, pte::clear);
  }

  /** The same, with what becomes of the entry. */
  void unmap(Pte pte, Runnable take) {
    if (pte.dirty()) {
      Dirtying.set(cpu, folio());
    }
    take.run();
    Mapping.remove(cpu.machine(), folio());
    folio().addRef(-1);
  }

  /** Falls through when no buffers are left. */
  void strip(Label kept) {
    if (!cpu.filesystem().attaches()) {
      return;
    }
    Label bare = steps().label();
    steps()
        .step(Deed.STRIPPED.what(), RELEASE_BUFFERS)
        .when(() -> folio().buffers() == Buffers.NONE, "none", bare)
        .when(() -> folio().writeback(), "under writeback", kept)
        .when(this::isDirty, "dirty", kept)
        .then(this::stripBuffers);
    steps().place(bare);
  }

  private boolean isDirty() {
    if (folio().checked()) {
      return true;
    }
    return cpu.filesystem().needsBuffers() ? folio().buffers() == Buffers.DIRTY : folio().dirty();
  }

  private void stripBuffers() {
    if (folio().pins() > 0) {
      folio().reclaimed(Reclaimed.STRIPPED);
    }
    dropBuffers();
  }

  /** try_to_free_buffers() cancels the dirty bit in the same breath. */
  void dropBuffers() {
    if (folio().buffers() != Buffers.NONE) {
      folio().buffers(Buffers.NONE);
      folio().checked(false);
      folio().addRef(-1);
      Dirtying.clear(cpu.machine(), folio());
    }
  }

  /**
   * Two references are the page cache's and ours; anyone else's makes the freeze fail. Once it has
   * not, nobody can come by another, and the frame is given back at once.
   */
  void evict(Label kept, Label next) {
    steps()
        .step(Deed.EVICTED.what(), REMOVE_MAPPING)
        .when(() -> !folio().attached(), "gone", kept)
        .when(() -> folio().ref() != 2, "in use", kept)
        .when(() -> folio().dirty(), "dirty", kept)
        .then(this::free, next);
  }

  private void free() {
    noteLoss();
    page.remove();
    folio().release();
    cpu.task().forget();
  }

  /** The ghost takes note when what leaves memory is not on disk. */
  void noteLoss() {
    page.lost(page.lost() || folio().newerThanDisk());
  }

  /** The folio leaves the file, whoever else refers to it. */
  void delete() {
    if (folio().map() > 0) {
      folio().bug(Bug.STILL_MAPPED);
    }
    Dirtying.unaccount(cpu.machine(), folio());
    folio().attached(false);
    page.remove();
    folio().addRef(-1);
  }
}
