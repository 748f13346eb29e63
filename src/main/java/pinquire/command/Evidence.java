package pinquire.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pinquire.check.Explored.Lasso;
import pinquire.check.Explored.Taken;
import pinquire.check.Explored.Witness;
import pinquire.check.Explorer;
import pinquire.command.Trial.Attempt;
import pinquire.command.Verdict.Kind;
import pinquire.hazard.Property;
import pinquire.scenario.Play;

/**
 * The schedules that were found to break something. Each is done once more, on a machine of its
 * own, before it is told; one that cannot be said as commands is not.
 */
final class Evidence {

  private final Trial trial;
  private final Retelling retelling;
  private final Map<String, List<Taken>> schedules = new LinkedHashMap<>();
  private Optional<Race> race = Optional.empty();

  Evidence(Attempt attempt, Play play, List<Witness> witnesses) {
    trial = attempt.trial();
    retelling =
        new Retelling(
            new Schedules(trial.scenario(), trial.config(), play),
            trial.start(attempt.design()),
            new Rerun.Maker(
                World.first(trial.poll()), trial.known(attempt.design()), trial.poll()));
    witnesses.forEach(witness -> schedules.put(witness.property(), witness.schedule()));
  }

  /** Whether all that was looked for is broken, so that the search ended. */
  boolean isComplete() {
    List<Property> hazards = trial.asked().hazards();
    return !hazards.isEmpty()
        && trial.asked().promises().isEmpty()
        && hazards.stream().allMatch(hazard -> schedules.containsKey(hazard.name()));
  }

  /**
   * A verdict on each property.
   *
   * @param otherwise what is known of those that nothing broke
   */
  List<Verdict> verdicts(Kind otherwise) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Property hazard : trial.asked().hazards()) {
      verdicts.add(verdict(hazard.name(), otherwise));
    }
    if (trial.asked().promises().contains(Promise.NO_DEADLOCK)) {
      verdicts.add(verdict(Explorer.NO_DEADLOCK, otherwise));
    }
    return verdicts;
  }

  private Verdict verdict(String property, Kind otherwise) {
    List<Taken> moves = schedules.get(property);
    if (moves == null) {
      return new Verdict(property, otherwise, 0, Optional.empty());
    }
    Optional<Retelling.Told> told = retelling.told(moves, (part, end) -> isBroken(property, end));
    race = race.or(() -> told.map(done -> Race.of(done.end())));
    return new Verdict(
        property, Kind.VIOLATED, retelling.steps(moves), told.flatMap(Retelling.Told::said));
  }

  private static boolean isBroken(String property, World end) {
    return property.equals(Explorer.NO_DEADLOCK)
        ? !end.waits().isEmpty()
        : Judge.of(end.machine()).violations().stream()
            .anyMatch(violation -> violation.property().equals(property));
  }

  /** A verdict on each promise about schedules without end, from the loops that were found. */
  List<Verdict> endless(Optional<List<Lasso>> lassos) {
    return trial.asked().promises().stream()
        .filter(Promise::isAboutLoops)
        .map(promise -> new Livelock(retelling, promise).verdict(lassos))
        .toList();
  }

  /** The schedule of the first property that a step breaks. */
  Optional<Race> race() {
    return race;
  }
}
