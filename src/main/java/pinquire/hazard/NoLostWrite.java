package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.Page;

/**
 * H5: what was stored reaches the disk some day. It never will once the page is clean, not pinned,
 * not in anybody's hands, and is newer than the disk; nor once it was dropped like that. Losing
 * power is no such end: it may take what no fsync has promised, and {@link FsyncDurable} judges the
 * rest.
 */
final class NoLostWrite {

  static final Property PROPERTY =
      new Property(
              "H5",
              "no-lost-write",
              "a page that differs from the disk is dirty, pinned or being worked on",
              "J. Kara, Jan 2018: writeback of a page that direct I/O is still filling",
              Property.Sign.DISK,
              new Reproducer(
                  "machine pages 1; map file; pin page 0; fsync; dma write; unpin clean",
                  "linux-4.20",
                  "bias-bounce"))
          .onPages(NoLostWrite::wrong);

  private NoLostWrite() {}

  private static Optional<String> wrong(Machine machine, Page page) {
    if (page.lost()) {
      return Optional.of("it left memory before its last content was written.");
    }
    return page.folio()
        .filter(NoLostWrite::settled)
        .filter(Folio::newerThanDisk)
        .map(folio -> "clean and not pinned, yet memory differs from disk; nothing will write it.");
  }

  /** Nobody is going to mark it dirty: no device, no page table entry, nobody with the lock. */
  private static boolean settled(Folio folio) {
    return !folio.dirty()
        && !folio.writeback()
        && !folio.locked()
        && folio.writers() == 0
        && !anyDirtyEntry(folio);
  }

  private static boolean anyDirtyEntry(Folio folio) {
    Machine machine = folio.machine();
    for (int process = 0; process < machine.config().processes().size(); process++) {
      var pte = machine.pte(process, folio.home());
      if (pte.maps(folio) && pte.dirty()) {
        return true;
      }
    }
    return false;
  }
}
