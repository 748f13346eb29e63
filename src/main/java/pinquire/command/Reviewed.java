package pinquire.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pinquire.command.Assessment.Agreement;

/**
 * What came of a review.
 *
 * @param checked of the cases that were tried, in the order of the docket
 */
public record Reviewed(Docket docket, List<Checked> checked) {

  public Reviewed {
    checked = List.copyOf(checked);
  }

  /** Every verdict beside its claim. */
  public List<Assessment> assessments() {
    return checked.stream().flatMap(one -> docket.assessments(one).stream()).toList();
  }

  /** The verdicts that go so with what is claimed of them. */
  public List<Assessment> assessments(Agreement agreement) {
    return assessments().stream().filter(one -> one.agreement() == agreement).toList();
  }

  /** The gravest there is. */
  public Agreement agreement() {
    return Stream.of(Agreement.DRIFTS, Agreement.OPEN)
        .filter(agreement -> !assessments(agreement).isEmpty())
        .findFirst()
        .orElse(Agreement.AGREES);
  }

  /** What came of a scenario under each design. */
  public List<Checked> in(String scenario) {
    return checked.stream().filter(one -> one.name().equals(scenario)).toList();
  }

  /** What came of each scenario under a design. */
  public List<Checked> under(String design) {
    return checked.stream().filter(one -> one.design().equals(design)).toList();
  }

  /** What tells the designs of a comparison apart; empty when no scenario does. */
  public Optional<Distinction> distinction(Docket.Comparison comparison) {
    return Distinction.of(comparison.one(), comparison.other(), checked);
  }
}
