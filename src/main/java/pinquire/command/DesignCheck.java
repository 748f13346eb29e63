package pinquire.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import pinquire.design.Design;
import pinquire.design.Walk;
import pinquire.machine.BoundExceeded;
import pinquire.machine.Config;
import pinquire.machine.Folio;
import pinquire.machine.Machine;

/** Tries a design's pin tracking on a folio of its own before a machine is built on it. */
record DesignCheck(Design design) {

  private static final int PINS = 3;

  /** What a page may look like when it is pinned and tested. */
  private static final List<Consumer<Folio>> LOOKS =
      List.of(
          folio -> {},
          folio -> folio.addMap(1),
          folio -> folio.dirty(true),
          folio -> folio.writeback(true));

  /** What is wrong with it, as the end of "the design X ..."; empty when nothing is. */
  Optional<String> fault() {
    try {
      return LOOKS.stream().map(this::fault).flatMap(Optional::stream).findFirst();
    } catch (BoundExceeded e) {
      return Optional.of("does not fit: " + e.getMessage());
    }
  }

  private Optional<String> fault(Consumer<Folio> look) {
    Machine machine = machine();
    Folio folio = machine.allocate(machine.page(0));
    folio.addRef(1);
    look.accept(folio);
    return untold(folio)
        .or(() -> changedByTests(machine, folio))
        .or(() -> apart(machine, folio))
        .or(() -> pinned(machine, folio));
  }

  private Optional<String> untold(Folio folio) {
    if (design.tracking().testedBy() == null) {
      return Optional.of("does not say what it is tested by: testedBy() gives null");
    }
    return design.tracking().believed(folio) == null
        ? Optional.of("does not say what it believes: believed() gives null")
        : Optional.empty();
  }

  private Machine machine() {
    return Machine.of(
        new Config(
            List.of(new Config.FileSpec("f", 1)),
            List.of("p0"),
            List.of("d0"),
            0,
            1,
            design.bounds()));
  }

  private Optional<String> changedByTests(Machine machine, Folio folio) {
    long[] before = machine.copy();
    design.tracking().pinned(folio);
    design.tracking().pinnedAfter(folio, new Walk(0, 0));
    design.tracking().pinnable(folio);
    design.tracking().believed(folio);
    return Arrays.equals(before, machine.copy())
        ? Optional.empty()
        : Optional.of("changes the page when it only tests it");
  }

  /** Whether the two atoms of the fast walk come to the same as a pin. */
  private Optional<String> apart(Machine machine, Folio folio) {
    if (!design.tracking().countsApart()) {
      return Optional.empty();
    }
    long[] before = machine.copy();
    design.tracking().pin(folio);
    long[] pinned = machine.copy();
    machine.restore(before);
    folio.addRef(1);
    design.tracking().count(folio);
    boolean same = Arrays.equals(pinned, machine.copy());
    machine.restore(before);
    return same
        ? Optional.empty()
        : Optional.of("makes something else than a pin of a reference that it counts apart");
  }

  private Optional<String> pinned(Machine machine, Folio folio) {
    long ref = folio.ref();
    for (int pin = 1; pin <= PINS; pin++) {
      design.tracking().pin(folio);
      if (folio.ref() != ref + pin * design.tracking().refWeight()) {
        return Optional.of(
            "adds "
                + (folio.ref() - ref)
                + " to the reference count with "
                + pin
                + " pins, not "
                + pin * design.tracking().refWeight()
                + " as its refWeight() says");
      }
      Optional<String> changed = changedByTests(machine, folio);
      if (changed.isPresent()) {
        return changed;
      }
    }
    for (int pin = 1; pin <= PINS; pin++) {
      design.tracking().unpin(folio);
    }
    return folio.ref() == ref
        ? Optional.empty()
        : Optional.of("leaves " + (folio.ref() - ref) + " references behind after the last unpin");
  }
}
