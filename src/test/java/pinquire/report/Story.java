package pinquire.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pinquire.command.Breach;
import pinquire.command.Command;
import pinquire.command.Event;
import pinquire.command.Outcome;
import pinquire.command.Place;
import pinquire.command.State;
import pinquire.command.Trace;
import pinquire.command.Verb;
import pinquire.command.Violation;

/** The outcomes of one cell, told command by command. */
final class Story {

  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Event> steps = new ArrayList<>();
  private State now;

  private Story(State start) {
    now = start;
  }

  static Story from(State start) {
    return new Story(start);
  }

  static Story from(String start) {
    return new Story(StateText.read(start));
  }

  /** The next command takes these steps: {@code actor | path | page | step | linux} each. */
  Story takes(String text) {
    for (String line : text.lines().toList()) {
      String[] f = line.split(" *\\| *", -1);
      steps.add(new Event(f[0], f[1], "f", Integer.parseInt(f[2]), f[3], f[4]));
    }
    return this;
  }

  /** A command that leaves this state and broke these properties. */
  Story then(String text, String told, State after, String... broken) {
    return then(text, told, null, after, broken);
  }

  Story then(String text, String told, String after, String... broken) {
    return then(text, told, null, StateText.read(after), broken);
  }

  /** A command that changed nothing. */
  Story then(String text, String told) {
    return then(text, told, null, now);
  }

  Story then(String text, String told, @Nullable Object value, State after, String... broken) {
    State before = now;
    List<Event> taken = List.copyOf(steps);
    steps.clear();
    now = after;
    outcomes.add(
        new Outcome(
            command(text),
            told,
            value,
            () -> before,
            () -> after,
            () -> new Trace(taken, 0),
            after.violations().stream()
                .filter(v -> Arrays.asList(broken).contains(v.property()))
                .map(v -> new Breach(v, origin(text, taken, v)))
                .toList()));
    return this;
  }

  /** The last step broke it. */
  private static Breach.@Nullable Origin origin(
      String text, List<Event> taken, Violation violation) {
    return taken.isEmpty()
        ? null
        : new Breach.Origin(
            text, taken.size(), taken.get(taken.size() - 1), violation.pages().size());
  }

  List<Outcome> outcomes() {
    return outcomes;
  }

  CellReport report() {
    return CellReport.of(outcomes);
  }

  private static Command command(String text) {
    Verb verb = Verb.of(text.split(" ")[0]).orElse(Verb.FSYNC);
    return new Command(verb, Set.of(), Map.of(), new Place("cell 1", 1, 1, text.length()), text);
  }
}
