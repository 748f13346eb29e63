package pinquire.command;

import java.util.List;
import java.util.Optional;

/**
 * What a review comes to: its cases and what is claimed of them.
 *
 * @param name of the review
 * @param designs their names, as they were said
 * @param scenarios their names, in the order in which they stand
 * @param properties their names, hazards before promises
 * @param claims in the order in which they stand
 * @param cases a scenario under each design, then the next
 */
public record Docket(
    String name,
    List<String> designs,
    List<String> scenarios,
    List<String> properties,
    List<Claim> claims,
    List<Comparison> comparisons,
    List<Case> cases) {

  public Docket {
    designs = List.copyOf(designs);
    scenarios = List.copyOf(scenarios);
    properties = List.copyOf(properties);
    claims = List.copyOf(claims);
    comparisons = List.copyOf(comparisons);
    cases = List.copyOf(cases);
  }

  /**
   * Two designs that are to be told apart.
   *
   * @param property by what; by anything that is asked about where nothing is said
   */
  public record Comparison(String one, String other, Optional<String> property) {

    /** The designs of the first two, by anything. */
    public static Comparison of(List<Checked> checked) {
      return new Comparison(checked.get(0).design(), checked.get(1).design(), Optional.empty());
    }

    /** Whether this property may tell them apart. */
    boolean isBy(String name) {
      return property.isEmpty() || property.get().equals(name);
    }
  }

  /**
   * The design of a name.
   *
   * @throws CommandException when none of this review is called so
   */
  String design(String name) {
    return known(name, designs, "design");
  }

  /** The scenario of a name, or the same refusal. */
  String scenario(String name) {
    return known(name, scenarios, "scenario");
  }

  /** The property of a name, or the same refusal. */
  String property(String name) {
    return known(name, properties, "property");
  }

  private static String known(String name, List<String> names, String kind) {
    if (!names.contains(name)) {
      throw new CommandException(
          null, "no " + kind + " of this review is called " + name, Operands.hint(name, names));
    }
    return name;
  }

  /** The verdicts of one case beside their claims. */
  public List<Assessment> assessments(Checked checked) {
    return checked.verdicts().stream()
        .map(
            verdict ->
                new Assessment(
                    checked, verdict, claim(checked.design(), verdict.property(), checked.name())))
        .toList();
  }

  /** Of several claims the last one counts, so that a general one may have exceptions below it. */
  private Optional<Claim> claim(String design, String property, String scenario) {
    return claims.stream()
        .filter(claim -> claim.covers(design, property, scenario))
        .reduce((earlier, later) -> later);
  }
}
