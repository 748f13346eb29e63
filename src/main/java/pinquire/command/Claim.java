package pinquire.command;

import java.util.List;
import java.util.OptionalInt;
import pinquire.command.Verdict.Kind;

/**
 * What an author says will come out.
 *
 * @param designs those it is about
 * @param properties what holds or breaks under each of them
 * @param scenarios in which; each of them
 * @param holds whether it says that they hold, and not that they break
 * @param step with which they break at the earliest; empty when that is not said
 * @param reason why; may be empty
 */
public record Claim(
    List<String> designs,
    List<String> properties,
    List<String> scenarios,
    boolean holds,
    OptionalInt step,
    String reason,
    Place place) {

  public Claim {
    designs = List.copyOf(designs);
    properties = List.copyOf(properties);
    scenarios = List.copyOf(scenarios);
  }

  /** Whether it is about this. */
  boolean covers(String design, String property, String scenario) {
    return designs.contains(design)
        && properties.contains(property)
        && scenarios.contains(scenario);
  }

  /** What it says, as a verdict would: {@code holds}, {@code breaks}, {@code breaks at step 9}. */
  public String told() {
    return holds ? "holds" : "breaks" + (step.isPresent() ? " at step " + step.getAsInt() : "");
  }

  /** Whether a verdict that says something says this. */
  boolean agreesWith(Verdict found) {
    return holds
        ? found.kind() == Kind.HOLDS
        : found.kind() == Kind.VIOLATED && step.orElse(found.steps()) == found.steps();
  }
}
