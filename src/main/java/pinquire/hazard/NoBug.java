package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Bug;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.Page;

/** The kernel prints no BUG. */
record NoBug() implements Property {

  @Override
  public String name() {
    return "no-bug";
  }

  @Override
  public String meaning() {
    return "the kernel runs into no BUG";
  }

  @Override
  public String source() {
    return "page_buffers() in ext4's writeback; \"Bad page cache\" in mm/filemap.c";
  }

  @Override
  public Sign sign() {
    return Sign.FLAGS;
  }

  @Override
  public Optional<String> wrong(Machine machine, Page page) {
    return page.folio().flatMap(NoBug::printed);
  }

  @Override
  public Optional<String> wrongWithOrphan(Machine machine, Folio folio) {
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
