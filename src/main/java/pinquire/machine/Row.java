package pinquire.machine;

/** A cursor on one row among many. Views read and write the row it points at. */
public final class Row {

  long[] words;
  int at;
  final Span free = new Span();
  final Span writes = new Span();

  Row(int length) {
    words = new long[length];
  }

  /** Points at the row that starts at {@code start} of {@code rows}. */
  public void point(long[] rows, int start) {
    words = rows;
    at = start;
    changed();
  }

  /** It may be any other row now. */
  void changed() {
    free.forget();
    writes.forget();
  }
}
