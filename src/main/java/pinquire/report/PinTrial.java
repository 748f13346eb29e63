package pinquire.report;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pinquire.design.Design;
import pinquire.design.PinTracking;
import pinquire.machine.Config;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.Pte;

/** What a design's way to track pins does to a page frame, found out by doing it. */
final class PinTrial {

  /** References of a page in the cache that has buffers. */
  private static final int CACHED = 2;

  private final PinTracking tracking;
  private final Config.Bounds bounds;

  PinTrial(Design design) {
    tracking = design.tracking();
    bounds = design.bounds();
  }

  /**
   * A page frame that was tried.
   *
   * @param page what had been done to it
   * @param pinned what the test said
   * @param believed what the counts say
   */
  record Tried(String page, long ref, long map, boolean pinned, String believed) {}

  /** What a pin adds to the counts: {@code 1024 to ref}. */
  String pin() {
    return added("to", this::pin);
  }

  /** What a pin and its unpin leave behind in the counts. */
  String pinAndUnpin() {
    return added(
        "in",
        folio -> {
          pin(folio);
          tracking.unpin(folio);
        });
  }

  private String added(String word, Consumer<Folio> act) {
    Folio before = page(0);
    Folio after = page(0);
    act.accept(after);
    String added =
        Stream.of(
                told(after.ref() - before.ref(), word + " ref"),
                told(after.map() - before.map(), word + " map"),
                told(after.own() - before.own(), word + " own"),
                told(entry(after).own() - entry(before).own(), word + " the entry's own"))
            .filter(change -> !change.isEmpty())
            .collect(Collectors.joining(" and "));
    return added.isEmpty() ? "nothing" : added;
  }

  private static String told(long change, String where) {
    return change == 0 ? "" : change + " " + where;
  }

  /** Pages with and without pins, and with what may be taken for one. */
  List<Tried> pages() {
    long weight = tracking.refWeight();
    return List.of(
        tried("in the cache", unmapped(page(0))),
        tried("mapped", page(0)),
        tried("mapped, " + Counts.of(weight, "reference") + " more", withReferences(weight)),
        tried("mapped, pinned once", page(1)),
        tried("mapped, pinned twice", page(2)),
        tried("pinned once, then unmapped", unmapped(page(1))));
  }

  private Folio withReferences(long more) {
    Folio folio = page(0);
    folio.addRef(more);
    return folio;
  }

  private static Folio unmapped(Folio folio) {
    entry(folio).clear();
    folio.addMap(-1);
    folio.addRef(-1);
    return folio;
  }

  private static Pte entry(Folio folio) {
    return folio.machine().pte(0, folio.home());
  }

  private void pin(Folio folio) {
    tracking.pin(folio);
    tracking.mark(entry(folio));
  }

  private Tried tried(String page, Folio folio) {
    return new Tried(
        page, folio.ref(), folio.map(), tracking.pinned(folio), tracking.believed(folio));
  }

  /** A page that is mapped and so often pinned. */
  private Folio page(int pins) {
    Config.FileSpec file = new Config.FileSpec("f", 1);
    Machine machine =
        Machine.of(new Config(List.of(file), List.of("p0"), List.of("d0"), 0, 1, bounds));
    Folio folio = machine.allocate(machine.pages().get(0));
    folio.addRef(CACHED + 1);
    folio.addMap(1);
    entry(folio).installReadOnly(folio);
    for (int pin = 0; pin < pins; pin++) {
      pin(folio);
    }
    return folio;
  }
}
