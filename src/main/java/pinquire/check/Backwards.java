package pinquire.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds ways to states. No state remembers where it came from: the ways are found backwards, all of
 * them at once, by taking all moves of the layer before once more, the smallest predecessor first.
 */
final class Backwards implements Expansion.Sink {

  private final Model model;
  private final Store store;
  private final Block block;
  private final Expansion expansion;
  private final Frontier frontier = new Frontier();
  private final int words;
  private List<Way> ways = List.of();

  /**
   * A search that has come to its end, seen from there.
   *
   * @param block what the expansion works on
   */
  Backwards(Model model, Store store, Block block, Expansion expansion) {
    this.model = model;
    this.store = store;
    this.block = block;
    this.expansion = expansion;
    words = model.words();
  }

  /** A way, as far as it is found. */
  private static final class Way {
    private final int property;
    private final Deque<MoveNumber> moves = new ArrayDeque<>();
    private final Deque<long[]> rows = new ArrayDeque<>();
    private long[] row;
    private int layer;
    private @Nullable MoveNumber move;
    private long[] origin = {};

    Way(Trail trail) {
      Break end = trail.broken();
      property = end.property();
      row = end.row();
      layer = trail.depth();
      MoveNumber last = end.by();
      if (last != null) {
        moves.addFirst(last);
        layer--;
      }
      rows.addFirst(row);
    }

    void consider(long[] from, MoveNumber by) {
      int order = move == null ? -1 : Arrays.compareUnsigned(from, origin);
      if (move == null || order < 0 || (order == 0 && by.compareTo(move) < 0)) {
        move = by;
        origin = from;
      }
    }

    void step() {
      if (move == null) {
        throw new IllegalStateException("a state that nothing leads to");
      }
      moves.addFirst(move);
      row = origin;
      rows.addFirst(row);
      move = null;
      layer--;
    }
  }

  /** The schedules that lead to where trails end. */
  List<List<Explored.Taken>> schedules(List<Trail> trails) {
    List<Way> all = trails.stream().map(Way::new).toList();
    int deepest = all.stream().mapToInt(way -> way.layer).max().orElse(0);
    for (int layer = deepest; layer > 0; layer--) {
      int here = layer;
      ways = all.stream().filter(way -> way.layer == here).toList();
      expand(layer - 1);
      ways.forEach(Way::step);
    }
    return all.stream().map(this::schedule).toList();
  }

  private List<Explored.Taken> schedule(Way way) {
    List<MoveNumber> moves =
        expansion.folds()
            ? new Unfolding(model, expansion.folding()).moves(way.rows, way.moves, way.property)
            : new ArrayList<>(way.moves);
    return moves.stream().map(move -> Trail.taken(model, move)).toList();
  }

  private void expand(int layer) {
    frontier.begin(store.layers().get(layer));
    Packing packing = store.enter(0);
    store.leave(0, 0);
    Frontier.Chunk chunk;
    while ((chunk = frontier.claim()) != null) {
      block.load(chunk, packing);
      expansion.run(this);
      block.taken = 0;
    }
  }

  @Override
  public void full() {
    block.taken = 0;
  }

  @Override
  public void taken(int actor, int place, int index, int count) {
    for (int row = block.taken - count; row < block.taken; row++) {
      int at = block.at(row);
      for (Way way : ways) {
        if (Arrays.equals(way.row, 0, words, block.rows, at, at + words)) {
          int from = block.source[row] * words;
          way.consider(
              Arrays.copyOfRange(block.rows, from, from + words),
              new MoveNumber(actor, place, index));
        }
      }
    }
  }
}
