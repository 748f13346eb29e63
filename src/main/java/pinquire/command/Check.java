package pinquire.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pinquire.check.Explored;
import pinquire.check.Explored.Witness;
import pinquire.check.Explorer;
import pinquire.check.Limits;
import pinquire.check.Workers;
import pinquire.command.Verdict.Kind;
import pinquire.design.Design;
import pinquire.hazard.Properties;
import pinquire.hazard.Property;
import pinquire.machine.BoundExceeded;
import pinquire.machine.Config;
import pinquire.scenario.Play;

/**
 * Tries every order of the steps of a scenario under a design, from the state that commands lead
 * to. What breaks a property is done once more on a machine of its own before it is told.
 *
 * @param said the commands since the machine began
 * @param designs those that have a name
 * @param hazards what to look for
 * @param depth how many steps to go at most
 */
record Check(
    Scenario scenario,
    Config config,
    List<Command> said,
    List<Design> designs,
    List<Property> hazards,
    int depth,
    Runnable poll) {

  /** States that are kept at most. */
  private static final long STATES = 20_000_000;

  /** How often a machine is widened before it is given up. */
  private static final int WIDENINGS = 6;

  Checked under(Design design) {
    World world = begun(design);
    for (int times = 0; ; times++) {
      try {
        return explored(design, world, new Fit(world, scenario, times));
      } catch (BoundExceeded narrow) {
        if (times == WIDENINGS) {
          throw new CommandException(
              null, "it outgrows every machine: " + narrow.getMessage(), "say fewer commands");
        }
      }
    }
  }

  private List<Command> start(Design design) {
    return Stream.concat(
            Origin.of(config, design).stream(),
            said.stream().filter(command -> command.verb() != Verb.DESIGN))
        .toList();
  }

  private World begun(Design design) {
    World any = World.first(poll);
    return new Rerun.Maker(any, known(design), poll)
        .of(new Replay(start(design), List.of()))
        .after();
  }

  private List<Design> known(Design design) {
    return designs.contains(design)
        ? designs
        : Stream.concat(designs.stream(), Stream.of(design)).toList();
  }

  private Checked explored(Design design, World world, Fit fit) {
    Config narrow = fit.config();
    Play play = new Staging(world, scenario, narrow).play(hazards);
    Limits limits = Limits.bytes(Runtime.getRuntime().maxMemory() / 2).states(STATES).depth(depth);
    Explored explored =
        new Explorer(
                () -> new Staging(world, scenario, narrow).play(hazards),
                Workers.ONE,
                limits,
                (reached, states, bytes) -> poll.run())
            .explore();
    return new Told(design, play, explored, fit).checked();
  }

  /** What is told of a search. */
  private final class Told {

    private final Design design;
    private final Play play;
    private final Explored explored;
    private final Fit fit;
    private final Map<String, Schedules.Line> lines = new LinkedHashMap<>();
    private Optional<Race> race = Optional.empty();

    Told(Design design, Play play, Explored explored, Fit fit) {
      this.design = design;
      this.play = play;
      this.explored = explored;
      this.fit = fit;
      Schedules schedules = new Schedules(scenario, config, play);
      for (Witness witness : explored.witnesses()) {
        lines.put(witness.property(), schedules.line(witness.schedule()));
      }
    }

    Checked checked() {
      List<Verdict> verdicts = new ArrayList<>();
      for (Property hazard : hazards) {
        verdicts.add(verdict(hazard.name()));
      }
      if (hazards.size() > 1) {
        verdicts.add(verdict(Explorer.NO_DEADLOCK));
      }
      Idleness idleness = new Idleness(scenario, play, explored.never());
      return new Checked(
          scenario.name(),
          design.name(),
          fit.word(),
          explored.states(),
          explored.transitions(),
          explored.depth(),
          limit(),
          verdicts,
          idleness.commands(),
          idleness.ways(),
          race);
    }

    /** Whether the search ended because it had broken all that it was to look for. */
    private boolean isSettled() {
      return hazards.stream().allMatch(hazard -> lines.containsKey(hazard.name()));
    }

    private String limit() {
      if (explored.whole()) {
        return isSettled() ? "the first violation" : "";
      }
      return explored.depth() >= depth
          ? "the depth asked for"
          : explored.states() >= STATES
              ? String.format(Locale.ROOT, "%,d states", STATES)
              : "half of the memory there is";
    }

    private Verdict verdict(String property) {
      Schedules.Line line = lines.get(property);
      if (line == null) {
        Kind kind = limit().isEmpty() ? Kind.HOLDS : Kind.INCONCLUSIVE;
        return new Verdict(property, kind, 0, Optional.empty());
      }
      Replay replay = new Replay(start(design), List.of(line.part()));
      play(replay, property);
      return new Verdict(
          property, Kind.VIOLATED, line.steps(), Optional.of(replay).filter(Replay::isSayable));
    }

    /** Does it once more, on a machine of its own, before it is told. */
    private void play(Replay replay, String property) {
      World end = new Rerun.Maker(World.first(poll), known(design), poll).of(replay).after();
      boolean broken =
          property.equals(Explorer.NO_DEADLOCK)
              ? !end.waits().isEmpty()
              : Judge.of(end.machine()).violations().stream()
                  .anyMatch(violation -> violation.property().equals(property));
      if (!broken) {
        throw new IllegalStateException(
            property + " is not broken by " + String.join(" | ", replay.pieces()));
      }
      if (race.isEmpty()) {
        race = Optional.of(Race.of(end));
      }
    }
  }

  /** Those asked for, or all. */
  static List<Property> hazards(Optional<Property> one) {
    return one.map(List::of).orElse(Properties.all());
  }
}
