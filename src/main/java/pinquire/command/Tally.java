package pinquire.command;

import java.util.List;
import pinquire.path.Deed;
import pinquire.scenario.Actor;

/** What an actor did on its way, counted in pages. */
record Tally(List<Actor.Taken> steps, Actor actor) {

  /** The number of pages to which it did this. */
  long pages(Deed deed) {
    return steps.stream()
        .filter(taken -> taken.actor().equals(actor))
        .filter(taken -> deed.isDoneBy(taken.step(), taken.way()))
        .map(taken -> taken.step().page())
        .distinct()
        .count();
  }

  /** {@code 1 page}, {@code 4 pages}. */
  static String count(long pages) {
    return pages == 1 ? "1 page" : pages + " pages";
  }

  String counted(Deed deed) {
    return count(pages(deed));
  }
}
