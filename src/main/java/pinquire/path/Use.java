package pinquire.path;

import java.util.function.Supplier;
import pinquire.machine.Folio;
import pinquire.machine.Page;
import pinquire.path.Steps.Label;

/**
 * What a device or its driver does with a page that it has pinned and may be told to let go of:
 * while it is at it, it does not answer, and once it has answered it cannot begin. Where a design
 * revokes no pins, this is nothing.
 *
 * @param page the folio's home as long as it is held
 * @param folio asked for when a step is taken
 */
record Use(Cpu cpu, int device, Page page, Supplier<Folio> folio) {

  /** A step that begins it goes elsewhere when the page has been taken from the device. */
  Steps.Draft unlessRevoked(Steps.Draft step, Label revoked) {
    return cpu.design().revokes() ? step.when(this::isRevoked, "revoked", revoked) : step;
  }

  private boolean isRevoked() {
    return !cpu.machine().holds(device, folio.get()) || !folio.get().home().equals(page);
  }

  void begin() {
    add(1);
  }

  void end() {
    add(-1);
  }

  private void add(int amount) {
    if (cpu.design().revokes()) {
      cpu.machine().addUses(device, folio.get(), amount);
    }
  }
}
