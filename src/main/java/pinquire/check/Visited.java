package pinquire.check;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

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
  private @Nullable Ages ages;

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
    return 8L * slots.length + (ages == null ? 0 : ages.bytes());
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
   * @param homes room for as many numbers; where ages are told, the slots of the keys are written
   *     there
   * @param fresh where the positions of those that were not there before are written, in order
   * @return how many those are
   */
  int add(long[] keys, int count, int[] homes, int[] fresh) {
    touch(keys, count, homes);
    boolean told = ages != null;
    int found = 0;
    for (int i = 0; i < count; i++) {
      int slot = shared ? addShared(keys[i], homes[i]) : add(keys[i], homes[i]);
      if (slot >= 0) {
        fresh[found++] = i;
      }
      if (told) {
        homes[i] = slot >= 0 ? slot : ~slot;
      }
    }
    return found;
  }

  private void touch(long[] keys, int count, int[] homes) {
    long touched = 0;
    for (int i = 0; i < count; i++) {
      int home = (int) (mixed(keys[i]) >>> shift);
      homes[i] = home;
      touched |= slots[home];
    }
    touch = touched;
  }

  /** The slot of a key; its complement when the key was there before. */
  private int add(long key, int home) {
    long[] all = slots;
    int mask = all.length - 1;
    int slot = home;
    while (all[slot] != Packing.NONE) {
      if (all[slot] == key) {
        return ~slot;
      }
      slot = slot + 1 & mask;
    }
    all[slot] = key;
    return slot;
  }

  private int addShared(long key, int home) {
    long[] all = slots;
    int mask = all.length - 1;
    int slot = home;
    while (true) {
      long there = (long) LONG.getOpaque(all, slot);
      if (there == Packing.NONE) {
        if (LONG.compareAndSet(all, slot, Packing.NONE, key)) {
          return slot;
        }
        there = (long) LONG.getOpaque(all, slot);
      }
      if (there == key) {
        return ~slot;
      }
      slot = slot + 1 & mask;
    }
  }

  /** From now on it is known of which layer a state is. Nobody has added anything yet. */
  Ages tellAges() {
    Ages told = new Ages(slots.length);
    ages = told;
    return told;
  }

  /** How many slots there are. */
  int size() {
    return slots.length;
  }

  long key(int slot) {
    return slots[slot];
  }

  /** The slots of keys that are there. */
  void slots(long[] keys, int count, int[] found) {
    touch(keys, count, found);
    for (int i = 0; i < count; i++) {
      found[i] = slot(keys[i], found[i]);
    }
  }

  /** The slot of a key that is there. */
  int slot(long key) {
    return slot(key, (int) (mixed(key) >>> shift));
  }

  private int slot(long key, int home) {
    int mask = slots.length - 1;
    int slot = home;
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
    byte[] before = ages == null ? null : ages.reset(size);
    long[] keys = new long[STRETCH];
    int[] from = new int[STRETCH];
    for (int at = 0; at < old.length; at += STRETCH) {
      int count = compact(old, at, keys, from);
      for (int i = 0; i < count; i++) {
        long now = other.applyAsLong(keys[i]);
        int slot = add(now, (int) (mixed(now) >>> shift));
        if (ages != null && before != null) {
          ages.move(before, from[i], slot);
        }
      }
    }
  }

  /** Whether a slot is empty is a toss-up; asked without a branch it costs little. */
  private static int compact(long[] slots, int at, long[] keys, int[] from) {
    int count = 0;
    for (int slot = at; slot < at + STRETCH; slot++) {
      keys[count] = slots[slot];
      from[count] = slot;
      count += slots[slot] == Packing.NONE ? 0 : 1;
    }
    return count;
  }

  /** Spreads keys over all numbers; the upper bits are the best. */
  static long mixed(long key) {
    return (key ^ key >>> 29) * 0x9E3779B97F4A7C15L;
  }
}
