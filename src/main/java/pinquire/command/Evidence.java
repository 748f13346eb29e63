package pinquire.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pinquire.check.Explored.Lasso;
import pinquire.check.Explored.Witness;
import pinquire.check.Explorer;
import pinquire.command.Trial.Attempt;
import pinquire.command.Verdict.Kind;
import pinquire.hazard.Property;
import pinquire.scenario.Play;

/**
 * The schedules that were found to break something. Each is done once more, on a machine of its
 * own, before it is told.
 */
final class Evidence {

  private final Trial trial;
  private final List<Command> start;
  private final Rerun.Maker maker;
  private final Schedules schedules;
  private final Map<String, Schedules.Line> lines = new LinkedHashMap<>();
  private Optional<Race> race = Optional.empty();

  Evidence(Attempt attempt, Play play, List<Witness> witnesses) {
    trial = attempt.trial();
    start = trial.start(attempt.design());
    maker = new Rerun.Maker(World.first(trial.poll()), trial.known(attempt.design()), trial.poll());
    schedules = new Schedules(trial.scenario(), trial.config(), play);
    for (Witness witness : witnesses) {
      lines.put(witness.property(), schedules.line(witness.schedule()));
    }
  }

  /** Whether all that was looked for is broken. */
  boolean isComplete() {
    return trial.hazards().stream().allMatch(hazard -> lines.containsKey(hazard.name()));
  }

  /**
   * A verdict on each property.
   *
   * @param otherwise what is known of those that nothing broke
   */
  List<Verdict> verdicts(Kind otherwise) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Property hazard : trial.hazards()) {
      verdicts.add(verdict(hazard.name(), otherwise));
    }
    if (trial.asksForEnds()) {
      verdicts.add(verdict(Explorer.NO_DEADLOCK, otherwise));
    }
    return verdicts;
  }

  private Verdict verdict(String property, Kind otherwise) {
    Schedules.Line line = lines.get(property);
    if (line == null) {
      return new Verdict(property, otherwise, 0, Optional.empty());
    }
    Replay replay = new Replay(start, List.of(line.part()));
    play(replay, property);
    return new Verdict(
        property, Kind.VIOLATED, line.steps(), Optional.of(replay).filter(Replay::isSayable));
  }

  private void play(Replay replay, String property) {
    World end = maker.of(replay).after();
    boolean broken =
        property.equals(Explorer.NO_DEADLOCK)
            ? !end.waits().isEmpty()
            : Judge.of(end.machine()).violations().stream()
                .anyMatch(violation -> violation.property().equals(property));
    if (!broken) {
      throw new IllegalStateException(
          property + " is not broken by " + String.join(" | ", replay.pieces()));
    }
    if (race.isEmpty()) {
      race = Optional.of(Race.of(end));
    }
  }

  /** A verdict on whether somebody goes on for ever, from the loops that were found. */
  Verdict livelock(Optional<List<Lasso>> lassos) {
    Livelock.Told told = new Livelock(schedules, start, maker).told(lassos);
    race = race.or(() -> told.end().map(Race::of));
    return told.verdict();
  }

  /** The schedule of the first verdict that was one of violation. */
  Optional<Race> race() {
    return race;
  }
}
