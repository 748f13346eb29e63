package pinquire.command;

import java.util.List;
import java.util.function.BiConsumer;
import pinquire.design.Design;
import pinquire.machine.Machine;
import pinquire.scenario.Actor;

/**
 * A replay that was carried out, on worlds of its own.
 *
 * @param last the part that is told
 * @param before the world in which it begins
 * @param after the world at its end
 * @param progress what was done in it
 */
record Rerun(Replay.Part last, World before, World after, Progress progress) {

  /**
   * Carries replays out.
   *
   * @param now the world in force, which stays as it is
   * @param designs those that have a name
   */
  record Maker(World now, List<Design> designs, Runnable poll) {

    Rerun of(Replay replay) {
      List<Command> start = replay.start();
      World world = start == null ? quiet(now).copy() : World.first(poll);
      for (Command command : start == null ? List.<Command>of() : start) {
        world = after(command, world);
      }
      List<Replay.Part> parts = replay.parts();
      Rerun rerun = played(parts.get(0), world);
      for (Replay.Part part : parts.subList(1, parts.size())) {
        rerun = played(part, rerun.after);
      }
      return rerun;
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

    private static Rerun played(Replay.Part part, World world) {
      quiet(world).open();
      Player player = new Player(world, part.commands(), Player.Onlooker.NONE);
      player.play(part.order(), Long.MAX_VALUE);
      return new Rerun(part, world.scene(), player.world(), player.progress());
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

  /** Takes the steps of the last part once more and looks at each. */
  void again(BiConsumer<Machine, Actor.Taken> look) {
    Player.Onlooker onlooker =
        (world, who, actor) -> {
          Actor.Taken taken = actor.take();
          look.accept(world.machine(), taken);
          return taken;
        };
    new Player(before.copy(), last.commands(), onlooker).play(last.order(), Long.MAX_VALUE);
  }
}
