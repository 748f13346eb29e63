package pinquire.check;

import java.util.List;
import java.util.function.IntSupplier;

/**
 * Somebody who moves.
 *
 * @param place where it stands in the state that the cursor points at, from 0
 * @param moves those it may take at each place; several when it has a choice, none at its end
 */
public record Actor(String name, IntSupplier place, List<List<Move>> moves) {

  public Actor {
    moves = moves.stream().map(List::copyOf).toList();
  }
}
