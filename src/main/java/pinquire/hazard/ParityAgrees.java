package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Folio;
import pinquire.machine.Half;
import pinquire.machine.Machine;
import pinquire.machine.Page;

/**
 * H3b: parity was computed from what was written. Where it was not, nobody sees it before another
 * disk is lost and the page is rebuilt from it; that is why it is worse than a failed checksum.
 */
final class ParityAgrees {

  static final Property PROPERTY =
      new Property(
              "H3b",
              "parity-agrees",
              "once a write has ended, data and parity are of the same version",
              "RAID-5 reads a page for its parity and again for its data (skip_copy in md)",
              Property.Sign.DISK,
              new Reproducer(
                  "machine pages 1 on 'ext4-raid5'; map file; pin page 0;"
                      + " pause before 'read the first half'; fsync; dma write; resume",
                  "linux-6.19",
                  "bias-bounce"))
          .cries("PARITY DIFFERS")
          .onPages(ParityAgrees::wrong);

  private ParityAgrees() {}

  private static Optional<String> wrong(Machine machine, Page page) {
    if (!machine.config().filesystem().keepsParity() || page.folio().map(Folio::io).orElse(0) > 0) {
      return Optional.empty();
    }
    for (Half half : Half.values()) {
      if (page.parity(half) != page.disk(half)) {
        return Optional.of(
            "the data is v%d, the parity was computed from v%d; rebuilt, it is neither."
                .formatted(page.disk(half), page.parity(half)));
      }
    }
    return Optional.empty();
  }
}
