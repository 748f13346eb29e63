package pinquire.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pinquire.scenario.Schedule;
import pinquire.scenario.Schedule.Run;

/** Takes the steps of commands in the order of a schedule. */
final class Player {

  private final Cast cast;
  private final List<Command> commands;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /**
   * A player of some commands.
   *
   * @param cast in which nobody is under way
   */
  Player(Cast cast, List<Command> commands) {
    this.cast = cast;
    this.commands = commands;
    Replay.names(commands).forEach(name -> numbers.put(name, numbers.size()));
  }

  /**
   * Takes the steps.
   *
   * @param most so many of them at most
   * @throws CommandException when they cannot be taken in this order
   */
  void play(Schedule order, long most) {
    for (Run run : order.runs()) {
      long left = most - cast.progress().taken();
      if (left == 0) {
        break;
      }
      int steps = (int) Math.min(run.steps(), left);
      if (run.isOfDisk()) {
        disk(run, steps);
      } else {
        walk(run, steps);
      }
    }
    cast.end();
  }

  private void disk(Run run, int steps) {
    long taken = cast.disk(run.page(), steps);
    if (taken < steps) {
      boolean any = run.page().isEmpty();
      throw wrong(run, "the disk has nothing to " + (any ? "do" : "do with that page"), taken);
    }
  }

  private void walk(Run run, int steps) {
    Pending pending = pending(run);
    if (steps > 0 && !cast.isUnderWay(pending)) {
      throw wrong(run, pending.name() + " has ended");
    }
    long taken = steps > 0 ? cast.walk(pending, steps) : 0;
    if (taken < steps) {
      boolean ended = pending.actor().ended();
      String problem = ended ? pending.name() + " ends" : Whereabouts.wait(pending.actor());
      throw wrong(run, problem, taken);
    }
  }

  private Pending pending(Run run) {
    Integer number = numbers.get(run.who());
    if (number == null) {
      throw wrong(run, "no command goes by " + run.who());
    }
    int begun = cast.begun().size();
    if (number > begun) {
      throw wrong(run, commands.get(begun).text() + " has to begin first");
    }
    if (number == begun) {
      cast.begin(commands.get(number), run.steps() == 0);
    }
    return cast.begun().get(number);
  }

  private CommandException wrong(Run run, String problem, long taken) {
    return wrong(run, problem + " after " + (taken == 1 ? "1 step" : taken + " steps"));
  }

  /** {@code F9: fsync waits for the page lock of page 0 after 3 steps}. */
  private CommandException wrong(Run run, String problem) {
    String who =
        numbers.entrySet().stream()
            .map(entry -> entry.getKey() + " is " + commands.get(entry.getValue()).text())
            .collect(Collectors.joining(", "));
    return new CommandException(null, run + ": " + problem, who);
  }
}
