package pinquire.hazard;

import pinquire.machine.Folio;
import pinquire.machine.Judged;

/**
 * H15: what nobody has pinned does not test pinned. A pin that the fast walk of get_user_pages() is
 * about to take back is no pin, so a test that sees it is fooled as well.
 */
final class NoFalseAlarm {

  static final Property PROPERTY =
      new Property(
              "H15",
              "no-false-alarm",
              "a page that nobody has pinned does not test pinned",
              "page_mapped() as the test for pins; 1024 mappings of one page since v5.7",
              Property.Sign.PINS,
              new Reproducer(
                  "machine pages 1; map file; store page 0; fsync", "seed-mapcount", "kara-bounce"))
          .forbids(NoFalseAlarm::isFalse, "it was treated as pinned, and nobody had pinned it.");

  private NoFalseAlarm() {}

  private static boolean isFalse(Folio folio) {
    return folio.judged() == Judged.FALSELY_PINNED;
  }
}
