package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Folio;
import pinquire.machine.Lru;
import pinquire.machine.Machine;
import pinquire.machine.Page;
import pinquire.machine.PinKind;

/**
 * H20: page->lru is a node of a list or a count, never both; and a page that nobody has pinned or
 * taken off is on the LRU, where reclaim finds it.
 */
final class LruWhole {

  static final Property PROPERTY =
      new Property(
              "H20",
              "lru-whole",
              "the LRU lists are whole, and a page is on one after its last unpin",
              "page->lru reused for the count of pins (Wilcox, 19 June 2018; Hubbard, July 2018)",
              Property.Sign.PINS,
              new Reproducer(
                  "machine pages 1; map file; pin page 0; put", "lru-count", "linux-4.20"))
          .cries("LRU BROKEN")
          .onPages(LruWhole::wrong);

  private LruWhole() {}

  private static Optional<String> wrong(Machine machine, Page page) {
    return page.folio().filter(folio -> folio.lru() != Lru.LISTED).flatMap(LruWhole::wrong);
  }

  private static Optional<String> wrong(Folio folio) {
    if (folio.lru() == Lru.OVERWRITTEN) {
      return Optional.of("a count of pins was written over its node in a list that is in use.");
    }
    return folio.pins(PinKind::pins) > 0 || folio.inHands()
        ? Optional.empty()
        : Optional.of("nobody has it pinned, yet it is on no LRU; reclaim will not find it.");
  }
}
