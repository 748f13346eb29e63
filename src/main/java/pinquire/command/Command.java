package pinquire.command;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command whose words have been matched and whose operands have values.
 *
 * @param words the small-letter words that were said after the verb, in order
 * @param arguments the operands by the word before each (the verb's own word for one right after
 *     it)
 * @param place of the whole command
 * @param text as written, for the line above the table
 */
public record Command(
    Verb verb, Set<String> words, Map<String, Argument> arguments, Place place, String text) {

  /**
   * An operand's value and where it stands.
   *
   * @param value an Integer, a String, a List of Integer, or an object of the library (a design)
   */
  public record Argument(Operand operand, Object value, Place place) {}

  /** The same where its text is too long to be shown. */
  Command shown(String shorter) {
    return new Command(verb, words, arguments, place, shorter);
  }

  public boolean says(String word) {
    return words.contains(word);
  }

  public Optional<Argument> argument(String word) {
    return Optional.ofNullable(arguments.get(word));
  }
}
