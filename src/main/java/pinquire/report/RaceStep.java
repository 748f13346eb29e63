package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pinquire.command.Event;
import pinquire.command.Owner;
import pinquire.command.Race;
import pinquire.command.Violation;
import pinquire.report.ChangeLine.Change;

/**
 * A step of a race as it is told.
 *
 * @param number from 1; 0 for one that is none, but tells that a command begins
 * @param who whose it is
 * @param text the Linux function and what it saw, or what it does where Linux has none; between
 *     them the page where there are several
 * @param changes the cells that it changed
 * @param broken the properties that it broke
 */
record RaceStep(int number, String who, String text, List<Phrase> changes, List<Violation> broken) {

  RaceStep {
    changes = List.copyOf(changes);
    broken = List.copyOf(broken);
  }

  /** All of a race; a page is named where there are several. */
  static List<RaceStep> of(Race race) {
    boolean named =
        race.moves().stream()
                .map(Race.Move::event)
                .filter(e -> e.page() >= 0)
                .map(e -> e.file() + ":" + e.page())
                .distinct()
                .count()
            > 1;
    List<RaceStep> steps = new ArrayList<>();
    int taken = 0;
    for (Race.Move move : race.moves()) {
      taken += move.isStep() ? 1 : 0;
      steps.add(
          new RaceStep(
              move.isStep() ? taken : 0,
              move.who(),
              text(move.event(), named ? page(move) : ""),
              changes(move, named),
              move.broken()));
    }
    return List.copyOf(steps);
  }

  private static String text(Event event, String page) {
    return event.name() + page + (event.saw().isEmpty() ? "" : ": " + event.saw());
  }

  private static String page(Race.Move move) {
    Event event = move.event();
    return event.page() < 0 ? "" : " page " + event.page() + Broken.of(event.file(), move.after());
  }

  /** The page is told where it is another than the step's. */
  static List<Phrase> changes(Race.Move move, boolean named) {
    Event event = move.event();
    List<Phrase> phrases = new ArrayList<>();
    for (ChangeLine line : ChangeLine.between(move.before(), move.after())) {
      boolean known = event.page() >= 0 || !named;
      String lead = known && line.range().owner() == Owner.FILE ? "" : line.name() + ": ";
      for (Change change : line.changes()) {
        phrases.add(Phrase.of(Phrase.plain(lead), change.phrase()));
      }
    }
    return phrases;
  }

  /** {@code 12}, {@code !12} where something broke, nothing beside what is no step. */
  String mark() {
    return number == 0 ? "" : (broken.isEmpty() ? "" : "!") + number;
  }

  /** What it broke, in capitals; empty when nothing. */
  String cry() {
    return broken.stream().map(Broken::cry).distinct().collect(Collectors.joining("; "));
  }

  /** Whether it changed nothing that is told and broke nothing. */
  boolean isQuiet() {
    return changes.isEmpty() && broken.isEmpty();
  }
}
