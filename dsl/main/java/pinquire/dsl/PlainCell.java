package pinquire.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pinquire.command.CommandException;
import pinquire.command.Operand;
import pinquire.command.Sentence;
import pinquire.command.Sentence.Phrase;
import pinquire.command.Token;
import pinquire.command.Token.Kind;

/** A cell of commands with plain values alone: it means the same without being compiled. */
final class PlainCell {

  private final Rewritten cell;
  private final List<List<Object>> values;

  private PlainCell(Rewritten cell, List<List<Object>> values) {
    this.cell = cell;
    this.values = values;
  }

  /** A bare word where a name is wanted; it may be a variable when the cell runs. */
  private record Name(String text) {}

  /**
   * The cell, if it is plain.
   *
   * @throws CommandException when it is, but has a value that cannot be
   */
  static Optional<PlainCell> of(Rewritten cell) {
    if (!coversAll(cell)) {
      return Optional.empty();
    }
    try {
      List<List<Object>> values = new ArrayList<>();
      for (Sentence sentence : cell.sentences()) {
        values.add(sentence.phrases().stream().map(p -> value(cell, p)).toList());
      }
      return Optional.of(new PlainCell(cell, values));
    } catch (Literal.NotPlain expression) {
      return Optional.empty();
    }
  }

  private static boolean coversAll(Rewritten cell) {
    int at = 0;
    for (Sentence sentence : cell.sentences()) {
      if (!ends(cell.tokens(), at, sentence.from())) {
        return false;
      }
      at = sentence.to();
    }
    return cell.complete() && ends(cell.tokens(), at, cell.tokens().size());
  }

  private static boolean ends(List<Token> tokens, int from, int to) {
    return from <= to
        && tokens.subList(from, to).stream().allMatch(t -> t.is(Kind.END) && !t.is("else"));
  }

  private static Object value(Rewritten cell, Phrase phrase) {
    List<Token> written = cell.tokens().subList(phrase.from(), phrase.to());
    Optional<Operand> each = phrase.operand().each();
    if (each.isPresent()) {
      return Phrases.pieces(written).stream().map(piece -> one(cell, each.get(), piece)).toList();
    }
    if (phrase.operand().isName() && Phrases.bareName(written).isPresent()) {
      return one(cell, phrase.operand(), written);
    }
    Object value =
        phrase.operand().isInBraces()
            ? Phrases.text(cell.cell(), written)
            : one(cell, phrase.operand(), written);
    return Values.argument(phrase.operand(), value, Phrases.place(cell.cell(), written)).value();
  }

  private static Object one(Rewritten cell, Operand operand, List<Token> written) {
    Optional<String> name = operand.isName() ? Phrases.bareName(written) : Optional.empty();
    return name.<Object>map(Name::new)
        .orElseGet(() -> new Literal(cell.cell().name(), operand, written).value());
  }

  /** Runs the commands. The value is that of the last, which may have been a variable. */
  @Nullable Object run(Speech speech) {
    Object last = null;
    for (int i = 0; i < values.size(); i++) {
      Sentence sentence = cell.sentences().get(i);
      boolean bare = sentence.to() == sentence.from() + 1;
      last = bare ? speech.bare(i) : speech.say(i, named(values.get(i), speech));
    }
    return last;
  }

  private static List<@Nullable Object> named(List<Object> written, Speech speech) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Object value : written) {
      values.add(named(value, speech));
    }
    return values;
  }

  private static @Nullable Object named(Object written, Speech speech) {
    if (written instanceof Name name) {
      return speech.name(name.text());
    }
    boolean names =
        written instanceof List<?> list && list.stream().anyMatch(Name.class::isInstance);
    return names ? named(List.copyOf((List<?>) written), speech) : written;
  }
}
