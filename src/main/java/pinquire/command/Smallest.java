package pinquire.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The smallest scenario that breaks something under a design, or under one of two alone.
 *
 * @param designs one, or the two that are to be told apart
 * @param most commands that were to be tried
 * @param tried how many scenarios there were of one command, of two, and so on; each was tried in
 *     every order
 * @param refused why some of those could not be tried, each
 * @param undecided how many hit a limit
 * @param bounds that they were tried within, each once: {@code 1p1m1d2s}
 * @param found of all scenarios with as few commands, the one that breaks it in the fewest steps;
 *     empty when none does
 */
public record Smallest(
    List<String> designs,
    int most,
    List<Integer> tried,
    List<String> refused,
    int undecided,
    List<String> bounds,
    Optional<Found> found) {

  public Smallest {
    designs = List.copyOf(designs);
    tried = List.copyOf(tried);
    refused = List.copyOf(refused);
    bounds = List.copyOf(bounds);
  }

  /**
   * A scenario that does.
   *
   * @param checked what came of it under each of the designs
   * @param steps of the shortest schedule
   */
  public record Found(Scenario scenario, List<Checked> checked, int steps) {

    public Found {
      checked = List.copyOf(checked);
    }

    /** As one says it after check: {@code { map file; nic { dma write } }}. */
    public String text() {
      Stream<String> roles =
          scenario.roles().stream().map(role -> role.name() + " { " + text(role.commands()) + " }");
      String start = text(scenario.start());
      return Stream.concat(start.isEmpty() ? Stream.empty() : Stream.of(start), roles)
          .collect(Collectors.joining("; ", "{ ", " }"));
    }

    private static String text(List<Command> commands) {
      return commands.stream().map(Command::text).collect(Collectors.joining("; "));
    }

    /** How many there are. */
    public int commands() {
      return scenario.commands().size();
    }

    /** The schedule that is shown. */
    public Optional<Race> race() {
      return distinction()
          .map(tells -> tells.verdict().race())
          .orElseGet(() -> checked.get(0).shown());
    }

    /** What tells the two designs apart; empty when there is one. */
    public Optional<Distinction> distinction() {
      return checked.size() < 2 ? Optional.empty() : Distinction.of(checked);
    }
  }

  /** How many scenarios were tried. */
  public int programs() {
    return tried.stream().mapToInt(Integer::intValue).sum();
  }
}
