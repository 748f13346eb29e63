package pinquire.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import pinquire.command.CommandException;
import pinquire.command.Operand;
import pinquire.command.Sentence;
import pinquire.command.Sentence.Phrase;
import pinquire.command.SentenceReader;
import pinquire.command.Suggestion;
import pinquire.command.Token;
import pinquire.command.Token.Kind;
import pinquire.command.Usage;
import pinquire.command.Verb;

/**
 * Finds the commands of a Groovy cell and makes calls of them; everything else stays as it is.
 *
 * <p>A verb at the start of a statement, or after {@code =} or {@code return}, is a command when a
 * word, a literal or a spaced {@code [} follows. Alone it is one too, unless the cell or the
 * session has a variable of that name, which is looked up when it runs. A verb before any other
 * sign belongs to Groovy.
 */
final class Rewriter {

  private static final Set<String> BEFORE_VALUE = Set.of("assert", "println", "print", "==", "!=");
  private static final Set<String> BEFORE_CONDITION = Set.of("if", "while", "assert", "println");

  private final Cell cell;
  private final Predicate<String> known;
  private final List<Token> tokens;
  private final boolean complete;
  private final Statements statements;
  private final Set<String> declared;
  private final Draft draft;
  private final List<Sentence> sentences = new ArrayList<>();
  private int lastEnd = -1;

  private Rewriter(Cell cell, Predicate<String> known) {
    this.cell = cell;
    this.known = known;
    GroovyTokens.Cut cut = GroovyTokens.cut(cell.source());
    this.complete = cut.complete();
    this.tokens = cut.tokens();
    this.statements = new Statements(tokens);
    this.declared = Declared.in(tokens);
    this.draft = new Draft(cell.source());
  }

  /**
   * The cell with calls in place of its commands.
   *
   * @param known whether the session has a variable or method of that name
   * @throws CommandException when a command is wrong, so that nothing of the cell may run
   */
  static Rewritten rewrite(Cell cell, Predicate<String> known) {
    return new Rewriter(cell, known).rewrite();
  }

  private Rewritten rewrite() {
    int at = 0;
    while (at < tokens.size()) {
      at = step(at);
    }
    draft.copyTo(cell.source().length());
    int last = tokens.size();
    while (last > 0 && tokens.get(last - 1).is(Kind.END)) {
      last--;
    }
    boolean endsWithCommand = last > 0 && lastEnd == last;
    return new Rewritten(
        cell, draft.text(), draft.origins(), tokens, sentences, endsWithCommand, complete);
  }

  /** Looks at one token and says where to go on. */
  private int step(int i) {
    Token token = tokens.get(i);
    if (!token.is(Kind.WORD) || statements.inClass(i)) {
      return i + 1;
    }
    boolean starts = statements.starts(i);
    boolean value = !starts && statements.takesValue(i);
    Optional<Verb> verb = Verb.of(token.text());
    if (verb.isEmpty()) {
      refuseMisspelt(i, starts, value);
      return i + 1;
    }
    if ((starts || value) && wordsFollow(i)) {
      return command(i);
    }
    return bare(i, verb.get(), starts, value);
  }

  private @Nullable Token next(int i) {
    return i + 1 < tokens.size() ? tokens.get(i + 1) : null;
  }

  private boolean wordsFollow(int i) {
    Token next = next(i);
    return next != null
        && (next.touches()
            || (next.is("[") && next.spaced())
            || (next.is("{")
                && Verb.of(tokens.get(i).text()).filter(Verb::takesBraces).isPresent()));
  }

  private boolean endsAfter(int i) {
    Token next = next(i);
    return next == null || next.is(Kind.END) || next.is(Kind.CLOSE);
  }

  private boolean isKnown(String name) {
    return declared.contains(name) || known.test(name);
  }

  private int command(int i) {
    Sentence sentence;
    try {
      sentence = SentenceReader.read(cell.name(), tokens, i);
    } catch (CommandException mistake) {
      if (isKnown(tokens.get(i).text())) {
        return i + 1;
      }
      throw mistake;
    }
    begin("$say", sentence);
    draft.insert(", [", tokens.get(i).offset());
    for (Phrase phrase : sentence.phrases()) {
      operand(phrase);
      draft.insert(", ", tokens.get(phrase.to() - 1).offset());
    }
    end("])", sentence);
    return sentence.to();
  }

  private void begin(String call, Sentence sentence) {
    int offset = tokens.get(sentence.from()).offset();
    draft.copyTo(offset);
    draft.insert(call + "(" + sentences.size(), offset);
    sentences.add(sentence);
  }

  private void end(String sign, Sentence sentence) {
    Token last = tokens.get(sentence.to() - 1);
    draft.skipTo(last.end());
    draft.insert(sign, last.end() - 1);
    lastEnd = sentence.to();
  }

  private void operand(Phrase phrase) {
    List<Token> written = tokens.subList(phrase.from(), phrase.to());
    int offset = written.get(0).offset();
    draft.skipTo(offset);
    Optional<String> name =
        phrase.operand().isName() ? Phrases.bareName(written) : Optional.empty();
    String word = written.get(0).text();
    if (name.isPresent() && !declared.contains(word)) {
      draft.insert("$name('" + name.get() + "')", offset);
      draft.skipTo(written.get(written.size() - 1).end());
    } else if (phrase.operand().isInBraces() && written.stream().anyMatch(t -> t.is("{"))) {
      draft.insert(quoted(Phrases.text(cell, written)), offset);
      draft.skipTo(written.get(written.size() - 1).end());
    } else if (phrase.operand().each().isPresent()) {
      Operand each = phrase.operand().each().get();
      draft.insert("[", offset);
      int at = phrase.from();
      for (List<Token> piece : Phrases.pieces(written)) {
        operand(new Phrase(phrase.key(), each, at, at + piece.size()));
        at += piece.size() + 1;
        if (at <= phrase.to()) {
          draft.insert(", ", offset);
          draft.skipTo(tokens.get(at - 1).end());
        }
      }
      draft.insert("]", written.get(written.size() - 1).end() - 1);
    } else if (phrase.operand() == Operand.PAGES) {
      draft.insert("[", offset);
      expression(phrase);
      draft.insert("]", written.get(written.size() - 1).end() - 1);
    } else {
      expression(phrase);
    }
  }

  /** As a string of Groovy on one line. */
  private static String quoted(String text) {
    String plain = text.replace("\\", "\\\\").replace("'", "\\'");
    return "'" + plain.replace("\r", "\\r").replace("\n", "\\n") + "'";
  }

  /** Commands inside of closures in an operand are commands too. */
  private void expression(Phrase phrase) {
    int at = phrase.from();
    while (at < phrase.to()) {
      at = step(at);
    }
    draft.copyTo(tokens.get(phrase.to() - 1).end());
  }

  private int bare(int i, Verb verb, boolean starts, boolean value) {
    Sentence sentence = new Sentence(verb, Set.of(), List.of(), i, i + 1);
    String word = verb.word();
    if (starts && endsAfter(i)) {
      if (Usage.of(verb).canEnd()) {
        maybeVariable(sentence, word);
      } else if (!isKnown(word)) {
        SentenceReader.read(cell.name(), tokens, i);
      }
    } else if (value && endsAfter(i) && giveValue(verb)) {
      maybeVariable(sentence, word);
    } else if (giveValue(verb) && inCondition(i) && !isKnown(word)) {
      draft.copyTo(tokens.get(i).end());
      draft.insert("()", tokens.get(i).offset());
    }
    return i + 1;
  }

  private static boolean giveValue(Verb verb) {
    return verb.givesValue() && Usage.of(verb).canEnd();
  }

  private void maybeVariable(Sentence sentence, String word) {
    begin("$bare", sentence);
    String value = declared.contains(word) ? ", {-> " + word + "})" : ")";
    end(value, sentence);
  }

  private boolean inCondition(int i) {
    Token next = next(i);
    boolean compared = next != null && (next.is("==") || next.is("!="));
    if (i == 0 || !(compared || endsAfter(i))) {
      return false;
    }
    Token before = tokens.get(i - 1);
    boolean opened = before.is("(") && i > 1;
    return opened
        ? BEFORE_CONDITION.contains(tokens.get(i - 2).text())
        : BEFORE_VALUE.contains(before.text()) && !before.is(Kind.STRING);
  }

  /** A word near a verb, where only a verb makes sense. */
  private void refuseMisspelt(int i, boolean starts, boolean value) {
    Token token = tokens.get(i);
    boolean words = (starts || value) && wordsFollow(i) && !declares(i);
    boolean alone = starts && endsAfter(i);
    if ((words || alone)
        && Character.isLowerCase(token.text().charAt(0))
        && Suggestion.among(token.text(), Verb.words()).isPresent()
        && !isKnown(token.text())) {
      throw SentenceReader.unknown(cell.name(), token);
    }
  }

  /** Whether this is a type before the name of a variable. */
  private boolean declares(int i) {
    return i + 2 < tokens.size() && tokens.get(i + 2).is("=");
  }
}
