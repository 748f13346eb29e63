package pinquire.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pinquire.scenario.Actor;
import pinquire.scenario.Schedule;
import pinquire.scenario.Schedule.Run;
import pinquire.scenario.Stop;

/** Takes the steps of commands in an order that was given: nobody moves but whose turn it is. */
final class Player {

  private final List<Command> commands;
  private final Onlooker onlooker;
  private final List<Pending> begun = new ArrayList<>();
  private final Cpus cpus = new Cpus();
  private final Progress progress = new Progress();
  private World world;

  /** Looks at each step that is taken. */
  interface Onlooker {

    /** Nobody looks. */
    Onlooker NONE = (world, who, actor) -> actor.take();

    /**
     * Takes a step with {@link Actor#take}.
     *
     * @param who the column it stands in
     */
    Actor.Taken take(World world, String who, Actor actor);

    /** A command begins, and others act before its first step. */
    default void begins(World world, String who, Pending pending) {}
  }

  /**
   * A player of some commands.
   *
   * @param world in which nobody is under way
   */
  Player(World world, List<Command> commands, Onlooker onlooker) {
    this.world = world;
    this.commands = commands;
    this.onlooker = onlooker;
  }

  /** The world as it is now. */
  World world() {
    return world;
  }

  /** All that was done. */
  Progress progress() {
    return progress;
  }

  /**
   * Takes the steps.
   *
   * @param most so many of them at most
   * @throws CommandException when they cannot be taken in this order
   */
  void play(Schedule order, long most) {
    world.stepping(actor -> onlooker.take(world, column(actor), actor));
    List<String> names = Replay.names(commands);
    for (Run run : order.runs()) {
      int steps = (int) Math.min(run.steps(), most - progress.taken());
      if (run.isOfDisk()) {
        disk(run, steps);
      } else {
        walk(run, steps, names);
      }
      if (progress.taken() == most) {
        break;
      }
    }
    world.stepping(Actor::take);
    world.thaw();
  }

  private String column(Actor actor) {
    return actor.isDisk()
        ? actor.name()
        : begun.stream()
            .filter(pending -> pending.actor().equals(actor))
            .map(cpus::of)
            .findFirst()
            .orElseThrow();
  }

  private void disk(Run run, int steps) {
    Progress done = world.disk(steps);
    progress.add(done);
    if (done.taken() < steps) {
      throw wrong(run, "the disk has nothing to do after " + counted(done));
    }
  }

  private void walk(Run run, int steps, List<String> names) {
    int index = names.indexOf(run.who());
    if (index < 0) {
      throw wrong(run, "no command goes by " + run.who());
    }
    if (index > begun.size()) {
      throw wrong(run, commands.get(begun.size()).text() + " has to begin first");
    }
    if (index == begun.size()) {
      begin(run);
    }
    Pending pending = begun.get(index);
    if (steps > 0) {
      take(run, steps, pending);
    }
  }

  private void begin(Run run) {
    Command command = commands.get(begun.size());
    try {
      world = world.readyFor(command);
      Pending pending = world.begin(command);
      world.hold(pending);
      begun.add(pending);
      String column = cpus.seat(pending, world.standing());
      if (run.steps() == 0) {
        onlooker.begins(world, column, pending);
      }
    } catch (CommandException e) {
      throw new CommandException(null, command.text() + ": " + e.problem(), e.hint(), e.advice());
    }
  }

  private void take(Run run, int steps, Pending pending) {
    Actor actor = pending.actor();
    if (!world.standing().isPaused(actor)) {
      throw wrong(run, pending.name() + " has ended");
    }
    Progress done = world.resume(actor, Stop.after(steps));
    progress.add(done);
    if (done.taken() < steps) {
      String problem = actor.ended() ? pending.name() + " ends" : Whereabouts.wait(actor);
      throw wrong(run, problem + " after " + counted(done));
    }
  }

  private static String counted(Progress done) {
    return done.taken() == 1 ? "1 step" : done.taken() + " steps";
  }

  /** {@code F9: fsync waits for the page lock of page 0 after 3 steps}. */
  private CommandException wrong(Run run, String problem) {
    List<String> names = Replay.names(commands);
    String who =
        IntStream.range(0, names.size())
            .mapToObj(i -> names.get(i) + " is " + commands.get(i).text())
            .collect(Collectors.joining(", "));
    return new CommandException(null, run + ": " + problem, who);
  }
}
