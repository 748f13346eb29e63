package pinquire.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pinquire.command.CommandException;
import pinquire.command.Place;
import pinquire.command.Token;
import pinquire.command.Token.Kind;

/** Cuts a text of commands alone into tokens. */
final class StrictLexer {

  private static final Pattern BLANK = Pattern.compile("[ \\t\\f]+|//[^\\r\\n]*");
  private static final Pattern HASH = Pattern.compile("#[^\\r\\n]*");
  private static final Pattern END = Pattern.compile("\\r\\n|[\\r\\n;]");
  private static final Pattern LINE = Pattern.compile("[\\r\\n]+");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?![A-Za-z_0-9])");
  private static final Pattern STRING =
      Pattern.compile("'[^'\\\\\\r\\n]*+'|\"[^\"\\\\$\\r\\n]*+\"");
  private static final Pattern PART = Pattern.compile("%%\\w+");
  private static final Pattern OPERATOR = Pattern.compile("\\.\\.<?|==|[,-]");

  private final String name;
  private final String text;
  private final Matcher matcher;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;
  private int open;
  private boolean spaced = true;
  private final boolean braces;

  private StrictLexer(Cell cell, boolean braces) {
    this.braces = braces;
    this.name = cell.name();
    this.text = cell.source();
    this.matcher = WORD.matcher(text);
  }

  /**
   * All tokens of a text.
   *
   * @throws CommandException at the first character that belongs to no token
   */
  static List<Token> cut(Cell cell) {
    return cut(new StrictLexer(cell, false));
  }

  /** The same where braces are signs like others, and not what holds a scenario together. */
  static List<Token> cutBraces(Cell cell) {
    return cut(new StrictLexer(cell, true));
  }

  private static List<Token> cut(StrictLexer lexer) {
    while (lexer.at < lexer.text.length()) {
      lexer.next();
    }
    return lexer.tokens;
  }

  /** The tokens before the first character that belongs to none. */
  static List<Token> cutSome(String text) {
    StrictLexer lexer = new StrictLexer(new Cell("", text), false);
    try {
      while (lexer.at < text.length()) {
        lexer.next();
      }
    } catch (CommandException e) {
      return lexer.tokens;
    }
    return lexer.tokens;
  }

  private void next() {
    boolean known =
        blank(BLANK)
            || block()
            || (text.charAt(at) == '#' && startsLine() && blank(HASH))
            || (open > 0 && blank(LINE))
            || token(END, Kind.END)
            || token(WORD, Kind.WORD)
            || token(NUMBER, Kind.NUMBER)
            || manyLines("'''")
            || manyLines("\"\"\"")
            || token(STRING, Kind.STRING)
            || bracket('[', Kind.OPEN)
            || bracket(']', Kind.CLOSE)
            || (braces ? brace() : scenario())
            || token(OPERATOR, Kind.OPERATOR);
    if (!known) {
      throw refused();
    }
  }

  /** A string over several lines. */
  private boolean manyLines(String quotes) {
    int end = text.startsWith(quotes, at) ? text.indexOf(quotes, at + quotes.length()) : -1;
    String inside = end < 0 ? "" : text.substring(at + quotes.length(), end);
    boolean plain = inside.indexOf('\\') < 0 && (quotes.startsWith("'") || inside.indexOf('$') < 0);
    return end >= 0 && plain && take(Kind.STRING, end + quotes.length());
  }

  /** Not by a pattern, which would need stack for every character. */
  private boolean block() {
    int end = text.startsWith("/*", at) ? text.indexOf("*/", at + 2) : -1;
    if (end >= 0) {
      advance(end + 2);
      spaced = true;
    }
    return end >= 0;
  }

  /** Ends of lines between braces are ends of commands. */
  private boolean brace() {
    char sign = text.charAt(at);
    boolean there = sign == '{' || sign == '}';
    if (there) {
      tokens.add(
          new Token(
              sign == '{' ? Kind.OPEN : Kind.CLOSE,
              String.valueOf(sign),
              line,
              at - lineStart + 1,
              at,
              1,
              spaced));
      advance(at + 1);
    }
    return there;
  }

  /** All that stands in braces, as one piece, which is cut when it is read. */
  private boolean scenario() {
    if (text.charAt(at) != '{') {
      return false;
    }
    int depth = 0;
    int end = at;
    while (end < text.length()) {
      char sign = text.charAt(end++);
      if (sign == '\'' || sign == '"') {
        end = text.indexOf(sign, end) + 1;
        if (end == 0) {
          break;
        }
      } else if (sign == '{') {
        depth++;
      } else if (sign == '}' && --depth == 0) {
        return take(Kind.BRACES, end);
      }
    }
    throw new CommandException(
        new Place(name, line, at - lineStart + 1, 1), "'{' is not closed", "its end is missing");
  }

  private boolean startsLine() {
    return text.substring(lineStart, at).isBlank();
  }

  private boolean found(Pattern pattern) {
    return matcher.usePattern(pattern).region(at, text.length()).lookingAt();
  }

  private boolean blank(Pattern pattern) {
    if (!found(pattern)) {
      return false;
    }
    advance(matcher.end());
    spaced = true;
    return true;
  }

  private boolean token(Pattern pattern, Kind kind) {
    return found(pattern) && take(kind, matcher.end());
  }

  private boolean bracket(char sign, Kind kind) {
    return text.charAt(at) == sign && take(kind, at + 1);
  }

  private boolean take(Kind kind, int end) {
    String written = text.substring(at, end);
    tokens.add(new Token(kind, written, line, at - lineStart + 1, at, end - at, spaced));
    spaced = kind == Kind.END;
    open += kind == Kind.OPEN ? 1 : kind == Kind.CLOSE ? -1 : 0;
    advance(end);
    return true;
  }

  private void advance(int end) {
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
        line++;
        lineStart = i + 1;
      }
    }
    at = end;
  }

  private CommandException refused() {
    Place place = new Place(name, line, at - lineStart + 1, 1);
    if (text.startsWith("/*", at)) {
      return new CommandException(place, "the comment is not closed", "its */ is missing");
    }
    if (found(PART) && at == lineStart) {
      String part = matcher.group();
      return new CommandException(
          new Place(name, line, 1, part.length()),
          "commands alone are read here, and " + part + " begins something else",
          "a trusted text runs without --strict");
    }
    char c = text.charAt(at);
    if (c == '\'' || c == '"') {
      return new CommandException(
          place, "not a plain string", "quotes on one line, with no backslash and no $ in \"\"");
    }
    return new CommandException(
        place,
        "commands alone are read here, and " + written(text.codePointAt(at)) + " is in none",
        "words, numbers, ranges, lists and plain strings are");
  }

  private static String written(int c) {
    return c > ' ' && c < 127 ? "'" + (char) c + "'" : String.format("U+%04X", c);
  }
}
