package pinquire.command;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import pinquire.machine.Page;
import pinquire.path.Deed;
import pinquire.scenario.Actor;

/** What an actor did on its way, counted in pages. */
final class Tally {

  private final Map<Deed, BitSet> pages = new EnumMap<>(Deed.class);
  private final Map<String, Optional<Deed>> deeds = new HashMap<>();

  /** Takes note of a step; what it did to no page in particular counts once. */
  void note(Actor.Taken taken) {
    if (taken.way().saw().isEmpty()) {
      Page page = taken.step().page();
      int number = page == null ? 0 : page.number();
      // Steps are many, their names are few.
      deeds.computeIfAbsent(taken.step().what(), Deed::of).ifPresent(deed -> of(deed).set(number));
    }
  }

  /** Takes note of all that another one tells. */
  void add(Tally later) {
    later.pages.forEach((deed, done) -> of(deed).or(done));
  }

  private BitSet of(Deed deed) {
    return pages.computeIfAbsent(deed, first -> new BitSet());
  }

  /** The number of pages to which it did this. */
  long pages(Deed deed) {
    return of(deed).cardinality();
  }

  boolean did(Deed deed) {
    return pages(deed) > 0;
  }

  /** {@code 1 page}, {@code 4 pages}. */
  static String count(long pages) {
    return pages == 1 ? "1 page" : pages + " pages";
  }

  String counted(Deed deed) {
    return count(pages(deed));
  }
}
