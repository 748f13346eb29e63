package pinquire.hazard;

import pinquire.machine.Buffers;
import pinquire.machine.Folio;

/** H1: a dirty page of a file has buffers; without them the file system has nowhere to write it. */
final class HasBuffers {

  static final Property PROPERTY =
      new Property(
              "H1",
              "has-buffers",
              "a dirty page has the buffers that tell where to write it",
              "BUG in ext4_writepage() on systems with GPUs and NICs (J. Hubbard, 2018)",
              Property.Sign.FLAGS,
              new Reproducer(
                  "machine pages 1; map file; pin page 0; fsync; strip buffers; unpin",
                  "linux-4.20",
                  "bias-bounce"))
          .cries("NO BUFFERS")
          .forbids(
              HasBuffers::isBare,
              "dirty, yet without buffers: writeback does not know where to write it.");

  private HasBuffers() {}

  private static boolean isBare(Folio folio) {
    return folio.dirty()
        && folio.buffers() == Buffers.NONE
        && folio.machine().config().filesystem().needsBuffers();
  }
}
