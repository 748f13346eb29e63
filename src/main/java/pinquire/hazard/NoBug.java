package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Bug;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.Page;

/** The kernel prints no BUG. */
final class NoBug {

  static final Property PROPERTY =
      new Property(
              "",
              "no-bug",
              "the kernel runs into no BUG",
              "page_buffers() in ext4's writeback; \"Bad page cache\" in mm/filemap.c",
              Property.Sign.FLAGS,
              new Reproducer(
                  "machine pages 1; map file; pin page 0; fsync; strip buffers; unpin; fsync",
                  "linux-4.20",
                  "linux-6.19"))
          .onPages(NoBug::wrong)
          .onOrphans(NoBug::wrongWithOrphan);

  private NoBug() {}

  private static Optional<String> wrong(Machine machine, Page page) {
    return page.folio().flatMap(NoBug::printed);
  }

  private static Optional<String> wrongWithOrphan(Machine machine, Folio folio) {
    return printed(folio);
  }

  private static Optional<String> printed(Folio folio) {
    for (Bug bug : Bug.values()) {
      if (folio.has(bug)) {
        return Optional.of(bug.message() + ".");
      }
    }
    return Optional.empty();
  }
}
