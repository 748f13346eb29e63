package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Folio;
import pinquire.machine.Machine;

/**
 * H8: a page that a device may write belongs to its file; else the device stores where nobody will
 * look.
 */
final class NoOrphan {

  static final Property PROPERTY =
      new Property(
              "H8",
              "no-orphan",
              "a page that a device may write still belongs to its file",
              "truncate, hole punch and O_DIRECT invalidation test neither pins nor references",
              Property.Sign.PINS,
              new Reproducer(
                  "machine pages 1; map file; pin page 0; truncate to 0",
                  "linux-4.20",
                  "layout-lease"))
          .onOrphans(NoOrphan::wrongWithOrphan);

  private NoOrphan() {}

  private static Optional<String> wrongWithOrphan(Machine machine, Folio folio) {
    return folio.writers() > 0
        ? Optional.of(
            "the file has let go of it, yet a device still holds it; stores there are lost.")
        : Optional.empty();
  }
}
