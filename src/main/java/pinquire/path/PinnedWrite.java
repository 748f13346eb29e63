package pinquire.path;

import pinquire.design.Copy;
import pinquire.design.Orders;
import pinquire.design.Redirty;
import pinquire.machine.Folio;
import pinquire.machine.Half;
import pinquire.path.Steps.Label;

/**
 * What writeback does with a page that tested pinned, in the orders of the design. The page is
 * locked and write-protected.
 */
record PinnedWrite(Writeback writeback) {

  private Cpu cpu() {
    return writeback.cpu();
  }

  private Folio folio() {
    return cpu().folio();
  }

  private Orders orders() {
    return cpu().design().orders();
  }

  void steps(Label pinned, Label retry, Label unlock, Label next) {
    Steps steps = cpu().steps();
    steps.place(pinned);
    switch (cpu().design().policy(writeback.integrity())) {
      case WRITE -> {} // nobody asks, so nobody comes here
      case SKIP ->
          steps
              .step(Deed.SKIPPED.what(), "[skip the pinned page]")
              .then(writeback::carryOver, unlock);
      case REMOVE -> takeOff(unlock);
      case WAIT -> cpu().waitForUnpinSteps(this::letGo, retry);
      case REVOKE -> new Revocation(cpu()).steps(this::letGo, retry);
      case BOUNCE -> write(true, next);
      case IN_PLACE -> write(false, next);
    }
  }

  private void letGo() {
    writeback.carryOver();
    cpu().unlock();
  }

  /** Under the i_pages lock: the bit, NR_FILE_DIRTY and the marks by which writeback finds it. */
  private void takeOff(Label unlock) {
    cpu()
        .steps()
        .step(Deed.TAKEN_OFF.what(), "[off the dirty set]")
        .then(writeback::takeOffDirtySet, unlock);
  }

  /**
   * The dirty bit, the copy and the start of writeback, in the order that the design argues for.
   */
  private void write(boolean bounce, Label next) {
    Redirty redirty = orders().marks().redirty();
    copy(bounce, Copy.BEFORE_CLEAR);
    if (redirty == Redirty.NEVER_CLEARED) {
      cpu()
          .steps()
          .step(Deed.KEPT_DIRTY.what(), "[stays dirty while pinned]")
          .then(writeback::carryOver);
    } else {
      writeback.clean();
    }
    copy(bounce, Copy.AFTER_CLEAR);
    redirty(Redirty.BEFORE_START);
    copy(bounce, Copy.AFTER_REDIRTY);
    writeback.startWritebackStep(bounce);
    redirty(Redirty.AFTER_START);
    copy(bounce, Copy.AFTER_START);
    writeback.finish(next);
  }

  private void copy(boolean bounce, Copy here) {
    if (bounce && orders().copy() == here) {
      Steps steps = cpu().steps();
      steps.step(Deed.BOUNCED.what(), "[copy to a bounce page]").then(() -> copy(Half.FIRST));
      steps.step("copy the second half", "[copy to a bounce page]").then(() -> copy(Half.SECOND));
    }
  }

  private void copy(Half half) {
    folio().bounce(half, folio().memory(half));
  }

  private void redirty(Redirty here) {
    if (orders().marks().redirty() != here) {
      return;
    }
    Steps steps = cpu().steps();
    Label done = steps.label();
    Steps.Draft step = steps.step(Deed.REDIRTIED.what(), "[dirty again]");
    if (orders().marks().onlyIfStillPinned()) {
      step.when(() -> !cpu().testsPinned(), "not pinned any more", done);
    }
    step.then(() -> Dirtying.mark(cpu(), folio()));
    steps.place(done);
  }
}
