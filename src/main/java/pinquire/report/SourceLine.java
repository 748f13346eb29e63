package pinquire.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a script as plain ASCII, with the characters meant.
 *
 * @param text the line
 * @param start where the characters meant begin, from 0
 * @param end where they end, greater than start unless nothing is meant
 */
record SourceLine(String text, int start, int end) {

  private static final int TAB = 8;
  private static final String CUT = "...";

  /**
   * A line with tabs as blanks and what is not ASCII written out.
   *
   * @param column of the characters meant, from 1, in UTF-16 units
   * @param length how many, all on this line
   */
  static SourceLine of(String source, int column, int length) {
    StringBuilder out = new StringBuilder();
    int[] at = new int[source.length() + 1];
    for (int i = 0; i < source.length(); i += Character.charCount(source.codePointAt(i))) {
      int c = source.codePointAt(i);
      at[i] = out.length();
      out.append(c == '\t' ? " ".repeat(TAB - out.length() % TAB) : Ascii.of(c));
      at[i + Character.charCount(c) - 1] = at[i];
    }
    at[source.length()] = out.length();
    int from = Math.min(Math.max(0, column - 1), source.length());
    int to = Math.min(from + length, source.length());
    return new SourceLine(out.toString(), at[from], Math.max(at[to], at[from] + 1));
  }

  /** At most so many characters, those meant among them as far as they fit. */
  SourceLine cut(int width) {
    if (text.length() <= width) {
      return this;
    }
    int shown = Math.min(end, start + width / 2);
    int from = Math.max(0, Math.min((start + shown - width) / 2, text.length() - width));
    int to = Math.min(text.length(), from + width);
    boolean left = from > 0;
    boolean right = to < text.length();
    String part = text.substring(from + (left ? CUT.length() : 0), to - (right ? CUT.length() : 0));
    return new SourceLine(
        (left ? CUT : "") + part + (right ? CUT : ""),
        start - from,
        Math.min(end, to - (right ? CUT.length() : 0)) - from);
  }

  /** The line of a text, from 1; empty where the text has no such line. */
  static String line(String source, int number) {
    List<String> lines = new ArrayList<>(source.lines().toList());
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }
}
