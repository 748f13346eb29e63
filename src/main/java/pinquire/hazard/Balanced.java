package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Buffers;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.Page;
import pinquire.machine.PinKind;

/**
 * H13: every reference belongs to somebody. A pin that put_page() drops leaves most of its weight
 * behind for good; a reference that unpin_user_page() drops takes others away with it. While a path
 * is at work on a folio its own references are on the way from one to another, and a path that died
 * keeps them.
 */
final class Balanced {

  static final Property PROPERTY =
      new Property(
              "H13",
              "balanced",
              "a page has the references of those who hold it, and nothing is left of a pin",
              "the rule of pin_user_pages.rst that each call is undone by its own kind",
              Property.Sign.REF,
              new Reproducer(
                  "machine pages 1; map file; pin page 0; put", "linux-6.19", "linux-4.20"))
          .onPages(Balanced::wrong)
          .onOrphans(Balanced::wrongWithOrphan);

  private Balanced() {}

  private static Optional<String> wrong(Machine machine, Page page) {
    return page.folio().flatMap(folio -> wrongWithOrphan(machine, folio));
  }

  private static Optional<String> wrongWithOrphan(Machine machine, Folio folio) {
    if (folio.buggy() || folio.inHands()) {
      return Optional.empty();
    }
    long owners = owners(folio);
    if (folio.ref() != owners) {
      return Optional.of("%d references; accounted for: %d.".formatted(folio.ref(), owners));
    }
    return folio.pins(PinKind::pins) == 0 ? left(folio) : Optional.empty();
  }

  /** The references of the page cache, the buffers, the page tables and those who hold it. */
  private static long owners(Folio folio) {
    long pins = folio.pins(PinKind::pins);
    long weight = folio.machine().config().bounds().room().pinWeight();
    return (folio.attached() ? 1 : 0)
        + (folio.buffers() == Buffers.NONE ? 0 : 1)
        + folio.mappers()
        + pins * weight
        + (folio.pins() - pins);
  }

  /** What is left of pins when there are none. */
  private static Optional<String> left(Folio folio) {
    if (folio.map() != folio.mappers()) {
      return Optional.of(
          "not pinned, yet the map count is %d; page table entries: %d."
              .formatted(folio.map(), folio.mappers()));
    }
    return folio.own() == 0
        ? Optional.empty()
        : Optional.of("not pinned, yet the design's own count is " + folio.own() + ".");
  }
}
