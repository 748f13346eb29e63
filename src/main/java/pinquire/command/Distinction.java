package pinquire.command;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

  /** The shortest one in what came of some scenarios; empty when none tells them apart. */
  public static Optional<Distinction> of(String one, String other, List<Checked> checked) {
    return of(one, other, checked, property -> true);
  }

  /** The same by some properties alone. */
  static Optional<Distinction> of(
      String one, String other, List<Checked> checked, Predicate<String> asked) {
    return checked.stream()
        .filter(first -> first.design().equals(one))
        .flatMap(
            first ->
                checked.stream()
                    .filter(c -> c.design().equals(other) && c.name().equals(first.name()))
                    .flatMap(second -> Stream.concat(all(first, second), all(second, first))))
        .filter(distinction -> asked.test(distinction.verdict.property()))
        .min(Comparator.comparingInt(distinction -> distinction.verdict.steps()));
  }

  private static Stream<Distinction> all(Checked breaks, Checked holds) {
    return breaks.verdicts().stream()
        .filter(verdict -> verdict.kind() == Kind.VIOLATED)
        .filter(verdict -> holds.verdict(verdict.property()).kind() == Kind.HOLDS)
        .map(verdict -> new Distinction(breaks, verdict, holds.design()));
  }
}
