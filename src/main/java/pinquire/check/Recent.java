package pinquire.check;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The keys that one worker looked up lately. Moves that can be taken in either order lead to the
 * same state soon after one another: four keys in ten are still in here, in a cache of the
 * processor, and need not be looked up in the large table again.
 */
final class Recent {

  /** Twice as many fit into a second-level cache, beside what else the worker uses. */
  private static final int SLOTS = 1 << 14;

  private static final int SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(SLOTS);

  /** First those to be looked up for any reason, then those to be looked up for one more. */
  private final long[] slots = new long[2 * SLOTS];

  private @Nullable Packing packing;

  /** Forgets all. */
  void clear() {
    packing = null;
  }

  /**
   * Leaves only those keys that were not looked up lately, and remembers them.
   *
   * @param now what gave the keys, one for each store; those that another gave mean something else
   *     and are forgotten
   * @param apart which keys are looked up for one reason more than others: they are left unless
   *     they were looked up lately for that reason too
   * @param picks where the positions that they had are written, in order
   * @return how many those are
   */
  int sift(Packing now, long[] keys, int count, boolean[] apart, int[] picks) {
    if (packing != now) {
      Arrays.fill(slots, Packing.NONE);
      packing = now;
    }
    long[] lately = slots;
    int left = 0;
    for (int i = 0; i < count; i++) {
      long key = keys[i];
      int slot = (int) (Visited.mixed(key) >>> SHIFT) + (apart[i] ? SLOTS : 0);
      long there = lately[slot];
      lately[slot] = key;
      keys[left] = key;
      picks[left] = i;
      left += there == key ? 0 : 1;
    }
    return left;
  }
}
