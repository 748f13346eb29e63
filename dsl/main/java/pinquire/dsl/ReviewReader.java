package pinquire.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import pinquire.command.Command;
import pinquire.command.CommandException;
import pinquire.command.Place;
import pinquire.command.Review;
import pinquire.command.Verb;

/** Reads a review: {@code 'name', { designs all; scenario 'fsync', { ... }; claim ... }}. */
final class ReviewReader {

  /** No command begins with a word that stands inside of a claim. */
  private static final List<String> INSIDE =
      Stream.of(Verb.CLAIM.usage().split("[^a-z]+"))
          .filter(word -> !word.isEmpty() && Verb.of(word).isEmpty())
          .toList();

  private ReviewReader() {}

  /**
   * The review that a text tells.
   *
   * @param place where the text stands; what is wrong in it is placed in the whole
   * @throws CommandException when it tells none
   */
  static Review read(String text, Place place) {
    Braces braces = Braces.of(text, place, INSIDE);
    String name = braces.name();
    if (name.isEmpty()) {
      throw new CommandException(place, "a review has a name", "such as: review 'pins', { ... }");
    }
    List<Command> clauses = new ArrayList<>();
    braces.open();
    while (!braces.closes()) {
      clauses.add(braces.command());
    }
    braces.end();
    return new Review(name, clauses);
  }
}
