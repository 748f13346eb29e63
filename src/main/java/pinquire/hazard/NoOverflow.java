package pinquire.hazard;

import java.util.Optional;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.Page;

/** H12: no count of a page goes below zero, or past its last bit. */
final class NoOverflow {

  static final Property PROPERTY =
      new Property(
              "H12",
              "no-overflow",
              "no count of a page goes below zero or past its last bit",
              "RDMA tests overflowed the count of a huge page; FOLL_PIN came in v5.7, not v5.6",
              Property.Sign.REF,
              new Reproducer(
                  "machine pages 1; map file; get page 0; unpin", "kara-bounce", "linux-4.20"))
          .onPages(NoOverflow::wrong)
          .onOrphans(NoOverflow::wrongWithOrphan);

  private NoOverflow() {}

  private static Optional<String> wrong(Machine machine, Page page) {
    return page.folio().flatMap(NoOverflow::wrapped);
  }

  private static Optional<String> wrongWithOrphan(Machine machine, Folio folio) {
    return wrapped(folio);
  }

  private static Optional<String> wrapped(Folio folio) {
    return folio
        .wrapped()
        .map(
            count ->
                "the %s has gone past its end; it is %d.".formatted(count, value(folio, count)));
  }

  private static long value(Folio folio, Folio.Count count) {
    return switch (count) {
      case REF -> folio.ref();
      case MAP -> folio.map();
      case OWN -> folio.own();
    };
  }
}
