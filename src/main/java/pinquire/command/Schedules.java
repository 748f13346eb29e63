package pinquire.command;

import java.util.ArrayList;
import java.util.List;
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

  /** Steps one after another of one command, or of the disk, whose number is below zero. */
  private record Stretch(int number, int steps) {}

  Line line(List<Taken> moves) {
    List<Cue> cues = new ArrayList<>();
    List<Stretch> stretches = new ArrayList<>();
    for (Taken move : moves) {
      Origin origin = play.origin(move.actor(), move.move());
      if (!origin.isChoice()) {
        take(number(origin, cues), stretches);
      }
    }
    List<Command> commands = cues.stream().map(this::command).toList();
    List<String> names = Replay.names(commands);
    List<Run> runs =
        stretches.stream()
            .map(s -> new Run(s.number() < 0 ? Schedule.DISK : names.get(s.number()), s.steps()))
            .toList();
    int steps = stretches.stream().mapToInt(Stretch::steps).sum();
    return new Line(new Replay.Part(commands, new Schedule(runs)), steps);
  }

  private static int number(Origin origin, List<Cue> cues) {
    if (origin.role().isEmpty()) {
      return -1;
    }
    Cue cue = new Cue(origin.role().get().name(), origin.walk().orElseThrow().command());
    if (!cues.contains(cue)) {
      cues.add(cue);
    }
    return cues.indexOf(cue);
  }

  private static void take(int number, List<Stretch> stretches) {
    int last = stretches.size() - 1;
    if (last >= 0 && stretches.get(last).number() == number) {
      stretches.set(last, new Stretch(number, stretches.get(last).steps() + 1));
    } else {
      stretches.add(new Stretch(number, 1));
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
