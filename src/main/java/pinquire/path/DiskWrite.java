package pinquire.path;

import static pinquire.path.LinuxFunction.END_WRITEBACK;
import static pinquire.path.LinuxFunction.PARITY;

import pinquire.design.Marks;
import pinquire.design.Redirty;
import pinquire.machine.Folio;
import pinquire.machine.Half;
import pinquire.machine.Page;

/**
 * The disk carrying out the write that was submitted for a folio. It reads memory when it pleases,
 * half by half; its place in the program is {@link Folio#io()}.
 */
record DiskWrite(Cpu cpu, Folio folio) {

  void steps() {
    // What a free frame will hold one day is not known yet.
    Steps steps = cpu.steps().path("disk write", folio.free() ? null : folio.home());
    Steps.Label idle = steps.here();
    steps.step("wait for a write", "[idle]").awaits("a write", () -> folio.io() > 0).then();
    if (cpu.filesystem().keepsParity()) {
      steps.step("take the first half into the parity", PARITY).then(() -> xor(Half.FIRST));
      steps.step("take the second half into the parity", PARITY).then(() -> xor(Half.SECOND));
    }
    steps.step("read the first half", "the disk's DMA").then(() -> transfer(Half.FIRST));
    steps.step("read the second half", "the disk's DMA").then(() -> transfer(Half.SECOND));
    steps.step("end the write", END_WRITEBACK).then(this::end, idle);
  }

  private void xor(Half half) {
    folio.home().parity(half, submitted(half));
  }

  private long submitted(Half half) {
    return folio.bounced() ? folio.bounce(half) : folio.memory(half);
  }

  private void transfer(Half half) {
    Page page = folio.home();
    page.disk(half, submitted(half));
    if (half == Half.FIRST || page.disk(half) > page.disk(Half.FIRST)) {
      page.fromDevice(folio.fromDevice(half));
    }
  }

  private void end() {
    Page page = folio.home();
    page.torn(page.fromDevice() && page.disk(Half.FIRST) != page.disk(Half.SECOND));
    boolean dirtyAgain = dirtyAgain();
    folio.bounced(false);
    folio.writeback(false);
    folio.home().writebackMark(false);
    if (dirtyAgain) {
      Dirtying.set(cpu, folio);
    }
  }

  /** Whether the design makes a pinned page dirty at the end of its I/O. */
  private boolean dirtyAgain() {
    boolean pinned = cpu.tracking().pinned(folio);
    Marks marks = cpu.design().orders().marks();
    return marks.redirty() == Redirty.AT_END_OF_IO
        && (pinned || (folio.bounced() && !marks.onlyIfStillPinned()));
  }
}
