package pinquire.path;

import pinquire.machine.Folio;
import pinquire.machine.Half;
import pinquire.machine.Page;

/** What a device does with a folio that its driver holds. No page table is involved. */
record DeviceAccess(Cpu cpu, Folio folio, Page page) {

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
}
