package pinquire.report;

/** Text as plain ASCII on one line: what a terminal, a mail and a log show alike. */
final class Ascii {

  private Ascii() {}

  /**
   * The text with white space as blanks and any other character written as {@code \}{@code u{e9}}.
   */
  static String of(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.append(of(c)));
    return out.toString();
  }

  /** One character. */
  static String of(int codePoint) {
    if (codePoint >= ' ' && codePoint <= '~') {
      return Character.toString(codePoint);
    }
    return Character.isWhitespace(codePoint) ? " " : "\\u{" + Integer.toHexString(codePoint) + "}";
  }
}
