package pinquire.hazard;

import java.util.Optional;
import java.util.stream.IntStream;
import pinquire.machine.Folio;
import pinquire.machine.Machine;

/**
 * H11: a process through which a device has pinned a private copy goes on mapping that copy, or
 * nothing, until it unmaps the page itself. Only pins are promised this, not plain references.
 */
final class PinStaysMapped {

  static final Property PROPERTY =
      new Property(
              "H11",
              "pin-stays-mapped",
              "a process maps the private copy that a device has pinned through it, or nothing",
              "fork moved pinned pages from under RDMA (J. Gunthorpe, P. Xu, Sep 2020; L. Torvalds,"
                  + " Jan 2021)",
              Property.Sign.PINS,
              new Reproducer(
                  "machine pages 1; map file private; pin page 0; fork; store page 0",
                  "linux-4.20",
                  "linux-5.9"))
          .cries("NOT MAPPED")
          .onCopies(PinStaysMapped::wrongWithCopy);

  private PinStaysMapped() {}

  private static Optional<String> wrongWithCopy(Machine machine, Folio folio) {
    return IntStream.range(0, machine.config().devices().size())
        .mapToObj(device -> machine.pinnedThrough(device, folio))
        .flatMap(Optional::stream)
        .filter(entry -> entry.present() && !entry.maps(folio))
        .findFirst()
        .map(entry -> machine.config().processes().get(entry.process()))
        .map(
            process ->
                "a device pinned it through %s, which maps another page by now; neither sees what"
                        .formatted(process)
                    + " the other stores.");
  }
}
