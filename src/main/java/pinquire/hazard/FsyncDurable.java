package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Half;
import pinquire.machine.Machine;
import pinquire.machine.Page;

/**
 * H6: what was stored before fsync was called is on disk when it returns 0, whoever stored it. The
 * ghost compared with the disk is the version each returned fsync promised.
 */
final class FsyncDurable {

  static final Property PROPERTY =
      new Property(
              "H6",
              "fsync-durable",
              "what was stored before fsync was called is on disk when it returns 0",
              "J. Kara, 18 Dec 2018: cleaning may skip a pinned page, integrity may not",
              Property.Sign.DISK,
              new Reproducer(
                  "machine pages 1; map file; pin page 0; fsync; dma write; fsync",
                  "linux-6.19",
                  "bias-bounce"))
          .cries("NOT DURABLE")
          .onPages(FsyncDurable::wrong);

  private FsyncDurable() {}

  private static Optional<String> wrong(Machine machine, Page page) {
    for (Half half : Half.values()) {
      if (page.promised(half) > page.disk(half)) {
        return Optional.of(
            "fsync returned 0, yet v%d, stored before it was called, is not on disk (disk v%d)."
                .formatted(page.promised(half), page.disk(half)));
      }
    }
    return Optional.empty();
  }
}
