package pinquire.machine;

/** A cursor on one row among many. Views read and write the row it points at. */
public final class Row {

  long[] words;
  int at;

  Row(int length) {
    words = new long[length];
  }

  /** Points at the row that starts at {@code start} of {@code rows}. */
  public void point(long[] rows, int start) {
    words = rows;
    at = start;
  }
}
