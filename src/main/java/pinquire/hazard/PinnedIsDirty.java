package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Machine;
import pinquire.machine.Page;

/** I12: a page that a device may write is dirty or being written, so that every fsync sees it. */
record PinnedIsDirty() implements Property {

  @Override
  public String name() {
    return "pinned-is-dirty";
  }

  @Override
  public String meaning() {
    return "a page that a device may write is dirty or under writeback";
  }

  @Override
  public String source() {
    return "the \"keep it dirty\" side of the discussion of December 2018";
  }

  @Override
  public Sign sign() {
    return Sign.FLAGS;
  }

  @Override
  public Optional<String> wrong(Machine machine, Page page) {
    return page.folio()
        .filter(folio -> folio.pins() > 0 && !folio.dirty() && !folio.writeback())
        .map(folio -> "clean, yet a device may still write; the next fsync will not look here.");
  }
}
