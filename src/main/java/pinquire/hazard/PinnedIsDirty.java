package pinquire.hazard;

import pinquire.machine.Folio;

/** I12: a page that a device may write is dirty or being written, so that every fsync sees it. */
final class PinnedIsDirty {

  static final Property PROPERTY =
      new Property(
              "I12",
              "pinned-is-dirty",
              "a page that a device may write is dirty or under writeback",
              "the \"keep it dirty\" side of the discussion of December 2018",
              Property.Sign.FLAGS,
              new Reproducer(
                  "machine pages 1; map file; pin page 0; fsync", "linux-4.20", "bias-bounce"))
          .cries("PINNED, NOT DIRTY")
          .forbids(
              PinnedIsDirty::isForgotten,
              "clean, yet a device may still write; the next fsync will not look here.");

  private PinnedIsDirty() {}

  private static boolean isForgotten(Folio folio) {
    return folio.writers() > 0
        && !folio.dirty()
        && !folio.writeback()
        && folio.machine().config().filesystem().tracksDirty();
  }
}
