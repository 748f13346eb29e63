package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Buffers;
import pinquire.machine.Machine;
import pinquire.machine.Page;

/** H1: a dirty page of a file has buffers; without them the file system has nowhere to write it. */
final class HasBuffers {

  static final Property PROPERTY =
      new Property(
              "H1",
              "has-buffers",
              "a dirty page has the buffers that tell where to write it",
              "BUG in ext4_writepage() on systems with GPUs and NICs (J. Hubbard, 2018)",
              Property.Sign.FLAGS)
          .onPages(HasBuffers::wrong);

  private HasBuffers() {}

  private static Optional<String> wrong(Machine machine, Page page) {
    return page.folio()
        .filter(folio -> machine.config().filesystem().buffers())
        .filter(folio -> folio.dirty() && folio.buffers() == Buffers.NONE)
        .map(folio -> "dirty, yet without buffers: writeback does not know where to write it.");
  }
}
