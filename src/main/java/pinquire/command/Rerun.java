package pinquire.command;

import java.util.List;
import java.util.function.BiConsumer;
import pinquire.design.Design;
import pinquire.machine.Machine;
import pinquire.scenario.Actor;

/**
 * A replay that was carried out, on worlds of its own.
 *
 * @param before the world in which its last scene begins
 * @param after the world at its end
 * @param progress what was done in that scene
 */
record Rerun(World before, World after, Progress progress) {

  /**
   * Carries replays out.
   *
   * @param now the world in force, which stays as it is
   * @param designs those that have a name
   */
  record Maker(World now, List<Design> designs, Runnable poll) {

    Rerun of(Replay replay) {
      List<Command> start = replay.start();
      World world = start == null ? quiet(now).copy() : begun(start);
      Rerun rerun = new Rerun(world, world, new Progress());
      for (Replay.Part part : replay.parts()) {
        rerun = played(rerun.after, part);
      }
      World end = rerun.after;
      return replay.drawing().map(drawing -> traced(end, drawing)).orElse(rerun);
    }

    /** The world after commands on a machine that begins anew, each run as far as it goes. */
    World begun(List<Command> commands) {
      World world = World.first(poll);
      for (Command command : commands) {
        try {
          world = after(command, world);
        } catch (CommandException e) {
          throw e.at(command.place());
        }
      }
      return world;
    }

    /** The world after a command of the start, which is run as far as it goes. */
    private World after(Command command, World world) {
      return switch (command.verb()) {
        case MACHINE, DESIGN, RESET ->
            new Beginning(command, new Operands(command, world.machine()), designs, world, poll)
                .world();
        default -> run(command, world.readyFor(command));
      };
    }

    private static World run(Command command, World ready) {
      Act.done(command, ready);
      return ready;
    }

    private static Rerun played(World world, Replay.Part part) {
      quiet(world).open();
      Cast cast = new Cast(world, Cast.Onlooker.NONE);
      new Player(cast, part.commands()).play(part.order(), Long.MAX_VALUE);
      return new Rerun(world.scene(), cast.world(), cast.progress());
    }

    private static Rerun traced(World world, Drawing drawing) {
      quiet(world).open();
      Cast cast = new Tracing(world, drawing).traced();
      return new Rerun(world.scene(), cast.world(), cast.progress());
    }

    private static World quiet(World world) {
      if (world.standing().underWay().isEmpty()) {
        return world;
      }
      throw new CommandException(
          null,
          "a replay begins when nobody is under way",
          "let them go on, or `reset`",
          world.waits());
    }
  }

  /** Takes the steps once more and looks at each. */
  void again(BiConsumer<Machine, Actor.Taken> look) {
    Cast.Onlooker onlooker =
        (world, who, actor) -> {
          Actor.Taken taken = actor.take();
          look.accept(world.machine(), taken);
          return taken;
        };
    Replay.Part part = after.log().scene().part();
    Cast cast = new Cast(before.copy(), onlooker);
    new Player(cast, part.commands()).play(part.order(), Long.MAX_VALUE);
  }
}
