package pinquire.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pinquire.command.CommandException;
import pinquire.command.Place;
import pinquire.command.Suggestion;

/**
 * The lines of a cell that are in one language. Such a part begins below a line that names its
 * language; what stands above the first of these is Groovy.
 *
 * @param cell the cell with blanks for all other lines, so that every place stays what it was
 * @param whole the cell
 * @param first whether no part stands above
 */
record Part(Language language, Cell cell, Cell whole, boolean first) {

  private static final Pattern BEGUN = Pattern.compile("(?m)^%%\\S*\\z");
  private static final Pattern HEAD = Pattern.compile("(?m)^%%(\\S*)[ \\t]*$");
  private static final Pattern SIGN = Pattern.compile("[^\\n]");

  /** What a part may be written in. */
  enum Language {
    GROOVY,
    JAVA;

    /** The line above a part. */
    String head() {
      return "%%" + name().toLowerCase(Locale.ROOT);
    }

    private static List<String> heads() {
      return Stream.of(values()).map(Language::head).toList();
    }

    /** What is below the line. */
    private String meaning() {
      return this == JAVA ? "Java below" : "Groovy and commands below";
    }

    private static Optional<Language> of(MatchResult head) {
      return Stream.of(values()).filter(l -> l.head().equals(head.group().strip())).findFirst();
    }

    /** The language of a line below a text. */
    static Language below(String text) {
      return HEAD.matcher(text)
          .results()
          .flatMap(head -> of(head).stream())
          .reduce(GROOVY, (before, after) -> after);
    }
  }

  /**
   * The parts of a cell, in order; those of Groovy without a word are left out.
   *
   * @throws CommandException for a language that is unknown
   */
  static List<Part> of(Cell whole) {
    List<Part> parts = new ArrayList<>();
    Matcher head = HEAD.matcher(whole.source());
    Language language = Language.GROOVY;
    int from = 0;
    while (head.find()) {
      add(parts, language, whole, from, head.start());
      MatchResult found = head.toMatchResult();
      language = Language.of(found).orElseThrow(() -> unknown(found, whole));
      from = head.end();
    }
    add(parts, language, whole, from, whole.source().length());
    return parts;
  }

  /** What a line may become that has begun to begin a part; empty for any other. */
  static Optional<Completion> complete(String before) {
    Matcher begun = BEGUN.matcher(before);
    if (!begun.find()) {
      return Optional.empty();
    }
    List<Completion.Item> items =
        Stream.of(Language.values())
            .filter(language -> language.head().startsWith(begun.group()))
            .map(language -> new Completion.Item(language.head(), "magic", language.meaning()))
            .toList();
    return Optional.of(new Completion(begun.start(), before.length(), items));
  }

  /** The text with blanks above the part that its end is in; empty when that is not Java. */
  static Optional<String> java(String text) {
    int from = HEAD.matcher(text).results().mapToInt(MatchResult::end).reduce(0, Math::max);
    return Language.below(text) == Language.JAVA
        ? Optional.of(blank(text.substring(0, from)) + text.substring(from))
        : Optional.empty();
  }

  private static void add(List<Part> parts, Language language, Cell whole, int from, int to) {
    String source = whole.source();
    String text = source.substring(from, to);
    if (language == Language.JAVA || !text.isBlank()) {
      String padded = blank(source.substring(0, from)) + text + blank(source.substring(to));
      parts.add(new Part(language, new Cell(whole.name(), padded), whole, parts.isEmpty()));
    }
  }

  private static String blank(String text) {
    return SIGN.matcher(text).replaceAll(" ");
  }

  private static CommandException unknown(MatchResult head, Cell whole) {
    String written = head.group().strip();
    int line = (int) whole.source().substring(0, head.end()).lines().count();
    return new CommandException(
        new Place(whole.name(), line, 1, written.length()),
        "'" + written + "' begins no part of a cell",
        Suggestion.among(written, Language.heads())
            .map(meant -> "did you mean '" + meant + "'?")
            .orElse(String.join(" or ", Language.heads())));
  }

  /** What to say when the part is refused before anything of it runs. */
  String nothingRun() {
    long above = cell.source().lines().takeWhile(String::isBlank).count();
    return first ? Transcript.nothing(whole) : "Nothing below line " + above + " was run.";
  }
}
