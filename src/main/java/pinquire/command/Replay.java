package pinquire.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pinquire.scenario.Schedule;

/**
 * A run to be done again: {@code machine pages 1; map file | fsync; touch page 0 | F9.T2.F5}.
 *
 * @param start the commands that come before, each run to its end, on a machine that begins anew;
 *     null for the machine as it is
 * @param parts one after another; nobody is under way between them
 * @param drawing what comes after the parts, as somebody drew it
 */
public record Replay(@Nullable List<Command> start, List<Part> parts, Optional<Drawing> drawing) {

  public Replay {
    start = start == null ? null : List.copyOf(start);
    parts = List.copyOf(parts);
  }

  /** One that is all words. */
  public Replay(@Nullable List<Command> start, List<Part> parts) {
    this(start, parts, Optional.empty());
  }

  /**
   * Commands that are under way together.
   *
   * @param commands in the order in which they begin
   * @param order of their steps
   */
  public record Part(List<Command> commands, Schedule order) {
    public Part {
      commands = List.copyOf(commands);
    }
  }

  /** What commands are called in the order of their steps. */
  static List<String> names(List<Command> commands) {
    return Schedule.names(commands.stream().map(command -> command.verb().word()).toList());
  }

  /** The order of the steps of its last part. */
  Schedule order() {
    return parts.get(parts.size() - 1).order();
  }

  /** As it is said, in pieces between which a bar stands. */
  public List<String> pieces() {
    List<String> pieces = new ArrayList<>();
    if (start != null) {
      pieces.add(said(start));
    }
    for (Part part : parts) {
      pieces.add(said(part.commands));
      pieces.add(part.order.toString());
    }
    return pieces;
  }

  private static String said(List<Command> commands) {
    return commands.stream().map(Wording::of).collect(Collectors.joining("; "));
  }

  /** Whether it can be said: no name in it has a sign that ends a string or a piece. */
  boolean isSayable() {
    Stream<Command> before = start == null ? Stream.empty() : start.stream();
    return Stream.concat(before, parts.stream().flatMap(part -> part.commands.stream()))
        .allMatch(Wording::isPlain);
  }
}
