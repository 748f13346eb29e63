package pinquire.command;

import java.util.List;
import java.util.Optional;

/**
 * What a search found out about a property.
 *
 * @param property its name
 * @param kind what is known now
 * @param steps of the schedule that breaks it; 0 when none does
 * @param replay how to see it; empty when none breaks it, or it cannot be said
 * @param lap the loop that breaks it, which the replay goes around once; empty when none does
 */
public record Verdict(
    String property, Kind kind, int steps, Optional<Replay> replay, Optional<Lap> lap) {

  /** One that no loop broke. */
  Verdict(String property, Kind kind, int steps, Optional<Replay> replay) {
    this(property, kind, steps, replay, Optional.empty());
  }

  /** The order of the steps that break it, in a word; empty when it cannot be said. */
  public Optional<String> order() {
    return replay.map(said -> lap.map(Lap::word).orElseGet(() -> said.order().toString()));
  }

  /** The schedule that breaks it, step by step; empty when none does, or it cannot be said. */
  public Optional<Race> race() {
    return lap.map(Lap::race).or(() -> replay.map(Race::of));
  }

  /** What can be known. */
  public enum Kind {
    /** No order of the steps breaks it; all were tried. */
    HOLDS,
    /** This many steps break it; after a search, no fewer do. */
    VIOLATED,
    /** No order breaks it that was tried before a limit was hit. */
    INCONCLUSIVE,
    /** No run broke it; others might. */
    UNBROKEN
  }

  /** Whether one of them was not reached before a limit was hit. */
  public static boolean anyOpen(List<Verdict> verdicts) {
    return verdicts.stream().anyMatch(verdict -> verdict.kind == Kind.INCONCLUSIVE);
  }

  /** The names of the properties that are broken. */
  static List<String> violated(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(verdict -> verdict.kind == Kind.VIOLATED)
        .map(Verdict::property)
        .toList();
  }
}
