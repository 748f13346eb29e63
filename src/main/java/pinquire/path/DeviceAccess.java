package pinquire.path;

import static pinquire.path.LinuxFunction.BIO_CHECK;
import static pinquire.path.LinuxFunction.DROP_PIN;
import static pinquire.path.LinuxFunction.LOCK;
import static pinquire.path.LinuxFunction.SET_DIRTY;
import static pinquire.path.LinuxFunction.TEST_DIRTY;
import static pinquire.path.LinuxFunction.UNLOCK;

import pinquire.machine.Folio;
import pinquire.machine.Half;
import pinquire.machine.Page;
import pinquire.path.Paths.Pin;
import pinquire.path.Steps.Label;

/** What a device and its driver do with a folio they have pinned. No page table is involved. */
record DeviceAccess(Cpu cpu, int device, Folio folio, Page page) {

  static DeviceAccess of(Cpu cpu, Pin pin) {
    return new DeviceAccess(cpu, pin.device(), pin.folio(), pin.page());
  }

  /** A transfer into memory, half by half. */
  void write() {
    Steps steps = cpu.steps().path("dma write", page);
    steps.step("store into the first half", "DMA store").then(this::storeFirst);
    steps.step("store into the second half", "DMA store").then(this::storeSecond);
  }

  private void storeFirst() {
    cpu.task().version(folio.home().newVersion());
    store(Half.FIRST);
  }

  private void storeSecond() {
    store(Half.SECOND);
    cpu.task().version(0);
  }

  private void store(Half half) {
    Cpu.store(folio, half, cpu.task().version());
    folio.fromDevice(half, true);
  }

  /** A transfer out of memory; changes nothing. */
  void read() {
    cpu.steps().path("dma read", page).step("load both halves", "DMA load").then();
  }

  /**
   * set_page_dirty_lock() and put_page(), which became unpin_user_pages_dirty_lock() (mm/gup.c);
   * how the page is marked dirty is the design's.
   */
  void unpin() {
    Steps steps = cpu.steps().path("unpin", page);
    Label drop = steps.label();
    switch (cpu.design().unpin()) {
      case LOCKED -> setDirtyLocked();
      case LOCKED_UNLESS_DIRTY -> {
        steps
            .step("test the dirty bit", TEST_DIRTY)
            .when(folio::dirty, "yes", drop)
            .otherwise("no");
        setDirtyLocked();
      }
      case UNLOCKED ->
          steps
              .step("set the page dirty", SET_DIRTY)
              .then(() -> Dirtying.set(cpu.machine(), folio));
      case BY_WORKER -> {
        steps
            .step("test the dirty bit, in interrupt", BIO_CHECK)
            .when(folio::dirty, "yes", drop)
            .otherwise("no");
        steps.step("queue the page to a worker", BIO_CHECK).then();
        setDirtyLocked();
      }
    }
    steps.place(drop);
    steps.step("drop the pin", DROP_PIN).then(this::drop);
  }

  private void setDirtyLocked() {
    Steps steps = cpu.steps();
    steps
        .step("lock the page", LOCK)
        .awaits("the page lock", () -> !folio.locked())
        .then(() -> folio.locked(true));
    steps.step("set the page dirty", SET_DIRTY).then(() -> Dirtying.set(cpu.machine(), folio));
    steps.step("unlock the page", UNLOCK).then(() -> folio.locked(false));
  }

  private void drop() {
    cpu.machine().addPins(device, folio, -1);
    cpu.tracking().unpin(folio);
    Cpu.freeIfUnused(folio);
  }
}
