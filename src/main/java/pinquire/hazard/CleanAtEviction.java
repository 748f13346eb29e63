package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Machine;
import pinquire.machine.Page;

/** H21: no page goes away with its inode while it is dirty; nobody would learn of the loss. */
final class CleanAtEviction {

  static final Property PROPERTY =
      new Property(
              "H21",
              "clean-at-eviction",
              "a page that leaves memory with its inode is clean",
              "comment in filemap_unaccount_folio(): a driver dirties the page while the inode goes",
              Property.Sign.FLAGS,
              new Reproducer(
                  "machine pages 1; map file; pin page 0; munmap; evict file",
                  "never-find-it",
                  "linux-6.19"))
          .onPages(CleanAtEviction::wrong);

  private CleanAtEviction() {}

  private static Optional<String> wrong(Machine machine, Page page) {
    return page.droppedDirty()
        ? Optional.of("it left memory with its inode while it was dirty; nobody was told.")
        : Optional.empty();
  }
}
