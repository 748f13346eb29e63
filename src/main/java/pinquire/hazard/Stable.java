package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Machine;
import pinquire.machine.Page;

/** H3: a page does not change while a disk reads it: checksum, parity and data must agree. */
final class Stable {

  static final Property PROPERTY =
      new Property(
              "H3",
              "stable",
              "no store hits a page while its own memory is being written to a disk that minds",
              "DIF/DIX guard errors and RAID-5 parity; stable pages since Linux 3.0",
              Property.Sign.MEMORY)
          .onPages(Stable::wrong);

  private Stable() {}

  private static Optional<String> wrong(Machine machine, Page page) {
    return page.folio()
        .filter(folio -> machine.config().filesystem().stable() && folio.unstable())
        .map(folio -> "it changed while the disk was reading it.");
  }
}
