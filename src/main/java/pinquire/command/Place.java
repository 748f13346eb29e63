package pinquire.command;

/**
 * Where something stands in a text.
 *
 * @param source the text's name: {@code cell 9}, {@code race.pin}
 * @param line from 1
 * @param column from 1, in UTF-16 units
 * @param length of the characters meant, at least 1, all on that line
 */
public record Place(String source, int line, int column, int length) {

  /** In a text that nobody wrote. */
  static final Place NOWHERE = new Place("", 1, 1, 1);

  /** {@code cell 9:2:1}. */
  @Override
  public String toString() {
    return source + ":" + line + ":" + column;
  }
}
