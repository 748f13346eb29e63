package pinquire.path;

import static pinquire.path.LinuxFunction.BIO_CHECK;
import static pinquire.path.LinuxFunction.DROP_PIN;
import static pinquire.path.LinuxFunction.LOCK;
import static pinquire.path.LinuxFunction.PUT;
import static pinquire.path.LinuxFunction.SET_DIRTY;
import static pinquire.path.LinuxFunction.TEST_DIRTY;
import static pinquire.path.LinuxFunction.UNLOCK;

import pinquire.design.UnpinDirty;
import pinquire.machine.Folio;
import pinquire.path.Paths.Pin;
import pinquire.path.Steps.Label;

/**
 * A driver lets go of a folio. It says which way: nothing keeps it from unpinning what it got by
 * FOLL_GET, or from putting what it has pinned, and the counts are then wrong for good.
 */
record Release(Cpu cpu, Pin pin, boolean dirty) {

  private Folio folio() {
    return pin.folio();
  }

  private Steps steps() {
    return cpu.steps();
  }

  /** unpin_user_pages_dirty_lock(), or unpin_user_pages() when nothing is to be marked dirty. */
  void unpin() {
    steps().path("unpin", pin.page());
    if (cpu.design().unpin() == UnpinDirty.BY_THE_LAST) {
      steps()
          .step("drop the pin; the last one puts the page on the dirty set", "[last unpin]")
          .then(this::dropAndPutBack);
      return;
    }
    markDirty();
    steps().step("drop the pin", DROP_PIN).then(() -> drop(true));
  }

  /** set_page_dirty_lock() and put_page(). */
  void put() {
    steps().path("put", pin.page());
    markDirty();
    steps().step("drop the reference", PUT).then(() -> drop(false));
  }

  /** How is the design's; falls through when the folio is dirty. */
  private void markDirty() {
    if (!dirty) {
      return;
    }
    Label done = steps().label();
    switch (cpu.design().unpin()) {
      case LOCKED, BY_THE_LAST -> setDirtyLocked();
      case LOCKED_UNLESS_DIRTY -> {
        steps()
            .step("test the dirty bit", TEST_DIRTY)
            .when(folio()::dirty, "yes", done)
            .otherwise("no");
        setDirtyLocked();
      }
      case UNLOCKED -> setDirty();
      case BY_WORKER -> {
        steps()
            .step("test the dirty bit, in interrupt", BIO_CHECK)
            .when(folio()::dirty, "yes", done)
            .otherwise("no");
        steps().step("queue the page to a worker", BIO_CHECK).then();
        setDirtyLocked();
      }
    }
    steps().place(done);
  }

  private void setDirtyLocked() {
    steps()
        .step("lock the page", LOCK)
        .awaits("the page lock", () -> !folio().locked())
        .then(() -> folio().locked(true));
    setDirty();
    steps().step("unlock the page", UNLOCK).then(() -> folio().locked(false));
  }

  private void setDirty() {
    steps().step("set the page dirty", SET_DIRTY).then(() -> Dirtying.set(cpu.machine(), folio()));
  }

  private void drop(boolean counted) {
    cpu.machine().addPins(pin.device(), folio(), pin.kind(), -1);
    cpu.drop(counted, folio());
  }

  /** Writeback, and not the driver, knows whether there was anything to put back. */
  private void dropAndPutBack() {
    cpu.machine().addPins(pin.device(), folio(), pin.kind(), -1);
    cpu.tracking().unpin(folio());
    if (!cpu.tracking().pinned(folio())) {
      Dirtying.set(cpu.machine(), folio());
    }
    Cpu.freeIfUnused(folio());
  }
}
