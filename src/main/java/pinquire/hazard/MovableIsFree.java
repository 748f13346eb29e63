package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.PinKind;

/**
 * H17: a movable zone (ZONE_MOVABLE) has no frame that cannot be moved for as long as a device
 * likes. That the zone can be taken offline some day is a promise about the future; this is the
 * part of it that a state shows. All memory lies in such a zone, but for frames taken to be held
 * for long.
 *
 * <p>A pin counts once get_user_pages() has returned it. Linux pins the page where it is before it
 * looks at the zone, and that pin is dropped again. Short pins make migration fail as well; who
 * takes one owes it to drop it soon.
 */
final class MovableIsFree {

  static final Property PROPERTY =
      new Property(
              "H17",
              "movable-is-free",
              "no long-term pin holds a page in a movable zone",
              "such pins moved out of ZONE_MOVABLE first (P. Tatashin, d1e153fea2a8, Linux 5.13)",
              Property.Sign.PINS,
              new Reproducer(
                  "machine pages 1; map file; pin page 0 to read longterm",
                  "linux-4.20",
                  "linux-6.19"))
          .cries("NOT MOVABLE")
          .onPages((machine, page) -> page.folio().flatMap(folio -> wrong(machine, folio)))
          .onOrphans(MovableIsFree::wrong)
          .onCopies(MovableIsFree::wrong);

  private MovableIsFree() {}

  private static Optional<String> wrong(Machine machine, Folio folio) {
    return folio.movable() && folio.pins(PinKind::longterm) > 0
        ? Optional.of("held for long in a movable zone, which nobody can take offline then.")
        : Optional.empty();
  }
}
