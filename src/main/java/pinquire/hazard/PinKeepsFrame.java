package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Folio;
import pinquire.machine.Machine;

/** H9: a pinned frame is not free; else the device stores into somebody else's memory. */
record PinKeepsFrame() implements Property {

  @Override
  public String name() {
    return "no-use-after-free";
  }

  @Override
  public String meaning() {
    return "a frame that a device holds is not free";
  }

  @Override
  public String source() {
    return "the reference that every pin takes";
  }

  @Override
  public Sign sign() {
    return Sign.REF;
  }

  @Override
  public Optional<String> wrong(Machine machine) {
    for (Folio folio : machine.folios()) {
      if (folio.free() && folio.pins() > 0) {
        return Optional.of("page frame " + folio.number() + " is free, yet a device holds it.");
      }
    }
    return Optional.empty();
  }
}
