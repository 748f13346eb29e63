package pinquire.check;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way to a state that breaks something. No state remembers where it came from; the way is found
 * backwards by taking all moves of the layer before once more, the smallest predecessor first.
 *
 * @param depth the number of moves to the broken state, or to the move that breaks something
 */
record Trail(Break broken, int depth) {

  /** The way to a state, whatever it is. */
  static Trail to(long[] row, int depth) {
    return new Trail(new Break(-1, row, null), depth);
  }

  List<Explored.Taken> schedule(Model model, Store store) {
    Deque<Explored.Taken> moves = new ArrayDeque<>();
    MoveNumber last = broken.by();
    int layer = depth;
    if (last != null) {
      moves.addFirst(taken(model, last));
      layer--;
    }
    Backwards backwards = new Backwards(model, store);
    long[] row = broken.row();
    while (layer > 0) {
      layer--;
      Origin origin = backwards.origin(layer, row);
      moves.addFirst(taken(model, origin.move));
      row = origin.row;
    }
    return List.copyOf(moves);
  }

  static Explored.Taken taken(Model model, MoveNumber move) {
    return new Explored.Taken(model.actors().get(move.actor()).name(), move.of(model).label());
  }

  /** A state, and the move that leads on from it. */
  private static final class Origin {
    private final long[] row;
    private final MoveNumber move;

    Origin(long[] row, MoveNumber move) {
      this.row = row;
      this.move = move;
    }
  }

  /** Finds where states came from. */
  private static final class Backwards implements Expansion.Sink {

    private final Store store;
    private final Frontier frontier = new Frontier();
    private final int words;
    private final Block block;
    private final Expansion expansion;
    private long[] target = {};
    private @Nullable Origin best;

    Backwards(Model model, Store store) {
      this.store = store;
      words = model.words();
      block = new Block(words);
      expansion = new Expansion(model, new Loops(model), block);
    }

    Origin origin(int layer, long[] row) {
      target = row;
      best = null;
      frontier.begin(store.layers().get(layer));
      Packing packing = store.enter(0);
      store.leave(0, 0);
      Frontier.Chunk chunk;
      while ((chunk = frontier.claim()) != null) {
        block.begin(chunk.count());
        for (int i = 0; i < chunk.count(); i++) {
          packing.row(chunk.keys().get(chunk.first() + i), block.rows, i * words);
        }
        expansion.run(this);
        block.taken = 0;
      }
      return Objects.requireNonNull(best, "a state that nothing leads to");
    }

    @Override
    public void full() {
      block.taken = 0;
    }

    @Override
    public void taken(int actor, int place, int index, int count) {
      for (int row = block.taken - count; row < block.taken; row++) {
        int at = (Block.FIRST + row) * words;
        if (Arrays.equals(target, 0, words, block.rows, at, at + words)) {
          consider(block.source[row], new MoveNumber(actor, place, index));
        }
      }
    }

    private void consider(int state, MoveNumber move) {
      long[] row = Arrays.copyOfRange(block.rows, state * words, (state + 1) * words);
      Origin known = best;
      int order = known == null ? -1 : Arrays.compareUnsigned(row, known.row);
      if (known == null || order < 0 || (order == 0 && move.compareTo(known.move) < 0)) {
        best = new Origin(row, move);
      }
    }
  }
}
