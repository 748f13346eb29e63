package pinquire.path;

import static pinquire.path.LinuxFunction.HAS_BUFFERS;
import static pinquire.path.LinuxFunction.ISOLATE;
import static pinquire.path.LinuxFunction.PUTBACK;

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
    steps
        .step("take the page off the LRU", ISOLATE)
        .when(() -> !page.cached(), "not in the cache", next)
        .then(() -> cpu.get(page));
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
    steps.step("put the page back", PUTBACK).then(cpu::put);
    steps.place(next);
  }
}
