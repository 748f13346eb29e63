package pinquire.path;

import java.util.function.Supplier;
import pinquire.machine.Folio;
import pinquire.machine.Page;

/**
 * What a device does with a folio that its driver holds. No page table is involved.
 *
 * @param page the folio's home
 * @param folio asked for when a step is taken
 */
record DeviceAccess(Cpu cpu, Page page, Supplier<Folio> folio) {

  /** A transfer into memory, half by half. */
  void write() {
    cpu.steps().path("dma write", page);
    new Transfer(cpu, page, folio, true).steps("store", "DMA store");
  }

  /** A transfer out of memory; changes nothing. */
  void read() {
    cpu.steps().path("dma read", page).step("load both halves", "DMA load").then();
  }
}
