package pinquire.command;

import java.util.List;

/**
 * Steps of several who act at once, in the order in which they were taken.
 *
 * @param start the state before the first
 * @param end the state now
 * @param moves the steps
 * @param missed how many more steps were taken and not recorded
 */
public record Race(State start, State end, List<Move> moves, long missed) {

  public Race {
    moves = List.copyOf(moves);
  }

  /**
   * A step.
   *
   * @param who {@code CPU0}, {@code d0}, {@code disk}
   * @param command what it belongs to: {@code fsync}
   * @param before what it is about, before it
   * @param after the same after it
   */
  public record Move(String who, String command, Event event, State before, State after) {

    /** The properties that held before it and do not hold after it. */
    public List<Violation> broken() {
      return after.violations().stream()
          .filter(now -> before.violations().stream().noneMatch(old -> old.covers(now)))
          .toList();
    }
  }
}
