package pinquire.dsl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import pinquire.command.Operand;
import pinquire.command.SentenceReader;
import pinquire.command.Token;
import pinquire.command.Token.Kind;
import pinquire.command.Usage;
import pinquire.command.Usage.Option;
import pinquire.command.Usage.Slot;
import pinquire.command.Usage.Word;
import pinquire.command.Verb;
import pinquire.dsl.Completion.Item;
import pinquire.report.Reference;

/** Completion and inspection from what the verbs declare and the names that exist. */
final class Vocabulary {

  private final Laboratory laboratory;
  private final Function<String, List<String>> scripts;

  /**
   * A vocabulary.
   *
   * @param scripts how the name of a script that has been begun may go on
   */
  Vocabulary(Laboratory laboratory, Function<String, List<String>> scripts) {
    this.laboratory = laboratory;
    this.scripts = scripts;
  }

  /**
   * The tokens of a text and where its last statement starts.
   *
   * @param start index of that statement's first token; the number of tokens when none has begun
   */
  record Before(List<Token> tokens, int start) {

    Optional<Verb> verb() {
      return start < tokens.size() && tokens.get(start).is(Kind.WORD)
          ? Verb.of(tokens.get(start).text())
          : Optional.empty();
    }
  }

  /** Cuts a text into tokens, as far as it can be cut. */
  interface Cut {
    Before before(String text);
  }

  /** What else the language offers where no command goes on. */
  interface Others {
    List<Item> at(int from, boolean statementStart);
  }

  Completion complete(Cut cut, Others others, String source, int cursor) {
    int pathFrom = back(source, cursor, "_$-./");
    boolean quoted = inQuotes(source, pathFrom);
    int nameFrom = quoted ? pathFrom : back(source, cursor, "_$-.");
    Before name = cut.before(source.substring(0, quoted ? nameFrom - 1 : nameFrom));
    if (quoted && wantsScript(name)) {
      List<String> files = scripts.apply(source.substring(nameFrom, cursor));
      return completion(files.stream().map(Vocabulary::file).toList(), source, nameFrom, cursor);
    }
    List<Item> names = names(name);
    if (!names.isEmpty()) {
      return completion(names, source, nameFrom, cursor);
    }
    int from = back(source, cursor, "_$");
    Before before = cut.before(source.substring(0, from));
    boolean starts = before.start() == before.tokens().size();
    List<Item> items = new ArrayList<>(starts ? verbs() : words(before));
    items.addAll(others.at(from, starts));
    return completion(items, source, from, cursor);
  }

  private static boolean inQuotes(String source, int from) {
    return from > 0 && "'\"".indexOf(source.charAt(from - 1)) >= 0;
  }

  private static int back(String source, int cursor, String alsoInWords) {
    int from = cursor;
    while (from > 0 && inWord(source.charAt(from - 1), alsoInWords)) {
      from--;
    }
    return from;
  }

  /** Where the word ends that the cursor is in or after. */
  static int wordEnd(String source, int cursor) {
    int to = cursor;
    while (to < source.length() && inWord(source.charAt(to), "_$")) {
      to++;
    }
    return to;
  }

  private static boolean inWord(char c, String also) {
    return Character.isLetterOrDigit(c) || also.indexOf(c) >= 0;
  }

  private static Completion completion(List<Item> items, String source, int from, int cursor) {
    String begun = source.substring(from, cursor);
    Map<String, Item> distinct = new LinkedHashMap<>();
    items.stream()
        .filter(i -> i.text().startsWith(begun))
        .forEach(i -> distinct.putIfAbsent(i.text(), i));
    return new Completion(from, cursor, List.copyOf(distinct.values()));
  }

  private static List<Item> verbs() {
    return Verb.words().stream()
        .map(w -> new Item(w, "verb", Verb.of(w).map(Verb::meaning).orElse("")))
        .toList();
  }

  private static List<Option> options(Before before) {
    boolean command = before.verb().isPresent();
    return command
        ? SentenceReader.upTo(before.tokens(), before.start()).map(Usage::options).orElse(List.of())
        : List.of();
  }

  private static List<Item> words(Before before) {
    String meaning = before.verb().map(Verb::usage).orElse("");
    return options(before).stream()
        .map(Option::part)
        .filter(Word.class::isInstance)
        .map(p -> new Item(p.toString(), "word", meaning))
        .toList();
  }

  private static boolean wantsScript(Before before) {
    return options(before).stream()
        .anyMatch(option -> option.part().equals(new Slot(Operand.SCRIPT)));
  }

  private static Item file(String name) {
    return new Item(name, "file", Operand.SCRIPT.meaning());
  }

  /** The names that may be said next; none unless an operand that has names may come next. */
  private List<Item> names(Before before) {
    List<Item> items = new ArrayList<>();
    for (Option option : options(before)) {
      if (option.part() instanceof Slot slot && slot.operand().isName()) {
        known(slot.operand())
            .forEach(n -> items.add(new Item(n, "name", slot.operand().meaning())));
      }
    }
    if (!items.isEmpty()) {
      items.addAll(words(before));
    }
    return items;
  }

  private List<String> known(Operand operand) {
    return operand == Operand.VERB ? Verb.words() : laboratory.names(operand);
  }

  /** All about the verb at the cursor, or about the verb of the command around it. */
  static Optional<Display> inspect(Cut cut, String source, int cursor) {
    int from = back(source, cursor, "_$");
    int to = wordEnd(source, cursor);
    Optional<Verb> verb = Verb.of(source.substring(from, to));
    return verb.or(cut.before(source.substring(0, to))::verb)
        .map(v -> Display.of(Reference.help(v)));
  }
}
