package pinquire.path;

import java.util.List;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.PinKind;
import pinquire.path.Steps.Label;

/**
 * Whoever has pinned a page is told to let go of it, and waited for. Nobody lets go in the middle
 * of a transfer, and a driver that does not answer is waited for until it does. What calls have
 * pinned (direct I/O, process_vm_writev()) nobody can take from them; they end by themselves.
 *
 * <p>With each pin a driver has said how it is to be told, so who has pinned what is known here.
 */
record Revocation(Cpu cpu) {

  private static final String REVOKE = "[revoke the pins]";

  private Machine machine() {
    return cpu.machine();
  }

  private Folio folio() {
    return cpu.folio();
  }

  private List<String> devices() {
    return machine().config().devices();
  }

  /**
   * From a page that tested pinned to where it is tested again.
   *
   * @param letGo unlocks it
   */
  void steps(Runnable letGo, Label retry) {
    cpu.steps().step("let go of the page", REVOKE).then(letGo);
    for (int device = 0; device < devices().size(); device++) {
      ask(device);
    }
    cpu.steps()
        .step("wait for calls that have pinned it", REVOKE)
        .awaits("calls that have pinned it", () -> !cpu.testsPinned() || anyDevicePins())
        .then(cpu::put, retry);
  }

  private void ask(int device) {
    String name = devices().get(device);
    Label next = cpu.steps().label();
    cpu.steps()
        .step("tell " + name + " to let go", REVOKE)
        .when(() -> !pins(device), "has not pinned it", next)
        .then(() -> machine().ask(device, folio(), true));
    cpu.steps()
        .step(Deed.REVOKED.what() + " " + name, "[its driver lets go]")
        .awaits(name + " to let go", () -> !pins(device) || answers(device))
        .then(() -> letGo(device));
    cpu.steps().place(next);
  }

  private boolean pins(int device) {
    return machine().pins(device, folio(), PinKind::pins) > 0;
  }

  private boolean anyDevicePins() {
    return folio().pinsOfDevices(PinKind::pins) > 0;
  }

  private boolean answers(int device) {
    return machine().answers(device) && !machine().inUse(device, folio());
  }

  /** Under the driver's own lock, which keeps the device from beginning anything. */
  private void letGo(int device) {
    machine().ask(device, folio(), false);
    if (machine().pins(device, folio(), kind -> kind.pins() && kind.writes()) > 0) {
      Dirtying.set(cpu, folio());
    }
    for (PinKind kind : PinKind.values()) {
      if (kind.pins()) {
        drop(device, kind, (int) machine().pins(device, folio(), kind));
      }
    }
  }

  private void drop(int device, PinKind kind, int pins) {
    for (int pin = 0; pin < pins; pin++) {
      cpu.tracking().unpin(folio());
    }
    machine().addPins(device, folio(), kind, -pins);
  }
}
