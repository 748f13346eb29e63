package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Folio;
import pinquire.machine.Machine;

/** H8: a pinned page belongs to its file; else the device stores where nobody will look. */
record NoOrphan() implements Property {

  @Override
  public String name() {
    return "no-orphan";
  }

  @Override
  public String meaning() {
    return "a pinned page still belongs to its file";
  }

  @Override
  public String source() {
    return "truncate, hole punch and O_DIRECT invalidation test neither pins nor references";
  }

  @Override
  public Sign sign() {
    return Sign.PINS;
  }

  @Override
  public Optional<String> wrongWithOrphan(Machine machine, Folio folio) {
    return folio.pins() > 0
        ? Optional.of(
            "the file has let go of it, yet a device still holds it; stores there are lost.")
        : Optional.empty();
  }
}
