package pinquire.command;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import pinquire.check.Model;
import pinquire.design.Design;
import pinquire.machine.BoundExceeded;
import pinquire.machine.Config;
import pinquire.scenario.Play;

/**
 * A scenario that is to be tried under designs, from the state that commands lead to.
 *
 * @param said the commands since the machine began
 * @param designs those that have a name
 * @param asked what is to be found out
 * @param poll called before every step; what it throws ends the trial
 */
record Trial(
    Scenario scenario,
    Config config,
    List<Command> said,
    List<Design> designs,
    Asked asked,
    Runnable poll,
    Watch watch) {

  /** How often a machine is widened before it is given up. */
  private static final int WIDENINGS = 6;

  /**
   * A trial on a machine that may have too little room.
   *
   * @param world in the state that the commands lead to
   */
  record Attempt(Trial trial, Design design, World world, Fit fit) {

    /** A play of its own. */
    Play play() {
      return new Staging(world, trial.scenario, fit.config()).play(trial.asked.hazards());
    }

    /** Plays of its own, once it is known that one can be staged. */
    Supplier<Model> plays() {
      play();
      return this::play;
    }
  }

  /** The same while somebody else looks on. */
  Trial watchedBy(Watch other) {
    return new Trial(scenario, config, said, designs, asked, poll, other);
  }

  /** Tells how far it has come, unless it is to end. */
  void sees(Underway now) {
    poll.run();
    watch.sees(now);
  }

  /** What comes of it on a machine that has room for it. */
  <T> T under(Design design, Function<Attempt, T> trying) {
    World world =
        new Rerun.Maker(World.first(poll), known(design), poll)
            .of(new Replay(start(design), List.of()))
            .after();
    for (int times = 0; ; times++) {
      try {
        return trying.apply(new Attempt(this, design, world, new Fit(world, scenario, times)));
      } catch (BoundExceeded narrow) {
        if (times == WIDENINGS) {
          throw new CommandException(
              null,
              "it outgrows every machine: " + narrow.getMessage(),
              scenario.endless().isEmpty()
                  ? "say fewer commands"
                  : "what goes on for ever has to let go of what it takes");
        }
      }
    }
  }

  /** The commands that lead to where it begins. */
  List<Command> start(Design design) {
    return Stream.concat(
            Origin.of(config, design).stream(),
            said.stream().filter(command -> command.verb() != Verb.DESIGN))
        .toList();
  }

  /** The designs that have a name, and this one. */
  List<Design> known(Design design) {
    return designs.contains(design)
        ? designs
        : Stream.concat(designs.stream(), Stream.of(design)).toList();
  }
}
