package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.Page;

/** H10: what reclaim cannot take while it is pinned, it leaves as it is. */
final class ReclaimSparesPinned {

  static final Property PROPERTY =
      new Property(
              "H10",
              "reclaim-spares-pinned",
              "a pinned page keeps its buffers, and is not unmapped again and again",
              "\"mm: do not reclaim private data from pinned page\", v6.5",
              Property.Sign.FLAGS,
              new Reproducer(
                  "machine pages 1; map file; pin page 0; fsync; reclaim",
                  "linux-4.20",
                  "linux-6.19"))
          .cries("PIN NOT SPARED")
          .onPages(ReclaimSparesPinned::wrong);

  private ReclaimSparesPinned() {}

  private static Optional<String> wrong(Machine machine, Page page) {
    return page.folio().flatMap(ReclaimSparesPinned::wrong);
  }

  private static Optional<String> wrong(Folio folio) {
    return switch (folio.reclaimed()) {
      case NOTHING, UNMAPPED -> Optional.empty();
      case UNMAPPED_AGAIN -> Optional.of("reclaim has unmapped it twice under the same pin.");
      case STRIPPED -> Optional.of("its buffers were stripped under a pin.");
    };
  }
}
