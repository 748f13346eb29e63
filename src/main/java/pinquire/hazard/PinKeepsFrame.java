package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.Mirror;

/** H9: a pinned frame is not free; else the device stores into somebody else's memory. */
final class PinKeepsFrame {

  static final Property PROPERTY =
      new Property(
              "H9",
              "no-use-after-free",
              "a frame that a device holds is not free",
              "unpin_user_page() of what was only got takes 1024 references (J. Kara, Dec 2021)",
              Property.Sign.REF,
              new Reproducer(
                  "machine pages 1 devices 2; map file; 1023.times { get page 0 as d0 };"
                      + " get page 0 as d1; truncate to 0; unpin as d1",
                  "linux-6.19",
                  "linux-4.20"))
          .onMachine(PinKeepsFrame::wrong);

  private PinKeepsFrame() {}

  private static Optional<String> wrong(Machine machine) {
    for (Folio folio : machine.folios()) {
      if (folio.free() && folio.pins() > 0) {
        return Optional.of("page frame " + folio.number() + " is free, yet a device holds it.");
      }
    }
    return machine.mirrors().stream()
        .filter(PinKeepsFrame::isStale)
        .findFirst()
        .map(
            mirror ->
                "page frame %d is free or another page's, yet a device's page table maps it."
                    .formatted(mirror.folio().number()));
  }

  private static boolean isStale(Mirror mirror) {
    return mirror.present()
        && (mirror.folio().free() || !mirror.folio().home().equals(mirror.page()));
  }
}
