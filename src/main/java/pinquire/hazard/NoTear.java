package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Machine;
import pinquire.machine.Page;

/**
 * H4: once a write has ended, the disk has no transfer of a device by half. Weaker than what most
 * ask for, and out of reach without the device: nothing in a kernel tells whether a transfer is
 * under way, and a copy to a bounce page may cut one in two as well. A page that a process and a
 * device store to at the same time may count as torn, too.
 */
final class NoTear {

  static final Property PROPERTY =
      new Property(
              "H4",
              "no-tear",
              "a write brings a device's transfer to disk whole or not at all",
              "D. Chinner, 17 Dec 2018: DMA may be running while a bounce page is filled",
              Property.Sign.DISK,
              new Reproducer(
                  "machine pages 1; map file; pin page 0; pause before 'store into the second half';"
                      + " dma write; fsync",
                  "bias-bounce",
                  "never-find-it"))
          .onPages(NoTear::wrong);

  private NoTear() {}

  private static Optional<String> wrong(Machine machine, Page page) {
    return page.torn()
        ? Optional.of("half of a transfer was written; the other half was not in memory yet.")
        : Optional.empty();
  }
}
