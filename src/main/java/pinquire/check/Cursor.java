package pinquire.check;

/** Where the moves and properties of a model look and write. */
public interface Cursor {

  /** From now on the state is the row that starts at {@code at} of {@code rows}. */
  void point(long[] rows, int at);
}
