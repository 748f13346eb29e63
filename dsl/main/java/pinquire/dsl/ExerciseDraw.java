package pinquire.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pinquire.check.Draw;
import pinquire.command.Column;
import pinquire.command.Command;
import pinquire.command.CommandException;
import pinquire.command.Exercise;
import pinquire.command.Outcome;
import pinquire.command.Race;
import pinquire.command.Session;

/**
 * Draws exercises: it says commands to a machine of its own until something is worth asking. What a
 * seed gives follows from the seed alone.
 */
final class ExerciseDraw {

  private static final List<String> DESIGNS =
      List.of("linux-4.20", "linux-6.19", "seed-mapcount", "bias-bounce");

  /** What a schedule is made of; some more likely than others. */
  private static final List<String> COMMANDS =
      List.of(
          "store page %d",
          "store page %d",
          "pin page %d",
          "pin page %d",
          "pin page %d to read",
          "get page %d",
          "dma write",
          "dma write",
          "unpin",
          "unpin clean",
          "put",
          "fsync",
          "fsync",
          "writeback",
          "reclaim",
          "munmap page %d",
          "direct write page %d",
          "truncate to 1");

  /** What makes pages dirty, so that there is something to be written when a race begins. */
  private static final List<String> BEFORE_A_RACE =
      List.of("store page %d", "pin page %d", "store pages 0..1", "pin pages 0..1");

  /** Where who writes is held back. */
  private static final List<String> STEPS =
      List.of("folio_lock()", "page_mkclean_one()", "folio_clear_dirty_for_io()", "submit_bio()");

  private static final int TRIES = 20;

  private final Draw draw;
  private final Session session = new Session(Interruption::check);
  private final List<Outcome> setup = new ArrayList<>();
  private final List<Outcome> schedule = new ArrayList<>();

  private ExerciseDraw(Draw draw) {
    this.draw = draw;
  }

  /** The exercise of a seed. */
  static Exercise of(int seed) {
    Draw draw = new Draw(seed);
    while (true) {
      List<Exercise> fit = new ExerciseDraw(draw).fit(seed);
      if (!fit.isEmpty()) {
        return fit.get(draw.below(fit.size()));
      }
    }
  }

  /** All that may be asked of one schedule. */
  private List<Exercise> fit(int seed) {
    say(setup, "machine pages 2");
    say(setup, "design '" + one(DESIGNS) + "'");
    say(setup, "map file");
    boolean told = draw.below(2) == 0 ? race() : sequence();
    return told ? exercises(seed).filter(Exercise::isFit).toList() : List.of();
  }

  private Stream<Exercise> exercises(int seed) {
    Race race = session.race();
    return IntStream.range(0, 2)
        .boxed()
        .flatMap(
            page ->
                Arrays.stream(Column.values())
                    .map(column -> new Exercise(seed, setup, schedule, race, page, column)));
  }

  /** Three to five commands, each of which changes something. */
  private boolean sequence() {
    return some(3 + draw.below(3));
  }

  /** One who writes stops on the way, others come in between, and it goes on. */
  private boolean race() {
    if (!something(setup, BEFORE_A_RACE)) {
      return false;
    }
    say(schedule, "pause before '" + one(STEPS) + "'");
    say(schedule, draw.below(3) == 0 ? "writeback" : "fsync");
    boolean told = !session.waiting().isEmpty() && some(1 + draw.below(2));
    return told && say(schedule, "resume").isPresent();
  }

  private boolean some(int count) {
    return IntStream.range(0, count).allMatch(i -> something(schedule, COMMANDS));
  }

  private boolean something(List<Outcome> outcomes, List<String> from) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Outcome> outcome = say(new ArrayList<>(), one(from).formatted(draw.below(2)));
      if (outcome.filter(done -> !done.before().equals(done.after())).isPresent()) {
        outcomes.add(outcome.get());
        return true;
      }
    }
    return false;
  }

  /** What came of a command; empty when it cannot be done. */
  private Optional<Outcome> say(List<Outcome> outcomes, String text) {
    try {
      Command command = StrictReader.read(new Cell("exercise", text)).get(0);
      Outcome outcome = session.run(command);
      outcomes.add(outcome);
      return Optional.of(outcome);
    } catch (CommandException refused) {
      return Optional.empty();
    }
  }

  private String one(List<String> of) {
    return of.get(draw.below(of.size()));
  }
}
