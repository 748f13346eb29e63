package pinquire.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pinquire.check.Explored.Taken;
import pinquire.machine.Config;
import pinquire.scenario.Play;
import pinquire.scenario.Role.Origin;
import pinquire.scenario.Schedule;
import pinquire.scenario.Schedule.Run;

/** Tells moves as commands and the order of their steps. */
final class Schedules {

  private final Scenario scenario;
  private final Config config;
  private final Play play;

  Schedules(Scenario scenario, Config config, Play play) {
    this.scenario = scenario;
    this.config = config;
    this.play = play;
  }

  /**
   * A schedule.
   *
   * @param steps how many
   */
  record Line(Replay.Part part, int steps) {}

  /** A command that somebody says. */
  private record Cue(String role, int command) {}

  Line line(List<Taken> moves) {
    Schedule order = order(moves, moves);
    List<Command> commands = cues(moves).stream().map(this::command).toList();
    return new Line(new Replay.Part(commands, order), order.steps());
  }

  /** The order of some of the moves of a schedule, with the names that its commands have in it. */
  Schedule order(List<Taken> some, List<Taken> all) {
    List<Cue> cues = cues(all);
    List<String> names = Replay.names(cues.stream().map(this::command).toList());
    List<Run> runs = new ArrayList<>();
    for (Origin origin : steps(some)) {
      take(cue(origin).map(cue -> names.get(cues.indexOf(cue))).orElse(Schedule.DISK), runs);
    }
    return new Schedule(runs);
  }

  private List<Origin> steps(List<Taken> moves) {
    return moves.stream()
        .map(move -> play.origin(move.actor(), move.move()))
        .filter(origin -> !origin.isChoice())
        .toList();
  }

  private List<Cue> cues(List<Taken> moves) {
    return steps(moves).stream().flatMap(origin -> cue(origin).stream()).distinct().toList();
  }

  /** The command that a step belongs to; none for the disk. */
  private static Optional<Cue> cue(Origin origin) {
    return origin.role().map(role -> new Cue(role.name(), origin.walk().orElseThrow().command()));
  }

  private static void take(String who, List<Run> runs) {
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).who().equals(who)) {
      runs.set(last, new Run(who, runs.get(last).steps() + 1));
    } else {
      runs.add(new Run(who, 1));
    }
  }

  private Command command(Cue cue) {
    Scenario.Role role =
        scenario.roles().stream()
            .filter(r -> r.name().equals(cue.role()))
            .findFirst()
            .orElseThrow();
    return Casting.of(role.commands().get(cue.command()), role.name(), config);
  }
}
