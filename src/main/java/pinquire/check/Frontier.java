package pinquire.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deals out the states of a layer in chunks. */
final class Frontier {

  private List<Keys> layer = List.of();
  private int list;
  private long next;

  /**
   * States to work on.
   *
   * @param first of them in {@code keys}
   * @param count at most {@link Block#STATES}
   */
  record Chunk(Keys keys, long first, int count) {}

  synchronized void begin(List<Keys> whole) {
    layer = whole;
    list = 0;
    next = 0;
  }

  /** States that nobody has claimed yet; null when there are none. */
  synchronized @Nullable Chunk claim() {
    while (list < layer.size()) {
      Keys keys = layer.get(list);
      if (next < keys.size()) {
        int count = (int) Math.min(Block.STATES, keys.size() - next);
        Chunk chunk = new Chunk(keys, next, count);
        next += count;
        return chunk;
      }
      list++;
      next = 0;
    }
    return null;
  }
}
