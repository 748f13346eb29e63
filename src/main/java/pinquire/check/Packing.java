package pinquire.check;

/**
 * Turns a row into a key of one long and back, without loss: equal keys are equal rows. A key is
 * never 0.
 */
interface Packing {

  /** No key. */
  long NONE = 0;

  /** Marks a key, so that none is 0. */
  long MARK = Long.MIN_VALUE;

  /**
   * The keys of rows that stand one behind the other.
   *
   * @param at where the first one starts
   * @param keys room for as many
   * @return whether their parts fit, see {@link #roomier}; if not, the keys mean nothing
   */
  boolean keys(long[] rows, int at, int count, long[] keys);

  /** The keys of the rows of a block, likewise. */
  default boolean keys(Block block, long[] keys) {
    return keys(block.rows, block.at(0), block.taken, keys);
  }

  /** Writes the row that has a key. */
  void row(long key, long[] rows, int at);

  /** One with more room, whose keys are others. */
  Packing roomier();

  /** What it holds in memory. */
  long bytes();

  /** One for rows of so many words. */
  static Packing of(int words) {
    return words == 1 ? new OneWord() : InternedWords.of(words);
  }

  /** A row of one word is its own key. */
  record OneWord() implements Packing {

    @Override
    public boolean keys(long[] rows, int at, int count, long[] keys) {
      for (int i = 0; i < count; i++) {
        keys[i] = rows[at + i] | MARK;
      }
      return true;
    }

    @Override
    public void row(long key, long[] rows, int at) {
      rows[at] = key & ~MARK;
    }

    @Override
    public Packing roomier() {
      throw new IllegalStateException("a word always fits");
    }

    @Override
    public long bytes() {
      return 0;
    }
  }
}
