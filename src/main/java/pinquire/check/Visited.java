package pinquire.check;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.LongUnaryOperator;

/**
 * The keys of all states found so far: an open-addressing table, at most half full. Keys come in
 * batches; the home slots of a whole batch are touched first, so that their cache misses overlap.
 */
final class Visited {

  private static final VarHandle LONG = MethodHandles.arrayElementVarHandle(long[].class);
  private static final int FIRST = 1 << 13;
  private static final int STRETCH = 1 << 10;
  private static final int LARGEST = 1 << 30;

  private final boolean shared;

  /** Written only so that nobody optimises the first look at a slot away. */
  @SuppressWarnings("UnusedVariable")
  private long touch;

  private long[] slots = new long[FIRST];
  private int shift = shift(FIRST);

  /**
   * An empty table.
   *
   * @param shared whether several threads add at the same time
   */
  Visited(boolean shared) {
    this.shared = shared;
  }

  private static int shift(int slots) {
    return Long.SIZE - Integer.numberOfTrailingZeros(slots);
  }

  /** How many keys it can hold before it must grow. */
  long room() {
    return slots.length / 2;
  }

  long bytes() {
    return 8L * slots.length;
  }

  /** What it holds in memory while it grows. */
  long bytesWhileGrowing() {
    return 3 * bytes();
  }

  boolean canGrow() {
    return slots.length < LARGEST;
  }

  /**
   * Adds keys.
   *
   * @param homes room for as many numbers
   * @param fresh where the positions of those that were not there before are written, in order
   * @return how many those are
   */
  int add(long[] keys, int count, int[] homes, int[] fresh) {
    long touched = 0;
    for (int i = 0; i < count; i++) {
      int home = (int) (mixed(keys[i]) >>> shift);
      homes[i] = home;
      touched |= slots[home];
    }
    touch = touched;
    int found = 0;
    for (int i = 0; i < count; i++) {
      if (shared ? addShared(keys[i], homes[i]) : add(keys[i], homes[i])) {
        fresh[found++] = i;
      }
    }
    return found;
  }

  private boolean add(long key, int home) {
    long[] all = slots;
    int mask = all.length - 1;
    int slot = home;
    while (all[slot] != Packing.NONE) {
      if (all[slot] == key) {
        return false;
      }
      slot = slot + 1 & mask;
    }
    all[slot] = key;
    return true;
  }

  private boolean addShared(long key, int home) {
    long[] all = slots;
    int mask = all.length - 1;
    int slot = home;
    while (true) {
      long there = (long) LONG.getOpaque(all, slot);
      if (there == Packing.NONE) {
        there = (long) LONG.compareAndExchange(all, slot, Packing.NONE, key);
        if (there == Packing.NONE) {
          return true;
        }
      }
      if (there == key) {
        return false;
      }
      slot = slot + 1 & mask;
    }
  }

  /** How many slots there are. */
  int size() {
    return slots.length;
  }

  long key(int slot) {
    return slots[slot];
  }

  /** The slot of a key that is there. */
  int slot(long key) {
    int mask = slots.length - 1;
    int slot = (int) (mixed(key) >>> shift);
    while (slots[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** Twice as many slots. Nobody else may look meanwhile. */
  void grow() {
    rebuild(2 * slots.length, key -> key);
  }

  /** Every key is replaced by another. Nobody else may look meanwhile. */
  void rekey(LongUnaryOperator other) {
    rebuild(slots.length, other);
  }

  private void rebuild(int size, LongUnaryOperator other) {
    long[] old = slots;
    slots = new long[size];
    shift = shift(size);
    long[] keys = new long[STRETCH];
    for (int from = 0; from < old.length; from += STRETCH) {
      int count = compact(old, from, keys);
      for (int i = 0; i < count; i++) {
        long now = other.applyAsLong(keys[i]);
        add(now, (int) (mixed(now) >>> shift));
      }
    }
  }

  /** Whether a slot is empty is a toss-up; asked without a branch it costs little. */
  private static int compact(long[] slots, int from, long[] keys) {
    int count = 0;
    for (int slot = from; slot < from + STRETCH; slot++) {
      keys[count] = slots[slot];
      count += slots[slot] == Packing.NONE ? 0 : 1;
    }
    return count;
  }

  /** Spreads keys over all numbers; the upper bits are the best. */
  static long mixed(long key) {
    return (key ^ key >>> 29) * 0x9E3779B97F4A7C15L;
  }
}
