package pinquire.command;

import java.util.List;
import java.util.Optional;

/**
 * What came of trying every order of the steps of a scenario.
 *
 * @param name of the scenario; may be empty
 * @param design under which it was tried
 * @param bounds what it was tried on, in a word: {@code 1p1m1d2s}
 * @param states that were reached
 * @param transitions steps taken from them
 * @param depth of the search, in steps
 * @param limit what stopped it; empty when everything was tried
 * @param verdicts a property each, in the order of properties
 * @param untouched the properties that have nothing to look at on its machine, and so hold
 * @param idle commands of which no order takes a step, as {@code nic: unpin}
 * @param never steps and ways that no order takes, as {@code app fsync, folio_lock()}
 * @param alike roles that say the same, where a state in which they have changed places was not
 *     counted again; empty when every state was
 * @param race the shortest schedule of the first property that a step breaks
 * @param graph what was explored, when it was asked for
 */
public record Checked(
    String name,
    String design,
    String bounds,
    long states,
    long transitions,
    int depth,
    String limit,
    List<Verdict> verdicts,
    List<String> untouched,
    List<String> idle,
    List<String> never,
    List<String> alike,
    Optional<Race> race,
    Optional<StateGraph> graph) {

  public Checked {
    verdicts = List.copyOf(verdicts);
    untouched = List.copyOf(untouched);
    idle = List.copyOf(idle);
    never = List.copyOf(never);
    alike = List.copyOf(alike);
  }

  /** The schedule that is shown first: that one, or one without end. */
  public Optional<Race> shown() {
    return race.or(
        () ->
            verdicts.stream()
                .flatMap(verdict -> verdict.lap().stream())
                .map(Lap::race)
                .findFirst());
  }

  /** {@code dma races fsync under linux-4.20}. */
  public String title() {
    return (name.isEmpty() ? "check" : name) + " under " + design;
  }

  /**
   * What it was tried within: {@code 1p1m1d2s}, {@code 1p1m1d2s to depth 5} when it was cut there.
   */
  public String within() {
    return bounds + (isCut() ? " to depth " + depth : "");
  }

  /** Whether a bound was hit before every question was answered. */
  public boolean isCut() {
    return Verdict.anyOpen(verdicts);
  }

  /** What was found out about a property that was asked about. */
  public Verdict verdict(String property) {
    return verdicts.stream()
        .filter(verdict -> verdict.property().equals(property))
        .findFirst()
        .orElseThrow();
  }

  /** The names of the properties that some order breaks. */
  public List<String> violated() {
    return Verdict.violated(verdicts);
  }
}
