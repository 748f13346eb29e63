package pinquire.check;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The keys that one worker looked up lately. Moves that can be taken in either order lead to the
 * same state soon after one another: four keys in ten are still in here, in a cache of the
 * processor, and need not be looked up in the large table again.
 */
final class Recent {

  /** Fits into a second-level cache, beside what else the worker uses. */
  private static final int SLOTS = 1 << 14;

  private static final int SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(SLOTS);

  private final long[] slots = new long[SLOTS];
  private @Nullable Packing packing;

  /**
   * Leaves only those keys that were not looked up lately, and remembers them.
   *
   * @param now what gave the keys, one for each store; those that another gave mean something else
   *     and are forgotten
   * @param picks where the positions that they had are written, in order
   * @return how many those are
   */
  int sift(Packing now, long[] keys, int count, int[] picks) {
    if (packing != now) {
      Arrays.fill(slots, Packing.NONE);
      packing = now;
    }
    long[] lately = slots;
    int left = 0;
    for (int i = 0; i < count; i++) {
      long key = keys[i];
      int slot = (int) (Visited.mixed(key) >>> SHIFT);
      long there = lately[slot];
      lately[slot] = key;
      keys[left] = key;
      picks[left] = i;
      left += there == key ? 0 : 1;
    }
    return left;
  }
}
