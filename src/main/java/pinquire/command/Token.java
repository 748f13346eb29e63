package pinquire.command;

/**
 * A piece of a text as the shape matcher sees it, whichever reader cut it.
 *
 * @param text as written, a string with its quotes
 * @param line from 1
 * @param column from 1, in UTF-16 units
 * @param offset of its first character in the text, from 0
 * @param length in UTF-16 units; it may go over several lines
 * @param spaced whether white space stands before it
 */
public record Token(
    Kind kind, String text, int line, int column, int offset, int length, boolean spaced) {

  /** What matters of a token to the shape of a command. */
  public enum Kind {
    WORD,
    NUMBER,
    /** A whole string, whatever its quotes, with all that is in it. */
    STRING,
    /** All from a brace to the one that closes it, as one piece. */
    BRACES,
    OPEN,
    CLOSE,
    OPERATOR,
    /** Ends a command when no bracket is open: a line's end, {@code ;}. */
    END
  }

  /** Where it ends in the text. */
  public int end() {
    return offset + length;
  }

  public boolean is(Kind other) {
    return kind == other;
  }

  /** Whether it is written just so; a string never is. */
  public boolean is(String written) {
    return kind != Kind.STRING && text.equals(written);
  }

  /** Whether an expression may end with it. */
  public boolean completes() {
    return switch (kind) {
      case NUMBER, STRING, BRACES, CLOSE -> true;
      case WORD -> !text.equals("new");
      case OPERATOR -> text.equals("++") || text.equals("--");
      case OPEN, END -> false;
    };
  }

  /** Whether it starts something new when it stands after a complete expression. */
  public boolean touches() {
    return kind == Kind.WORD || kind == Kind.NUMBER || kind == Kind.STRING;
  }

  /** Its place, as far as it stands on its first line. */
  public Place place(String source) {
    int newline = text.indexOf('\n');
    return new Place(source, line, column, Math.max(1, newline < 0 ? length : newline));
  }
}
