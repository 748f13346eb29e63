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
record DeviceAccess(Cpu cpu, int device, Page page, Supplier<Folio> folio) {

  /** A transfer into memory, half by half. */
  void write() {
    Transfer transfer = new Transfer(cpu, page, folio, true);
    use()
        .unlessRevoked(step("dma write", "store into the first half", "DMA store"), efault())
        .then(() -> begin(transfer));
    cpu.steps().step("store into the second half", "DMA store").then(() -> end(transfer));
  }

  private Use use() {
    return new Use(cpu, device, page, folio);
  }

  private Steps.Draft step(String path, String what, String linux) {
    return cpu.steps().path(path, page).step(what, linux);
  }

  private Steps.Label efault() {
    return cpu.steps().ending(Ending.EFAULT);
  }

  private void begin(Transfer transfer) {
    use().begin();
    transfer.storeFirst();
  }

  private void end(Transfer transfer) {
    transfer.storeSecond();
    use().end();
  }

  /** A transfer out of memory; changes nothing. */
  void read() {
    use().unlessRevoked(step("dma read", "load both halves", "DMA load"), efault()).then();
  }
}
