package pinquire.dsl;

import java.util.List;
import pinquire.command.Place;
import pinquire.command.Sentence;
import pinquire.command.Token;

/**
 * A cell whose commands have become calls.
 *
 * @param text for Groovy, with as many lines as the cell
 * @param origins for each character of {@code text} the offset in the cell it stands for
 * @param tokens of the cell
 * @param sentences the commands, by the number in their calls
 * @param endsWithCommand whether the value of the cell is that of a command
 * @param complete whether the lexer came to the end of the cell
 */
@SuppressWarnings("ArrayRecordComponent")
record Rewritten(
    Cell cell,
    String text,
    int[] origins,
    List<Token> tokens,
    List<Sentence> sentences,
    boolean endsWithCommand,
    boolean complete) {

  /**
   * Where in the cell something stands that Groovy found in the text.
   *
   * @param line from 1
   * @param column from 1, in code points as Groovy counts
   */
  Place place(int line, int column) {
    int start = lineStart(text, line);
    int end = text.indexOf('\n', start);
    String written = text.substring(start, end < 0 ? text.length() : end);
    int points = Math.min(Math.max(column - 1, 0), written.codePointCount(0, written.length()));
    int found = start + written.offsetByCodePoints(0, points);
    return at(found < origins.length ? origins[found] : cell.source().length());
  }

  private Place at(int offset) {
    String source = cell.source();
    int from = Math.min(offset, source.length());
    int line = (int) source.substring(0, from).chars().filter(c -> c == '\n').count() + 1;
    return new Place(cell.name(), line, from - lineStart(source, line) + 1, wordLength(from));
  }

  private int wordLength(int from) {
    String source = cell.source();
    int to = from;
    while (to < source.length() && Character.isJavaIdentifierPart(source.charAt(to))) {
      to++;
    }
    return Math.max(1, to - from);
  }

  private static int lineStart(String text, int line) {
    int start = 0;
    for (int i = 1; i < line && text.indexOf('\n', start) >= 0; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    return start;
  }

  /** The sentence's place in the cell. */
  Place place(Sentence sentence) {
    return Sentence.place(
        cell.name(), cell.source(), tokens.get(sentence.from()), tokens.get(sentence.to() - 1));
  }
}
