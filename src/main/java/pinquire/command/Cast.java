package pinquire.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import pinquire.scenario.Actor;
import pinquire.scenario.Stop;

/** Commands under way in a world in which nobody moves but who is told to. */
final class Cast {

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
   * Nobody yet.
   *
   * @param world in which nobody is under way
   */
  Cast(World world, Onlooker onlooker) {
    this.world = world;
    this.onlooker = onlooker;
    if (onlooker != Onlooker.NONE) {
      world.stepping(actor -> onlooker.take(this.world, column(actor), actor));
    }
  }

  /** The world as it is now. */
  World world() {
    return world;
  }

  /** All that was done. */
  Progress progress() {
    return progress;
  }

  /** Those who have begun, in that order. */
  List<Pending> begun() {
    return begun;
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

  /** Who is under way in a column. */
  Optional<Pending> in(String column) {
    return cpus.in(column, world.standing());
  }

  /**
   * A command begins and stands before its first step.
   *
   * @param others whether others act before that
   * @return the column it stands in
   */
  String begin(Command command, boolean others) {
    try {
      world = world.readyFor(command);
      Pending pending = world.beginInScene(command);
      world.hold(pending);
      begun.add(pending);
      String column = cpus.seat(pending, world.standing());
      if (others) {
        onlooker.begins(world, column, pending);
      }
      return column;
    } catch (CommandException e) {
      throw new CommandException(null, command.text() + ": " + e.problem(), e.hint(), e.advice());
    }
  }

  /** Whether somebody has begun and not ended. */
  boolean isUnderWay(Pending pending) {
    return world.standing().isPaused(pending.actor());
  }

  /** Somebody under way takes so many steps, or fewer if it ends or must wait; tells how many. */
  long walk(Pending pending, int steps) {
    return noted(world.resume(pending.actor(), Stop.after(steps)));
  }

  /**
   * The disk takes so many steps, or fewer if there is nothing to write; tells how many.
   *
   * @param page the page whose write it carries on; empty for the one that is first
   */
  long disk(OptionalInt page, int steps) {
    return noted(world.disk(page, steps));
  }

  private long noted(Progress done) {
    progress.add(done);
    return done.taken();
  }

  /** All is over; who could not go on waits. */
  void end() {
    world.stepping(Actor::take);
    world.thaw();
  }
}
