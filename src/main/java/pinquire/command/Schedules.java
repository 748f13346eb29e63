package pinquire.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import pinquire.check.Explored.Taken;
import pinquire.machine.Config;
import pinquire.scenario.Play;
import pinquire.scenario.Role;
import pinquire.scenario.Role.Origin;
import pinquire.scenario.Schedule;
import pinquire.scenario.Schedule.Run;

/** Tells moves as commands and the order of their steps. */
final class Schedules {

  private final Scenario scenario;
  private final Config config;
  private final Play play;
  private final boolean early;

  /** Each command begins when it takes its first step. */
  Schedules(Scenario scenario, Config config, Play play) {
    this(scenario, config, play, false);
  }

  private Schedules(Scenario scenario, Config config, Play play, boolean early) {
    this.scenario = scenario;
    this.config = config;
    this.play = play;
    this.early = early;
  }

  /**
   * Each command begins when the one before it has ended, and then others may go first: what a
   * command is about may be decided when it begins.
   */
  Schedules early() {
    return new Schedules(scenario, config, play, true);
  }

  /**
   * A command that somebody says.
   *
   * @param round how often the role had begun anew
   */
  private record Cue(String role, int command, int round) {}

  /**
   * A step, or a command that begins.
   *
   * @param cue the command that a step belongs to; empty for the disk
   * @param page the page whose write the disk carries on out of turn
   * @param steps 1 or 0
   */
  private record Beat(Optional<Cue> cue, OptionalInt page, int steps) {}

  /** The commands that moves belong to, and the order of their steps. */
  Replay.Part part(List<Taken> moves) {
    List<Beat> steps = steps(moves);
    List<Beat> beats = early ? early(steps) : steps;
    List<Cue> cues = cues(beats);
    List<Command> commands = cues.stream().map(this::command).toList();
    List<String> names = Replay.names(commands);
    List<Run> runs = new ArrayList<>();
    for (Beat beat : beats) {
      String who = beat.cue().map(cue -> names.get(cues.indexOf(cue))).orElse(Schedule.DISK);
      add(new Run(who, beat.steps(), beat.page()), runs);
    }
    return new Replay.Part(commands, new Schedule(runs));
  }

  private List<Beat> steps(List<Taken> moves) {
    Map<String, Integer> rounds = new LinkedHashMap<>();
    List<Beat> beats = new ArrayList<>();
    for (Play.Made made : play.made(moves)) {
      Origin origin = made.origin();
      if (origin.isAnew()) {
        origin.role().ifPresent(role -> rounds.merge(role.name(), 1, Integer::sum));
      } else if (!origin.isChoice()) {
        beats.add(new Beat(cue(origin, rounds), made.outOfTurn(), 1));
      }
    }
    return beats;
  }

  private static Optional<Cue> cue(Origin origin, Map<String, Integer> rounds) {
    return origin
        .role()
        .map(Role::name)
        .map(
            role ->
                new Cue(role, origin.walk().orElseThrow().command(), rounds.getOrDefault(role, 0)));
  }

  private static List<Cue> cues(List<Beat> beats) {
    return beats.stream().flatMap(beat -> beat.cue().stream()).distinct().toList();
  }

  /** With the beginnings of all commands: those of a role's first ones before everything else. */
  private static List<Beat> early(List<Beat> steps) {
    List<Beat> beats = new ArrayList<>();
    Map<String, List<Cue>> left = new LinkedHashMap<>();
    cues(steps).forEach(cue -> left.computeIfAbsent(cue.role(), r -> new ArrayList<>()).add(cue));
    left.values().forEach(cues -> beats.add(beginning(cues.remove(0))));
    for (int i = 0; i < steps.size(); i++) {
      Beat step = steps.get(i);
      beats.add(step);
      if (!steps.subList(i + 1, steps.size()).contains(step)) {
        step.cue()
            .map(cue -> left.get(cue.role()))
            .filter(cues -> !cues.isEmpty())
            .ifPresent(cues -> beats.add(beginning(cues.remove(0))));
      }
    }
    return beats;
  }

  private static Beat beginning(Cue cue) {
    return new Beat(Optional.of(cue), OptionalInt.empty(), 0);
  }

  private static void add(Run run, List<Run> runs) {
    int last = runs.size() - 1;
    Optional<Run> both = last < 0 ? Optional.empty() : runs.get(last).and(run);
    both.ifPresentOrElse(joined -> runs.set(last, joined), () -> runs.add(run));
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
