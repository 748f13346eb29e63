package pinquire.command;

import java.util.List;
import java.util.Set;

/**
 * A command whose shape has been recognised; its operands are still ranges of tokens.
 *
 * @param words said after the verb, in order, without {@code ==}
 * @param from index of the verb's token
 * @param to index after the last token
 */
public record Sentence(Verb verb, Set<String> words, List<Phrase> phrases, int from, int to) {

  public Sentence {
    phrases = List.copyOf(phrases);
  }

  /**
   * An operand as it was written.
   *
   * @param key the word before it, {@code ==} included; the verb's own word right after the verb
   * @param from index of its first token
   * @param to index after its last token
   */
  public record Phrase(String key, Operand operand, int from, int to) {}

  /** The words and the verb as they stand in the text, white space over lines made one blank. */
  public static String text(String source, Token first, Token last) {
    String written = source.substring(first.offset(), last.end());
    return written.indexOf('\n') < 0 ? written : written.replaceAll("\\s*\\R\\s*", " ");
  }

  /** From the first token to the last, as far as they stand on one line. */
  public static Place place(String name, String source, Token first, Token last) {
    String written = source.substring(first.offset(), last.end());
    int newline = written.indexOf('\n');
    int length = newline < 0 ? written.length() : newline;
    return new Place(name, first.line(), first.column(), Math.max(1, length));
  }
}
