package pinquire.command;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import pinquire.check.Explored.Taken;

/**
 * Tells moves as commands and the order of their steps, and does them on a machine of its own.
 *
 * @param schedules tells each command when it takes its first step
 * @param start the commands that lead to where it begins
 */
record Retelling(Schedules schedules, List<Command> start, Rerun.Maker maker) {

  /** Moves that were done once more, and the world after them. */
  record Told(Replay.Part part, Replay replay, World end) {

    /** How many steps they are. */
    int steps() {
      return part.order().steps();
    }

    /** As far as it can be said. */
    Optional<Replay> said() {
      return Optional.of(replay).filter(Replay::isSayable);
    }
  }

  /**
   * Tells moves that break a property. What some commands are about is decided when they begin: if
   * somebody has changed that before they take their first step, they have to begin earlier. Empty
   * when that does not help: then it cannot be said as commands.
   *
   * @param breaks whether the property is broken in the world after them
   */
  Optional<Told> told(List<Taken> moves, BiPredicate<Replay.Part, World> breaks) {
    for (Schedules way : List.of(schedules, schedules.early())) {
      Replay.Part part = way.part(moves);
      Optional<World> end = end(part).filter(world -> breaks.test(part, world));
      if (end.isPresent()) {
        return end.map(world -> new Told(part, replay(part), world));
      }
    }
    return Optional.empty();
  }

  /**
   * Tells moves that lead around a loop. Empty when they cannot be said as commands so that going
   * around once more leads to the same state.
   *
   * @param twice the same moves, and those around the loop once more
   */
  Optional<Told> toldAgain(List<Taken> once, List<Taken> twice) {
    for (Schedules way : List.of(schedules, schedules.early())) {
      Replay.Part part = way.part(once);
      Optional<World> end = end(part);
      Optional<World> again = end(way.part(twice));
      if (end.isPresent() && again.filter(end.get()::isLike).isPresent()) {
        return end.map(world -> new Told(part, replay(part), world));
      }
    }
    return Optional.empty();
  }

  /** How many steps moves are. */
  int steps(List<Taken> moves) {
    return schedules.part(moves).order().steps();
  }

  /** The world after commands; empty when they cannot be done in this order. */
  Optional<World> end(Replay.Part part) {
    try {
      return Optional.of(maker.of(replay(part)).after());
    } catch (CommandException e) {
      return Optional.empty();
    }
  }

  private Replay replay(Replay.Part part) {
    return new Replay(start, List.of(part));
  }
}
