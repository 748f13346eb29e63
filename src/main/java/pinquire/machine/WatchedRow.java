package pinquire.machine;

/** A row that keeps account of what of it is looked at. */
final class WatchedRow extends Row {

  private final long[] seen;

  /**
   * A watched row.
   *
   * @param seen the bits looked at so far, as long as the row
   */
  WatchedRow(long[] seen) {
    super(seen.length);
    this.seen = seen;
  }

  @Override
  void looks(int word, long bits) {
    seen[word] |= bits;
  }
}
