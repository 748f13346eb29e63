package pinquire.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import pinquire.command.Command.Argument;

/**
 * Where somebody stands who looks at a race step by step. It is a recording: no machine moves.
 *
 * @param position how many steps lie behind; 0 before the first
 */
public record Stepping(Race race, int position) {

  /** Before the first step. */
  public static Stepping through(Race race) {
    return new Stepping(race, 0);
  }

  /** How many steps there are. */
  public int steps() {
    return race.steps().size();
  }

  /** The step that was taken last. */
  public Optional<Race.Move> last() {
    return position == 0 ? Optional.empty() : Optional.of(race.steps().get(position - 1));
  }

  /**
   * Where a {@code step} leads.
   *
   * @throws CommandException when there is nothing
   */
  public Stepping said(Command command) {
    if (steps() == 0) {
      throw new CommandException(
          command.place(),
          "there is nothing to step through yet",
          "`check` or `simulate` what may break, or say commands that take steps");
    }
    if (command.says("through")) {
      return through(race);
    }
    if (command.says("violation")) {
      return found(command, "breaks a property", move -> !move.broken().isEmpty());
    }
    if (command.says("change")) {
      return changing(command);
    }
    return command
        .argument("to")
        .map(this::to)
        .orElseGet(() -> command.says("back") ? back(command) : on(command));
  }

  private Stepping to(Argument argument) {
    if (argument.value() instanceof Integer number && number >= 0 && number <= steps()) {
      return new Stepping(race, number);
    }
    throw new CommandException(
        argument.place(), "there is no step " + argument.value(), "the steps are 1 to " + steps());
  }

  private Stepping on(Command command) {
    if (position == steps()) {
      throw new CommandException(
          command.place(), "step " + position + " is the last", "`step back`, or `step to 1`");
    }
    return new Stepping(race, position + 1);
  }

  private Stepping back(Command command) {
    if (position == 0) {
      throw new CommandException(
          command.place(),
          "nothing comes before step 1",
          "`step on`, or `step to " + steps() + "`");
    }
    return new Stepping(race, position - 1);
  }

  private Stepping changing(Command command) {
    Column column =
        Arrays.stream(Column.values())
            .filter(c -> command.says(c.word()))
            .findFirst()
            .orElseThrow();
    Object page = command.argument("page").map(Argument::value).orElse(null);
    String of = page == null ? "" : " of page " + page;
    return found(command, "changes " + column.word() + of, move -> move.changes(column, page));
  }

  /** The nearest step of this kind in the direction that was said. */
  private Stepping found(Command command, String does, Predicate<Race.Move> wanted) {
    boolean back = command.says("back");
    IntStream numbers =
        back
            ? IntStream.iterate(position - 1, number -> number > 0, number -> number - 1)
            : IntStream.rangeClosed(position + 1, steps());
    List<Race.Move> steps = race.steps();
    return numbers
        .filter(number -> wanted.test(steps.get(number - 1)))
        .mapToObj(number -> new Stepping(race, number))
        .findFirst()
        .orElseThrow(() -> missing(command, does, back));
  }

  private CommandException missing(Command command, String does, boolean back) {
    String which = back ? "before" : "after";
    return position == 0
        ? new CommandException(
            command.place(), "no step " + does, "there are %d steps".formatted(steps()))
        : new CommandException(
            command.place(),
            "no step %s step %d %s".formatted(which, position, does),
            "`step %s to ...` looks the other way".formatted(back ? "on" : "back"));
  }
}
