package pinquire.check;

import java.util.List;

/**
 * Of the places of an actor, those that lead to each other: the strongly connected components of
 * its places, by R. Tarjan's algorithm (1972), on stacks of its own, for a role may be long.
 */
final class PlaceLoops {

  private final List<List<Move>> moves;

  /** Where the moves of each place that was entered lead, and how many of these were followed. */
  private final int[][] targets;

  private final int[] followed;
  private final int[] entries;

  /** The least entry that a place leads back to. */
  private final int[] least;

  private final int[] numbers;
  private final int[] path;
  private final int[] open;
  private int length;
  private int opened;
  private int entered;

  PlaceLoops(Actor actor) {
    moves = actor.moves();
    int places = moves.size();
    targets = new int[places][];
    followed = new int[places];
    entries = new int[places];
    least = new int[places];
    numbers = new int[places];
    path = new int[places];
    open = new int[places];
  }

  /** A number for each place; those that lead to each other have the same. */
  int[] numbers() {
    for (int place = 0; place < entries.length; place++) {
      if (entries[place] == 0) {
        enter(place);
        follow();
      }
    }
    return numbers.clone();
  }

  private void enter(int place) {
    entries[place] = ++entered;
    least[place] = entered;
    targets[place] =
        moves.get(place).stream().flatMap(m -> m.to().stream()).mapToInt(to -> to).toArray();
    path[length++] = place;
    open[opened++] = place;
  }

  private void follow() {
    while (length > 0) {
      int place = path[length - 1];
      if (followed[place] == targets[place].length) {
        leave(place);
        continue;
      }
      int target = targets[place][followed[place]++];
      if (entries[target] == 0) {
        enter(target);
      } else if (numbers[target] == 0) {
        least[place] = Math.min(least[place], entries[target]);
      }
    }
  }

  private void leave(int place) {
    length--;
    if (length > 0) {
      int before = path[length - 1];
      least[before] = Math.min(least[before], least[place]);
    }
    if (least[place] == entries[place]) {
      close(place);
    }
  }

  private void close(int place) {
    int last;
    do {
      last = open[--opened];
      numbers[last] = entries[place];
    } while (last != place);
  }
}
