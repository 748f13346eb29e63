package pinquire.machine;

/** A cursor on one row among many. Views read and write the row it points at. */
public class Row {

  long[] words;
  int at;
  final Span free = new Span();
  final Span writes = new Span();

  Row(int length) {
    words = new long[length];
  }

  /** Points at the row that starts at {@code start} of {@code rows}. */
  public final void point(long[] rows, int start) {
    words = rows;
    at = start;
    changed();
  }

  /** Points at what another points at. */
  public final void follow(Row other) {
    point(other.words, other.at);
  }

  /** Copies it. */
  final void read(long[] copy) {
    for (int word = 0; word < copy.length; word++) {
      looks(word, -1);
      copy[word] = words[at + word];
    }
  }

  /** It may be any other row now. */
  final void changed() {
    free.forget();
    writes.forget();
  }

  /** Called when somebody looks at some bits of a word, counted from the start of the row. */
  void looks(int word, long bits) {}
}
