package pinquire.dsl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pinquire.command.Command;
import pinquire.command.Command.Argument;
import pinquire.command.CommandException;
import pinquire.command.Operand;
import pinquire.command.Place;
import pinquire.command.Sentence;
import pinquire.command.Sentence.Phrase;
import pinquire.command.SentenceReader;
import pinquire.command.Token;
import pinquire.command.Token.Kind;
import pinquire.command.Usage;
import pinquire.command.Verb;

/**
 * A verb called as a method. Its arguments are put into words and matched as any command is: a
 * number means {@code page}, a list or range {@code pages}, a string the word or name it holds, and
 * a named argument the word before an operand.
 */
final class MethodForm {

  private final Verb verb;
  private final Rewritten cell;
  private final List<Token> said = new ArrayList<>();
  private final Map<Integer, @Nullable Object> values = new LinkedHashMap<>();
  private final Place place;
  private String text;

  /** Makes an argument of an operand's value. */
  interface Maker {
    Argument argument(Operand operand, @Nullable Object value, Place place);
  }

  MethodForm(Verb verb, Rewritten cell, int line) {
    this.verb = verb;
    this.cell = cell;
    this.text = verb.word() + "(...)";
    this.place = find(line);
  }

  /** The first use of the verb on the line that is no sentence; the line when none is seen. */
  private Place find(int line) {
    List<Token> tokens = cell.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      int at = i;
      Token token = tokens.get(i);
      if (token.line() == line
          && token.is(verb.word())
          && cell.sentences().stream().noneMatch(s -> s.from() == at)) {
        Token last = tokens.get(Math.max(i, new Statements(tokens).partner(i + 1)));
        text = Sentence.text(cell.cell().source(), token, last);
        return Sentence.place(cell.cell().name(), cell.cell().source(), token, last);
      }
    }
    return new Place(cell.cell().name(), line, 1, 1);
  }

  Command command(@Nullable Object[] arguments, Maker maker) {
    word(verb.word());
    for (Object argument : arguments) {
      if (!(argument instanceof Map)) {
        positional(argument);
      }
    }
    for (Object argument : arguments) {
      if (argument instanceof Map<?, ?> named) {
        named.entrySet().stream()
            .sorted(Comparator.comparingInt(e -> position(e.getKey())))
            .forEach(e -> named(String.valueOf(e.getKey()), e.getValue()));
      }
    }
    return command(SentenceReader.read(cell.cell().name(), said, 0), maker);
  }

  private Command command(Sentence sentence, Maker maker) {
    Map<String, Argument> found = new LinkedHashMap<>();
    for (Phrase phrase : sentence.phrases()) {
      found.put(phrase.key(), maker.argument(phrase.operand(), values.get(phrase.from()), place));
    }
    return new Command(verb, sentence.words(), found, place, text);
  }

  /** Operands that must be there come before those that may. */
  private int position(Object key) {
    Pattern word = Pattern.compile("\\b" + Pattern.quote(String.valueOf(key)) + "\\b");
    return word.matcher(verb.usage()).results().findFirst().map(m -> m.start()).orElse(1000);
  }

  private void named(String key, @Nullable Object value) {
    word(key);
    if (!Boolean.TRUE.equals(value)) {
      value(value);
    }
  }

  private void positional(@Nullable Object value) {
    List<String> words = Usage.of(verb).words();
    if (value instanceof CharSequence && position(value) < 1000) {
      word(value.toString());
    } else {
      String key = value instanceof Collection ? "pages" : "page";
      if (!(value instanceof CharSequence) && words.contains(key)) {
        word(key);
      }
      value(value);
    }
  }

  private void word(String word) {
    add(Kind.WORD, word);
  }

  private void value(@Nullable Object value) {
    if (value == null) {
      throw new CommandException(place, verb.word() + "() was given null", verb.usage());
    }
    values.put(said.size(), value);
    add(Kind.STRING, "an argument of " + verb.word() + "()");
  }

  private void add(Kind kind, String written) {
    said.add(new Token(kind, written, place.line(), place.column(), 0, place.length(), true));
  }
}
