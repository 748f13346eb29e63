package pinquire.check;

import java.util.Arrays;

/**
 * A row is cut into a few runs of words; each has a number (see {@link Interner}), and the numbers
 * stand side by side in the key. Few states differ in many places, so the numbers are small.
 */
final class InternedWords implements Packing {

  /** More runs are smaller, but their numbers take more room side by side. */
  private static final int RUNS = 4;

  private static final int BITS = Long.SIZE - 1;

  private final Interner[] runs;
  private final int[] starts;
  private final int[] shifts;
  private final int[] widths;

  private InternedWords(Interner[] runs, int[] starts, int[] widths) {
    this.runs = runs;
    this.starts = starts;
    this.widths = widths;
    this.shifts = new int[widths.length];
    for (int run = 1; run < widths.length; run++) {
      shifts[run] = shifts[run - 1] + widths[run - 1];
    }
  }

  static Packing of(int words) {
    return cut(words, Math.min(RUNS, words));
  }

  private static InternedWords cut(int words, int parts) {
    Interner[] runs = new Interner[parts];
    int[] starts = new int[parts + 1];
    int[] widths = new int[parts];
    for (int run = 0; run < parts; run++) {
      starts[run + 1] = words * (run + 1) / parts;
      runs[run] = new Interner(starts[run + 1] - starts[run]);
      widths[run] = BITS / parts;
    }
    return new InternedWords(runs, starts, widths);
  }

  @Override
  public boolean keys(long[] rows, int at, int count, long[] keys) {
    int[] numbers = new int[count];
    int[] all = new int[count];
    Arrays.setAll(all, i -> i);
    int words = starts[runs.length];
    int most = 0;
    Arrays.fill(keys, 0, count, MARK);
    for (int run = 0; run < runs.length; run++) {
      runs[run].numbers(rows, at + starts[run], words, all, count, numbers);
      int shift = shifts[run];
      for (int i = 0; i < count; i++) {
        most |= numbers[i] >>> widths[run];
        keys[i] |= (long) numbers[i] << shift;
      }
    }
    return most == 0;
  }

  /** A run that a move has not changed has the number that it had before. */
  @Override
  public boolean keys(Block block, long[] keys) {
    if (block.packing != this) {
      return Packing.super.keys(block, keys);
    }
    int count = block.taken;
    int words = block.words();
    int[] picks = new int[count];
    int[] numbers = new int[count];
    int most = 0;
    Arrays.fill(keys, 0, count, MARK);
    for (int run = 0; run < runs.length; run++) {
      int shift = shifts[run];
      long ones = ((1L << widths[run]) - 1) << shift;
      int changed = 0;
      for (int i = 0; i < count; i++) {
        if (differs(block, i, run)) {
          picks[changed++] = i;
        } else {
          keys[i] |= block.keys[block.source[i]] & ones;
        }
      }
      runs[run].numbers(block.rows, block.at(0) + starts[run], words, picks, changed, numbers);
      for (int i = 0; i < changed; i++) {
        most |= numbers[i] >>> widths[run];
        keys[picks[i]] |= (long) numbers[i] << shift;
      }
    }
    return most == 0;
  }

  private boolean differs(Block block, int row, int run) {
    int words = block.words();
    int at = block.at(row);
    int from = block.source[row] * words;
    for (int word = starts[run]; word < starts[run + 1]; word++) {
      if (block.rows[at + word] != block.rows[from + word]) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void row(long key, long[] rows, int at) {
    for (int run = 0; run < runs.length; run++) {
      int number = (int) (key >>> shifts[run] & (1L << widths[run]) - 1);
      runs[run].write(number, rows, at + starts[run]);
    }
  }

  /** The same runs with the bits dealt out anew; two longer runs when there are too few bits. */
  @Override
  public Packing roomier() {
    int[] needed = new int[runs.length];
    Arrays.setAll(needed, run -> Integer.SIZE - Integer.numberOfLeadingZeros(runs[run].count()));
    int left = BITS - Arrays.stream(needed).sum();
    if (left < runs.length) {
      return cut(starts[runs.length], 2);
    }
    for (int run = 0; run < runs.length; run++) {
      needed[run] += left / runs.length;
    }
    return new InternedWords(runs, starts, needed);
  }

  @Override
  public long bytes() {
    return Arrays.stream(runs).mapToLong(Interner::bytes).sum();
  }
}
