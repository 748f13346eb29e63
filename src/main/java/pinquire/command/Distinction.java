package pinquire.command;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pinquire.command.Docket.Comparison;
import pinquire.command.Verdict.Kind;

/**
 * What tells two designs apart: a schedule that breaks something under one of them, and nothing
 * breaks it under the other.
 *
 * @param breaks what came of the scenario under the design that breaks it
 * @param verdict the shortest schedule that does
 * @param holds the design under which none does
 */
public record Distinction(Checked breaks, Verdict verdict, String holds) {

  /** The shortest one in what came of a scenario under two designs; empty when nothing is one. */
  public static Optional<Distinction> of(List<Checked> checked) {
    return of(Comparison.of(checked), checked);
  }

  /** The same in what came of any number of scenarios under any designs. */
  static Optional<Distinction> of(Comparison two, List<Checked> checked) {
    return checked.stream()
        .filter(first -> first.design().equals(two.one()))
        .flatMap(
            first ->
                checked.stream()
                    .filter(c -> c.design().equals(two.other()) && c.name().equals(first.name()))
                    .flatMap(second -> Stream.concat(all(first, second), all(second, first))))
        .filter(distinction -> two.isBy(distinction.verdict.property()))
        .min(Comparator.comparingInt(distinction -> distinction.verdict.steps()));
  }

  private static Stream<Distinction> all(Checked breaks, Checked holds) {
    return breaks.verdicts().stream()
        .filter(verdict -> verdict.kind() == Kind.VIOLATED)
        .filter(verdict -> holds.verdict(verdict.property()).kind() == Kind.HOLDS)
        .map(verdict -> new Distinction(breaks, verdict, holds.design()));
  }
}
