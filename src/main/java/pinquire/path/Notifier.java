package pinquire.path;

import static pinquire.path.LinuxFunction.INVALIDATE_END;
import static pinquire.path.LinuxFunction.INVALIDATE_MIRROR;
import static pinquire.path.LinuxFunction.INVALIDATE_START;

import pinquire.machine.Mirror;
import pinquire.machine.Page;
import pinquire.machine.Pte;
import pinquire.path.Steps.Label;

/**
 * What stands around each change of a page table entry where devices follow it (mm/mmu_notifier.c):
 * before it, every driver that follows takes its own entry down, and waits for transfers that use
 * it. Where no device has a page table, these are no steps.
 */
record Notifier(Cpu cpu, Page page, Pte pte) {

  private String process() {
    return cpu.machine().config().processes().get(pte.process());
  }

  void start() {
    if (!cpu.design().mirrors()) {
      return;
    }
    cpu.steps()
        .step("tell who follows the entry of " + process(), INVALIDATE_START)
        .then(() -> pte.addInvalidations(1));
    cpu.machine().mirrors(pte.process(), page).forEach(this::invalidate);
  }

  private void invalidate(Mirror mirror) {
    Steps steps = cpu.steps();
    Label next = steps.label();
    cpu.takeDownStep(mirror, INVALIDATE_MIRROR)
        .when(() -> !mirror.registered(), "does not follow", next)
        .then(() -> invalidated(mirror));
    steps.place(next);
  }

  private void invalidated(Mirror mirror) {
    cpu.markWritten(mirror);
    mirror.invalidate();
  }

  void end() {
    if (cpu.design().mirrors()) {
      cpu.steps()
          .step("tell that the entry of " + process() + " has changed", INVALIDATE_END)
          .then(this::over);
    }
  }

  /** The same within another step, where the change was given up. */
  void over() {
    if (cpu.design().mirrors()) {
      pte.addInvalidations(-1);
    }
  }
}
