package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.Page;

/** H14: between commands, the statistics say what is so. */
final class Accounting {

  static final Property PROPERTY =
      new Property(
              "H14",
              "accounting",
              "NR_FILE_DIRTY and NR_FILE_MAPPED count the dirty and the mapped pages",
              "dirty throttling works by NR_FILE_DIRTY; page_remove_rmap() keeps NR_FILE_MAPPED",
              Property.Sign.FLAGS,
              new Reproducer(
                  "machine pages 1; map file; pin page 0; fsync; strip buffers; unpin; fsync",
                  "linux-6.19",
                  "bias-bounce"))
          .cries("MISCOUNTED")
          .onMachine(Accounting::wrong);

  private Accounting() {}

  private static Optional<String> wrong(Machine machine) {
    boolean tracksDirty = machine.config().filesystem().tracksDirty();
    long dirty = 0;
    long mapped = 0;
    for (Page page : machine.pages()) {
      Optional<Folio> folio = page.folio();
      dirty += tracksDirty && folio.filter(Folio::dirty).isPresent() ? 1 : 0;
      mapped += folio.filter(f -> f.mappers() > 0).isPresent() ? 1 : 0;
    }
    long nrDirty = machine.counters().nrFileDirty();
    long nrMapped = machine.counters().nrFileMapped();
    if (nrDirty != dirty) {
      return Optional.of("NR_FILE_DIRTY is %d; dirty pages: %d.".formatted(nrDirty, dirty));
    }
    if (nrMapped != mapped) {
      return Optional.of("NR_FILE_MAPPED is %d; mapped pages: %d.".formatted(nrMapped, mapped));
    }
    return Optional.empty();
  }
}
