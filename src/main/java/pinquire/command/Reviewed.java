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

  /**
   * What came of a scenario under each design.
   *
   * @throws CommandException when no scenario of the review is called so
   */
  public List<Checked> in(String scenario) {
    String name = docket.scenario(scenario);
    return checked.stream().filter(one -> one.name().equals(name)).toList();
  }

  /**
   * What came of each scenario under a design.
   *
   * @throws CommandException when no design of the review is called so
   */
  public List<Checked> under(String design) {
    String name = docket.design(design);
    return checked.stream().filter(one -> one.design().equals(name)).toList();
  }

  /**
   * The name of a property.
   *
   * @throws CommandException when the review asks about none that is called so
   */
  public String property(String name) {
    return docket.property(name);
  }

  /**
   * A verdict beside its claim.
   *
   * @throws CommandException when a name is wrong, or that has not been tried
   */
  public Assessment assessment(String scenario, String design, String property) {
    String name = property(property);
    return under(design).stream()
        .filter(in(scenario)::contains)
        .flatMap(one -> docket.assessments(one).stream())
        .filter(one -> one.verdict().property().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandException(
                    null, scenario + " under " + design + " has not been tried", ""));
  }

  /** What tells the designs of a comparison apart; empty when no scenario does. */
  public Optional<Distinction> distinction(Docket.Comparison comparison) {
    return Distinction.of(comparison, checked);
  }
}
