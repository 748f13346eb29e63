package pinquire.hazard;

import pinquire.machine.Folio;
import pinquire.machine.Judged;

/**
 * H16: a page that tested free of pins is not pinned for writing, and will not be before the next
 * page_mkwrite.
 */
final class NoMissedPin {

  static final Property PROPERTY =
      new Property(
              "H16",
              "no-missed-pin",
              "a page that tested free of pins is not pinned before the next page_mkwrite",
              "the rule above gup_fast_pte_range(): change the entry, then look at the counts",
              Property.Sign.PINS,
              new Reproducer(
                  "machine pages 1; map file; pin page 0; munmap; fsync",
                  "page-flag-pte",
                  "page-flag"))
          .forbids(
              NoMissedPin::isMissed, "it was treated as free of pins, yet a device may write it.");

  private NoMissedPin() {}

  private static boolean isMissed(Folio folio) {
    return folio.judged() == Judged.UNPINNED && folio.writers() > 0;
  }
}
