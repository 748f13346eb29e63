package pinquire.hazard;

import pinquire.machine.Folio;

/** H3: a page does not change while a disk reads it: checksum, parity and data must agree. */
final class Stable {

  static final Property PROPERTY =
      new Property(
              "H3",
              "stable",
              "no store hits a page while its own memory is being written to a disk that minds",
              "DIF/DIX guard errors and RAID-5 parity; stable pages since Linux 3.0",
              Property.Sign.MEMORY,
              new Reproducer(
                  "machine pages 1; map file; pin page 0; disk stop; fsync; dma write",
                  "linux-4.20",
                  "kara-bounce"))
          .forbids(Stable::isTorn, "it changed while the disk was reading it.");

  private Stable() {}

  private static boolean isTorn(Folio folio) {
    return folio.unstable() && folio.machine().config().filesystem().stable();
  }
}
