package pinquire.path;

import static pinquire.path.LinuxFunction.HAS_BUFFERS;
import static pinquire.path.LinuxFunction.MOVE_ACTIVE;

import pinquire.machine.Buffers;
import pinquire.machine.Page;
import pinquire.path.Steps.Label;

/**
 * A look at the active list while there are too many buffer heads (mm/vmscan.c,
 * shrink_active_list() under buffer_heads_over_limit). No step of Linux looks at page tables,
 * references or pins, in 2018 as today.
 */
record StripBuffers(Cpu cpu, Page page) {

  void steps() {
    Steps steps = cpu.steps().path("strip buffers", page);
    Removal removal = new Removal(cpu, page);
    Label next = steps.label();
    Label unlock = steps.label();
    Label putback = steps.label();
    removal.isolate(next);
    steps
        .step("test for buffers", HAS_BUFFERS)
        .when(() -> cpu.folio().buffers() == Buffers.NONE, "none", putback)
        .otherwise("yes");
    removal.tryLock(putback);
    if (cpu.design().policies().strips().overLimit()) {
      cpu.testPinsStep(unlock);
    }
    removal.strip(unlock);
    steps.place(unlock);
    cpu.unlockStep();
    steps.place(putback);
    removal.putBack(MOVE_ACTIVE);
    steps.place(next);
  }
}
