package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Folio;
import pinquire.machine.Machine;

/** H9: a pinned frame is not free; else the device stores into somebody else's memory. */
final class PinKeepsFrame {

  static final Property PROPERTY =
      new Property(
              "H9",
              "no-use-after-free",
              "a frame that a device holds is not free",
              "the reference that every pin takes",
              Property.Sign.REF)
          .onMachine(PinKeepsFrame::wrong);

  private PinKeepsFrame() {}

  private static Optional<String> wrong(Machine machine) {
    for (Folio folio : machine.folios()) {
      if (folio.free() && folio.pins() > 0) {
        return Optional.of("page frame " + folio.number() + " is free, yet a device holds it.");
      }
    }
    return Optional.empty();
  }
}
