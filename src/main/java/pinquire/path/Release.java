package pinquire.path;

import static pinquire.path.LinuxFunction.BIO_CHECK;
import static pinquire.path.LinuxFunction.BIO_DIRTY;
import static pinquire.path.LinuxFunction.DROP_PIN;
import static pinquire.path.LinuxFunction.LOCK;
import static pinquire.path.LinuxFunction.PUT;
import static pinquire.path.LinuxFunction.SET_DIRTY;
import static pinquire.path.LinuxFunction.TEST_DIRTY;
import static pinquire.path.LinuxFunction.UNLOCK;

import java.util.function.Consumer;
import java.util.function.Supplier;
import pinquire.design.UnpinDirty;
import pinquire.machine.Folio;
import pinquire.machine.Page;
import pinquire.path.Steps.Label;

/**
 * Somebody lets go of a folio. It says which way: nothing keeps a driver from unpinning what it got
 * by FOLL_GET, or from putting what it has pinned, and the counts are then wrong for good.
 *
 * @param page the folio's home
 * @param which the folio; asked for when a step is taken
 * @param pinned whether it is dropped by unpin_user_page(), else by put_page()
 * @param dropped takes note that it is not held any more
 */
record Release(Cpu cpu, Page page, Supplier<Folio> which, boolean pinned, Consumer<Folio> dropped) {

  private Folio folio() {
    return which.get();
  }

  private Steps steps() {
    return cpu.steps();
  }

  /** Marks the folio dirty in one of the ways, and drops it. */
  void steps(String path, UnpinDirty marking) {
    steps().path(path, page);
    Label drop = steps().label();
    switch (marking) {
      case NEVER -> {}
      case LOCKED -> setDirtyLocked();
      case BY_THE_LAST -> {
        if (pinned) {
          steps()
              .step("drop the pin; the last one puts the page on the dirty set", "[last unpin]")
              .then(this::dropAndPutBack);
          return;
        }
        setDirtyLocked();
      }
      case LOCKED_UNLESS_DIRTY -> {
        steps()
            .step("test the dirty bit", TEST_DIRTY)
            .when(() -> folio().dirty(), "yes", drop)
            .otherwise("no");
        setDirtyLocked();
      }
      case UNLOCKED -> setDirty();
      case BY_WORKER -> leaveToWorker(drop);
    }
    steps().place(drop);
    drop();
  }

  /**
   * An interrupt must not wait for the page lock. It drops a page that is still dirty; another is
   * the worker's.
   */
  private void leaveToWorker(Label drop) {
    steps()
        .step("test the dirty bit, in interrupt", BIO_CHECK)
        .when(() -> folio().dirty(), "yes", drop)
        .otherwise("no");
    steps().step("queue the page to the worker", BIO_CHECK).then();
    steps().path("worker", page).step("take the page from the queue", BIO_DIRTY).then();
    setDirtyLocked();
  }

  /** set_page_dirty_lock(). */
  void setDirtyLocked() {
    steps()
        .step("lock the page", LOCK)
        .awaits("the page lock", () -> !folio().locked())
        .then(() -> folio().locked(true));
    setDirty();
    steps().step("unlock the page", UNLOCK).then(() -> folio().locked(false));
  }

  private void setDirty() {
    steps().step("set the page dirty", SET_DIRTY).then(() -> Dirtying.set(cpu, folio()));
  }

  private void drop() {
    if (pinned) {
      steps().step("drop the pin", DROP_PIN).then(this::dropFolio);
    } else {
      steps().step("drop the reference", PUT).then(this::dropFolio);
    }
  }

  private void dropFolio() {
    Folio folio = folio();
    dropped.accept(folio);
    cpu.drop(pinned, folio);
  }

  /** Writeback, and not the driver, knows whether there was anything to put back. */
  private void dropAndPutBack() {
    Folio folio = folio();
    dropped.accept(folio);
    cpu.tracking().unpin(folio);
    if (!cpu.tracking().pinned(folio)) {
      Dirtying.set(cpu, folio);
    }
    Cpu.freeIfUnused(folio);
  }
}
