package pinquire.check;

import java.util.List;
import java.util.function.IntSupplier;

/**
 * Somebody who moves.
 *
 * @param place where it stands in the state that the cursor points at, from 0
 * @param moves those it may take at each place; several when it has a choice, none at its end
 * @param home the place of one who goes on for ever that it should come by again and again; below 0
 *     for one who comes to an end
 */
public record Actor(String name, IntSupplier place, List<List<Move>> moves, int home) {

  /** The home of those who have none. */
  private static final int NOWHERE = -1;

  public Actor {
    moves = moves.stream().map(List::copyOf).toList();
  }

  /** One who comes to an end. */
  public Actor(String name, IntSupplier place, List<List<Move>> moves) {
    this(name, place, moves, NOWHERE);
  }

  /** Whether it goes on for ever, and comes by its home again and again. */
  boolean comesHome() {
    return home != NOWHERE;
  }

  /** Whether it has done, at a place, what can be expected of it: all, or once more. */
  boolean rests(int here) {
    return here == home || moves.get(here).isEmpty();
  }
}
