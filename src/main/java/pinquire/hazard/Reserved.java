package pinquire.hazard;

import pinquire.machine.Folio;

/**
 * H19 (I13): a dirty page whose next write needs new space has it reserved; else writeback may find
 * none, or has to put the page off.
 */
final class Reserved {

  static final Property PROPERTY =
      new Property(
              "H19",
              "reserved",
              "a dirty page has space reserved where its next write needs any",
              "comment on btrfs_writepage_cow_fixup(): dirtied without asking the file system",
              Property.Sign.FLAGS,
              new Reproducer(
                  "machine pages 1 on 'btrfs'; map file; pin page 0; fsync; unpin",
                  "linux-6.19",
                  "never-find-it"))
          .forbids(
              Reserved::isUnprepared,
              "dirty, yet no space is reserved for its next write; page_mkwrite was not asked.");

  private Reserved() {}

  private static boolean isUnprepared(Folio folio) {
    return folio.dirty() && folio.home().needsReservation() && !folio.home().reserved();
  }
}
