package pinquire.path;

import pinquire.design.Design;
import pinquire.design.PinTracking;
import pinquire.machine.Buffers;
import pinquire.machine.Bug;
import pinquire.machine.Filesystem;
import pinquire.machine.Folio;
import pinquire.machine.Half;
import pinquire.machine.Judged;
import pinquire.machine.Machine;
import pinquire.machine.Mirror;
import pinquire.machine.Page;
import pinquire.machine.PinKind;
import pinquire.machine.Task;

/**
 * Who walks a path: the machine it changes, the design it follows, its local state, and the steps
 * written for it so far. The small things that many paths do alike stand here.
 *
 * @param unmovable whether it takes no frames from zones whose frames must be movable
 */
record Cpu(Machine machine, Design design, Task task, Steps steps, boolean unmovable) {

  static Cpu of(Machine machine, Design design, Task task, Steps steps) {
    return new Cpu(machine, design, task, steps, false);
  }

  /** The same, while it takes frames only where they may be held for long (PF_MEMALLOC_PIN). */
  Cpu takingUnmovable() {
    return new Cpu(machine, design, task, steps, true);
  }

  /** Takes a free frame for a page. */
  Folio allocate(Page page) {
    Folio folio = machine.allocate(page);
    folio.unmovable(unmovable);
    return folio;
  }

  /** The folio that the path's local variable points to. */
  Folio folio() {
    return task.folio();
  }

  Filesystem filesystem() {
    return machine.config().filesystem();
  }

  PinTracking tracking() {
    return design.tracking();
  }

  /** Takes the folio a page has in the cache, and a reference on it. */
  void get(Page page) {
    get(page.folio().orElseThrow());
  }

  void get(Folio folio) {
    folio.addRef(1);
    task.hold(folio);
  }

  /** put_page(): drops a reference; the last one frees the frame. */
  void put() {
    Folio folio = folio();
    folio.addRef(-1);
    freeIfUnused(folio);
    task.forget();
  }

  /** Drops a reference that somebody else has given up, and one's own. */
  void putTwice() {
    folio().addRef(-1);
    put();
  }

  void unlockAndPut() {
    unlock();
    put();
  }

  /** Frees the frame after the last reference; one that is still in use is lost instead. */
  static void freeIfUnused(Folio folio) {
    if (folio.ref() != 0) {
      return;
    }
    if (folio.attached() || folio.map() > 0) {
      folio.bug(Bug.FREED_IN_USE);
    } else {
      folio.release();
    }
  }

  /** unpin_user_page(), or put_page() for a plain reference. */
  void drop(boolean pin, Folio folio) {
    if (pin) {
      tracking().unpin(folio);
    } else {
      folio.addRef(-1);
    }
    freeIfUnused(folio);
  }

  /**
   * Attaches what the file system keeps on a folio, unless it is there; takes a reference for it.
   */
  void attach() {
    if (filesystem().attaches() && folio().buffers() == Buffers.NONE) {
      folio().buffers(Buffers.CLEAN);
      folio().addRef(1);
    }
  }

  void lock() {
    folio().locked(true);
  }

  void unlock() {
    folio().locked(false);
  }

  boolean unlocked() {
    return !folio().locked();
  }

  /** A step that takes the page lock. */
  void lockStep() {
    steps
        .step("lock the page", LinuxFunction.LOCK)
        .awaits("the page lock", this::unlocked)
        .then(this::lock);
  }

  /** A step that releases the page lock. */
  void unlockStep() {
    steps.step("unlock the page", LinuxFunction.UNLOCK).then(this::unlock);
  }

  /** A step that drops the reference. */
  void putStep() {
    steps.step("drop the reference", LinuxFunction.PUT).then(this::put);
  }

  /** The same, with where to go from there. */
  void putStep(Steps.Label next) {
    steps.step("drop the reference", LinuxFunction.PUT).then(this::put, next);
  }

  /**
   * Content arrives in memory, from a CPU or a device. A store that began before another one and
   * comes after it leaves the newest content all the same, and counts as such.
   *
   * @return whether nobody came in between
   */
  static boolean store(Folio folio, Half half, long version) {
    boolean overtaken = version < folio.memory(half);
    folio.memory(half, overtaken ? folio.home().newVersion() : version);
    folio.fromDevice(half, false);
    if (folio.writeback() && !folio.bounced()) {
      folio.unstable(true);
    }
    Dirtying.noteChange(folio);
    return !overtaken;
  }

  /** A step in which a driver takes its device's entry down, once no transfer uses it. */
  Steps.Draft takeDownStep(Mirror mirror, LinuxFunction function) {
    String device = machine.config().devices().get(mirror.device());
    return steps
        .step("take the entry of " + device + " down", function)
        .awaits("the device's transfer", mirror::idle);
  }

  /** ib_umem_odp_unmap_dma_pages(): what the device could store into is marked dirty. */
  void markWritten(Mirror mirror) {
    if (mirror.writable()) {
      Dirtying.set(this, mirror.folio());
    }
  }

  boolean testsPinned() {
    return tracking().pinned(folio());
  }

  /**
   * A step that tests for pins.
   *
   * @param unpinned what happens when there are none
   * @param pinned where it goes when there are
   */
  void testPinsStep(Runnable unpinned, Steps.Label pinned) {
    steps
        .step("test for pins", tracking().testedBy())
        .when(this::testsPinned, "yes", this::foundPinned, pinned)
        .otherwise("no", unpinned);
  }

  /** The same where a pin that comes later does no harm. */
  void testPinsStep(Steps.Label pinned) {
    testPinsStep(() -> {}, pinned);
  }

  /**
   * Steps that let go of a page, wait until its last pin is gone, and start again.
   *
   * @param letGo unlocks it
   */
  void waitForUnpinSteps(Runnable letGo, Steps.Label retry) {
    steps
        .step("let go of the page", "[wait for unpin]")
        .then(
            () -> {
              letGo.run();
              task.awaitsDevice(true);
            });
    steps
        .step("wait for the last unpin", "[wait for unpin]")
        .awaits("the last unpin", () -> !testsPinned())
        .then(
            () -> {
              task.awaitsDevice(false);
              put();
            },
            retry);
  }

  /** The ghost compares what a test has found with the true pins. */
  void foundPinned() {
    folio().judged(folio().pins(PinKind::pins) > 0 ? Judged.OPEN : Judged.FALSELY_PINNED);
  }

  /** The same; from here on nobody may pin the folio for writing without a fault. */
  void foundUnpinned() {
    folio().judged(Judged.UNPINNED);
  }
}
