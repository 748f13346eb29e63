package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Machine;
import pinquire.machine.Page;

/**
 * H6w: what was stored into a page and marked dirty before fsync was called is on disk when it
 * returns 0. That much Linux gives to a page of ext4 that has its buffers; {@link FsyncDurable}
 * asks for unmarked stores as well.
 */
final class FsyncMarked {

  static final Property PROPERTY =
      new Property(
              "H6w",
              "fsync-marked",
              "what was stored into a dirty page before fsync was called is on disk when it returns",
              "fs/ext4/inode.c, v6.19: a page without buffers is cleaned and not written",
              Property.Sign.DISK,
              new Reproducer(
                  "machine pages 1; map file; pin page 0; fsync; dma write;"
                      + " strip buffers; unpin; fsync",
                  "linux-6.19",
                  "bias-bounce"))
          .cries("MARKED, NOT WRITTEN")
          .onPages(FsyncMarked::wrong);

  private FsyncMarked() {}

  private static Optional<String> wrong(Machine machine, Page page) {
    return page.unkept()
        ? Optional.of("fsync found it dirty and returned 0, and it was not on disk.")
        : Optional.empty();
  }
}
