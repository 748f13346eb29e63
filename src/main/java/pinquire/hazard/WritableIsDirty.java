package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.Page;
import pinquire.machine.Pte;

/** I2: what a process can write without a fault is dirty, so that no store goes unseen. */
final class WritableIsDirty {

  static final Property PROPERTY =
      new Property(
              "I2",
              "writable-is-dirty",
              "a page with a writable entry is dirty, or locked on the way there",
              "page_mkclean(); XFS on s390 dirtied pages without notice (commit ef5d437f71af, 2012)",
              Property.Sign.FLAGS,
              new Reproducer(
                  "machine pages 1; map file; get page 0; unpin; fsync",
                  "seed-mapcount",
                  "linux-6.19"))
          .cries("WRITABLE, NOT DIRTY")
          .onPages(WritableIsDirty::wrong);

  private WritableIsDirty() {}

  private static Optional<String> wrong(Machine machine, Page page) {
    return page.folio()
        .filter(folio -> machine.config().filesystem().tracksDirty())
        .filter(folio -> !folio.dirty() && !folio.locked())
        .flatMap(folio -> writableBy(machine, page, folio))
        .map(who -> "clean, yet " + who + " can write it without a fault; nobody would notice.");
  }

  private static Optional<String> writableBy(Machine machine, Page page, Folio folio) {
    for (int process = 0; process < machine.config().processes().size(); process++) {
      Pte pte = machine.pte(process, page);
      if (pte.maps(folio) && pte.writable()) {
        return Optional.of(machine.config().processes().get(process));
      }
    }
    return Optional.empty();
  }
}
