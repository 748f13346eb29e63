package pinquire.hazard;

import pinquire.machine.Folio;

/**
 * H2: a page of a file is stored to and made dirty only between page_mkwrite and the next time it
 * is cleaned; the file system has reserved nothing for any other store.
 */
final class Notified {

  static final Property PROPERTY =
      new Property(
              "H2",
              "notified",
              "a page changes only after page_mkwrite, and before it is cleaned",
              "J. Kara, Jan 2018: direct I/O dirties a page after writeback has cleaned it",
              Property.Sign.FLAGS,
              new Reproducer(
                  "machine pages 1; map file; pin page 0; fsync; dma write",
                  "linux-4.20",
                  "bias-bounce"))
          .forbids(
              Folio::unnotified,
              "stored to or made dirty while it was clean; no page_mkwrite told of it.");

  private Notified() {}
}
