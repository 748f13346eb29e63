package pinquire.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import pinquire.command.CommandException;
import pinquire.command.Operand;
import pinquire.command.Place;
import pinquire.command.Token;
import pinquire.command.Token.Kind;

/** The plain values of the strict reader: integers, ranges, lists of both, strings and names. */
final class Literal {

  private static final Pattern PLAIN = Pattern.compile("'[^'\\\\\\v]*'|\"[^\"\\\\$\\v]*\"");
  private static final List<String> TRIPLE = List.of("'''", "\"\"\"");

  private final String source;
  private final Operand operand;
  private final List<Token> written;
  private int at;

  Literal(String source, Operand operand, List<Token> written) {
    this.source = source;
    this.operand = operand;
    this.written = written;
  }

  /**
   * The value of the whole operand.
   *
   * @throws NotPlain when it is no plain value
   * @throws CommandException when it is one that cannot be
   */
  Object value() {
    Optional<Operand> each = operand.each();
    if (each.isPresent()) {
      return Phrases.pieces(written).stream()
          .map(piece -> piece.isEmpty() ? written : piece)
          .map(piece -> new Literal(source, each.get(), piece).value())
          .toList();
    }
    Optional<String> name = operand.isName() ? Phrases.bareName(written) : Optional.empty();
    if (name.isPresent()) {
      return name.get();
    }
    Token first = written.get(0);
    Object value;
    int quotes = quotes(first);
    if (quotes > 0) {
      at++;
      value = first.text().substring(quotes, first.length() - quotes);
    } else {
      value = numbers();
    }
    if (at < written.size()) {
      throw unexpected(written.get(at));
    }
    return value;
  }

  /** How many quotes stand on each side of a plain string; none around anything else. */
  private static int quotes(Token token) {
    if (!token.is(Kind.STRING)) {
      return 0;
    }
    String text = token.text();
    boolean triple = text.length() >= 6 && TRIPLE.stream().anyMatch(text::startsWith);
    return triple ? 3 : PLAIN.matcher(text).matches() ? 1 : 0;
  }

  private Object numbers() {
    boolean bracket = accept("[");
    Object first = integerOrRange();
    if (!bracket && !at(",")) {
      return first;
    }
    List<Object> list = new ArrayList<>(List.of(first));
    while (accept(",")) {
      list.add(integerOrRange());
      if (list.size() > Operand.MOST_PAGES) {
        throw Values.tooLong(written.get(at - 1).place(source), "more than " + Operand.MOST_PAGES);
      }
    }
    if (bracket && !accept("]")) {
      throw unexpected(written.get(at));
    }
    return list;
  }

  private Object integerOrRange() {
    int start = at;
    int first = integer();
    boolean open = at("..<");
    if (!open && !at("..")) {
      return first;
    }
    at++;
    int end = integer();
    return range(first, end, open, span(start));
  }

  private List<Integer> range(int first, int end, boolean open, Place place) {
    if (end < first) {
      throw Values.backwards(place, Integer.toString(first), Integer.toString(end));
    }
    long size = (long) end - first + (open ? 0 : 1);
    if (size > Operand.MOST_PAGES) {
      throw Values.tooLong(place, Long.toString(size));
    }
    return new Consecutive(first, (int) size);
  }

  private int integer() {
    int start = at;
    boolean negative = accept("-");
    if (at == written.size() || !written.get(at).text().matches("0|[1-9]\\d*")) {
      throw unexpected(written.get(Math.min(at, written.size() - 1)));
    }
    String digits = (negative ? "-" : "") + written.get(at++).text();
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new CommandException(
          span(start), "the number is too large", "at most " + Integer.MAX_VALUE);
    }
  }

  private boolean at(String sign) {
    return at < written.size() && written.get(at).is(sign);
  }

  private boolean accept(String sign) {
    boolean there = at(sign);
    at += there ? 1 : 0;
    return there;
  }

  private Place span(int start) {
    Token first = written.get(start);
    Token last = written.get(at - 1);
    int length = first.line() == last.line() ? last.end() - first.offset() : first.length();
    return new Place(source, first.line(), first.column(), length);
  }

  /** Something that is no plain value; it may be an expression. */
  static final class NotPlain extends CommandException {
    private static final long serialVersionUID = 1;

    private NotPlain(Place place, String written, Operand operand) {
      super(
          place,
          written + " is not a plain value",
          operand.meaning() + ", such as " + operand.example());
    }
  }

  private NotPlain unexpected(Token token) {
    String quoted = token.is(Kind.STRING) ? token.text() : "'" + token.text() + "'";
    return new NotPlain(token.place(source), quoted, operand);
  }
}
