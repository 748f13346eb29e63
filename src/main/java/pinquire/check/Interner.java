package pinquire.check;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Numbers for runs of words: the first run that came is 0, and the same run always has the same
 * number. Any number of threads may ask; a run that is known is found without a lock.
 */
final class Interner {

  private static final VarHandle INT = MethodHandles.arrayElementVarHandle(int[].class);
  private static final int FIRST = 256;

  private final int length;
  private volatile Table table;
  private int count;

  /** What was touched has to be used. */
  @SuppressWarnings("unused")
  private long sink;

  /** Slots hold a number plus one, 0 when free; at most half of them are in use. */
  private static final class Table {
    private final int[] slots;
    private final long[] runs;

    Table(int[] slots, long[] runs) {
      this.slots = slots;
      this.runs = runs;
    }
  }

  /**
   * An empty one.
   *
   * @param length of a run in words
   */
  Interner(int length) {
    this.length = length;
    table = new Table(new int[2 * FIRST], new long[FIRST * length]);
  }

  /** How many runs it knows. */
  synchronized int count() {
    return count;
  }

  /** What it holds in memory. */
  synchronized long bytes() {
    return 4L * table.slots.length + 8L * table.runs.length;
  }

  /**
   * The numbers of many runs. Where each is likely to be found is touched first, so that the cache
   * misses of all of them overlap.
   *
   * @param at where the first row starts in which they stand; each other {@code stride} words
   *     behind
   * @param picks the numbers of the rows
   * @param numbers room for as many
   */
  void numbers(long[] rows, int at, int stride, int[] picks, int count, int[] numbers) {
    Table now = table;
    int mask = now.slots.length - 1;
    long touched = 0;
    for (int i = 0; i < count; i++) {
      numbers[i] = hash(rows, at + picks[i] * stride);
      touched |= now.slots[numbers[i] & mask];
    }
    for (int i = 0; i < count; i++) {
      int found = now.slots[numbers[i] & mask];
      touched |= found == 0 ? 0 : now.runs[(found - 1) * length];
    }
    sink = touched;
    for (int i = 0; i < count; i++) {
      numbers[i] = number(rows, at + picks[i] * stride, numbers[i]);
    }
  }

  private int number(long[] rows, int at, int hash) {
    Table now = table;
    int mask = now.slots.length - 1;
    int slot = hash & mask;
    for (int found; (found = (int) INT.getAcquire(now.slots, slot)) != 0; slot = slot + 1 & mask) {
      if (same(now.runs, found - 1, rows, at)) {
        return found - 1;
      }
    }
    return add(rows, at);
  }

  /** Writes a run that has a number. */
  void write(int number, long[] rows, int at) {
    long[] runs = table.runs;
    int from = number * length;
    for (int i = 0; i < length; i++) {
      rows[at + i] = runs[from + i];
    }
  }

  private synchronized int add(long[] rows, int at) {
    if (2 * count == table.slots.length) {
      table = grown();
    }
    Table now = table;
    int mask = now.slots.length - 1;
    int slot = hash(rows, at) & mask;
    for (int found; (found = now.slots[slot]) != 0; slot = slot + 1 & mask) {
      if (same(now.runs, found - 1, rows, at)) {
        return found - 1;
      }
    }
    System.arraycopy(rows, at, now.runs, count * length, length);
    INT.setRelease(now.slots, slot, ++count);
    return count - 1;
  }

  private Table grown() {
    int[] slots = new int[2 * table.slots.length];
    long[] runs = Arrays.copyOf(table.runs, 2 * table.runs.length);
    int mask = slots.length - 1;
    for (int number = 0; number < count; number++) {
      int slot = hash(runs, number * length) & mask;
      while (slots[slot] != 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = number + 1;
    }
    return new Table(slots, runs);
  }

  private boolean same(long[] runs, int number, long[] rows, int at) {
    int from = number * length;
    for (int i = 0; i < length; i++) {
      if (runs[from + i] != rows[at + i]) {
        return false;
      }
    }
    return true;
  }

  /** The last turn brings down to the low bits what only the high ones tell apart. */
  private int hash(long[] rows, int at) {
    long mixed = 0;
    for (int i = 0; i < length; i++) {
      mixed = (mixed ^ rows[at + i]) * 0x9E3779B97F4A7C15L;
      mixed ^= mixed >>> 32;
    }
    mixed *= 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }
}
