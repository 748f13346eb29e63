package pinquire.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pinquire.command.Sentence.Phrase;
import pinquire.command.Token.Kind;
import pinquire.command.Usage.Option;
import pinquire.command.Usage.Slot;

/**
 * Finds the shape of one command in a list of tokens. An operand goes on as an expression does: to
 * the next token outside of its brackets that follows a complete expression without an operator, to
 * a {@code ==} where the usage has one, or to the end of the command.
 */
public final class SentenceReader {

  private final String source;
  private final List<Token> tokens;
  private final Set<String> words = new LinkedHashSet<>();
  private final List<Phrase> phrases = new ArrayList<>();
  private final Verb verb;
  private final int from;
  private Usage usage;
  private String key;
  private int at;

  /** What could have stood where the last part does. */
  private Usage before;

  private SentenceReader(String source, List<Token> tokens, int from, Verb verb) {
    this.source = source;
    this.tokens = tokens;
    this.from = from;
    this.verb = verb;
    this.key = verb.word();
    this.usage = Usage.of(verb);
    this.before = usage;
    this.at = from + 1;
  }

  /**
   * The command that starts at a token. It ends before the first token that cannot belong to it: an
   * end, or a bracket closed that was opened outside of it.
   *
   * @param source the text's name, for places
   * @throws CommandException when the words are not a command, with its place
   */
  public static Sentence read(String source, List<Token> tokens, int from) {
    Token first = tokens.get(from);
    Verb verb =
        Verb.of(first.text())
            .filter(v -> first.is(Kind.WORD))
            .orElseThrow(() -> unknown(source, first));
    return new SentenceReader(source, tokens, from, verb).read();
  }

  /** What may still be said after a command that has been begun; empty when it is wrong so far. */
  public static Optional<Usage> upTo(List<Token> tokens, int from) {
    return Verb.of(tokens.get(from).text())
        .flatMap(v -> new SentenceReader("", tokens, from, v).progress());
  }

  private Optional<Usage> progress() {
    try {
      readOn();
    } catch (CommandException e) {
      return Optional.empty();
    }
    return Optional.of(usage);
  }

  /** The error for a token where a verb should stand. */
  public static CommandException unknown(String source, Token token) {
    if (!token.is(Kind.WORD)) {
      String problem = "a command starts with a verb, not with " + Usages.quoted(token);
      return new CommandException(token.place(source), problem, "help lists the verbs");
    }
    return unknown(token.text(), token.place(source));
  }

  /** The error for a word that should be a verb. */
  public static CommandException unknown(String word, Place place) {
    Optional<Verb> meant = Suggestion.among(word, Verb.words()).flatMap(Verb::of);
    return new CommandException(
        place,
        "unknown verb '" + word + "'",
        meant.map(v -> "did you mean '" + v.word() + "'?").orElse("help lists the verbs"),
        meant.map(Usages::advice).orElse(List.of()));
  }

  private Sentence read() {
    readOn();
    if (!usage.canEnd()) {
      throw missing();
    }
    return new Sentence(verb, Collections.unmodifiableSet(words), phrases, from, at);
  }

  private void readOn() {
    while (!atEnd()) {
      Option next = next();
      before = usage;
      usage = next.after();
      if (next.part() instanceof Slot slot) {
        operand(slot.operand());
      } else {
        word(next.part().toString());
      }
    }
  }

  private boolean atEnd() {
    return at >= tokens.size() || tokens.get(at).is(Kind.END) || tokens.get(at).is(Kind.CLOSE);
  }

  private Option next() {
    Token token = tokens.get(at);
    List<Option> options = usage.options();
    Optional<Option> word = options.stream().filter(o -> token.is(o.part().toString())).findFirst();
    return word.or(() -> options.stream().filter(o -> o.part() instanceof Slot).findFirst())
        .orElseThrow(() -> unexpected(token));
  }

  private void word(String text) {
    if (Character.isLetter(text.charAt(0))) {
      words.add(text);
    }
    key = text;
    at++;
  }

  private void operand(Operand operand) {
    int start = at;
    boolean equalsMayFollow = usage.words().contains("==");
    at = endOfExpression(start, equalsMayFollow);
    if (at == start) {
      throw wants(operand);
    }
    Token last = tokens.get(at - 1);
    if (!last.completes()) {
      throw new CommandException(
          last.place(source),
          "nothing stands after " + Usages.quoted(last),
          key + " wants " + operand.meaning() + ", such as " + operand.example(),
          Usages.advice(verb));
    }
    phrases.add(new Phrase(key, operand, start, at));
  }

  private int endOfExpression(int start, boolean equalsMayFollow) {
    int i = start;
    while (i < tokens.size() && !ends(i, start, equalsMayFollow)) {
      i = tokens.get(i).is(Kind.OPEN) ? afterBracket(i) : i + 1;
    }
    return i;
  }

  private boolean ends(int i, int start, boolean equalsMayFollow) {
    Token token = tokens.get(i);
    return token.is(Kind.END)
        || token.is(Kind.CLOSE)
        || (equalsMayFollow && token.is("=="))
        || (i > start && token.touches() && tokens.get(i - 1).completes());
  }

  private int afterBracket(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      if (tokens.get(i).is(Kind.OPEN)) {
        depth++;
      } else if (tokens.get(i).is(Kind.CLOSE) && --depth == 0) {
        return i + 1;
      }
    }
    Token token = tokens.get(open);
    throw new CommandException(
        token.place(source), Usages.quoted(token) + " is not closed", "its end is missing");
  }

  private CommandException missing() {
    Token last = tokens.get(at - 1);
    if (usage.rest().get(0) instanceof Slot slot) {
      return wants(slot.operand());
    }
    return new CommandException(
        last.place(source),
        verb.word() + " wants " + usage.wanted(),
        "such as: " + verb.example(),
        Usages.advice(verb));
  }

  private CommandException wants(Operand operand) {
    return new CommandException(
        tokens.get(at - 1).place(source),
        key + " wants " + operand.meaning(),
        "such as: " + key + " " + operand.example(),
        Usages.advice(verb));
  }

  private CommandException unexpected(Token token) {
    List<String> possible = usage.words();
    if (possible.isEmpty()) {
      return misspelt().orElseGet(() -> leftOver(token));
    }
    return unexpected(token, possible);
  }

  private CommandException leftOver(Token token) {
    return new CommandException(
        token.place(source),
        Usages.quoted(token) + " is left over",
        "the command is complete before it",
        Usages.advice(verb));
  }

  /** What was taken for an operand, and so ended the command, may have been meant as a word. */
  private Optional<CommandException> misspelt() {
    Token last = tokens.get(at - 1);
    List<String> instead = before.words();
    return Suggestion.among(last.text(), instead)
        .filter(meant -> last.is(Kind.WORD))
        .map(meant -> unexpected(last, instead));
  }

  private CommandException unexpected(Token token, List<String> possible) {
    return new CommandException(
        token.place(source),
        "unexpected " + (token.is(Kind.WORD) ? "word " : "") + Usages.quoted(token),
        hint(token, possible),
        Usages.advice(verb));
  }

  private static String hint(Token token, List<String> possible) {
    if (token.is(Kind.WORD)) {
      Optional<String> meant = Suggestion.among(token.text(), possible);
      if (meant.isPresent()) {
        return "did you mean '" + meant.get() + "'?";
      }
      if (Verb.of(token.text()).isPresent()) {
        return "'" + token.text() + "' is a verb of its own";
      }
    }
    return "possible here: " + String.join(", ", possible);
  }

  /** How a verb and a token are told in errors. */
  private static final class Usages {
    static List<String> advice(Verb verb) {
      String linux = verb.linux().isEmpty() ? "" : " (" + verb.linux() + ")";
      return List.of(verb.usage() + "    " + verb.meaning() + linux);
    }

    static String quoted(Token token) {
      String text = token.text().lines().findFirst().orElse("");
      String shown = text.length() <= 40 ? text : text.substring(0, 40) + "...";
      return token.is(Kind.STRING) ? shown : "'" + shown + "'";
    }
  }
}
