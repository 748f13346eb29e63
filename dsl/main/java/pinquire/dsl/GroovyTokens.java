package pinquire.dsl;

import groovyjarjarantlr4.v4.runtime.CharStreams;
import groovyjarjarantlr4.v4.runtime.Vocabulary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.groovy.parser.antlr4.GroovyLangLexer;
import org.apache.groovy.parser.antlr4.GroovyLexer;
import pinquire.command.Token;
import pinquire.command.Token.Kind;

/**
 * A cell's tokens, cut by Groovy's own lexer. A string with expressions in it becomes one token,
 * the ends of lines inside of round and square brackets are left out, and {@code else} ends a
 * command as {@code ;} does.
 *
 * <p>Token types are told by their symbolic names, because their numbers are constants that the
 * compiler copies and that differ between releases of Groovy.
 */
final class GroovyTokens {

  private static final Vocabulary NAMES = GroovyLexer.VOCABULARY;

  private final String text;
  private final int[] offsets;
  private final List<Integer> lineStarts = new ArrayList<>(List.of(0));
  private final List<Token> tokens = new ArrayList<>();
  private int strings;
  private int stringStart;

  private GroovyTokens(String text) {
    this.text = text;
    this.offsets = offsets(text);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        lineStarts.add(i + 1);
      }
    }
  }

  /**
   * What was cut.
   *
   * @param complete whether the text could be cut to its end; if not, the tokens are those before
   *     the fault
   */
  record Cut(List<Token> tokens, boolean complete) {}

  static Cut cut(String text) {
    GroovyTokens all = new GroovyTokens(text);
    try {
      all.cut();
      return new Cut(all.tokens, all.strings == 0);
    } catch (AssertionError | RuntimeException e) {
      // Groovy's parser meets the same fault and tells it better.
      return new Cut(all.tokens, false);
    }
  }

  /** The innermost bracket that is never closed. */
  static Optional<Token> open(List<Token> tokens) {
    Deque<Token> open = new ArrayDeque<>();
    for (Token token : tokens) {
      if (token.is(Kind.OPEN)) {
        open.push(token);
      } else if (token.is(Kind.CLOSE)) {
        open.poll();
      }
    }
    return Optional.ofNullable(open.peek());
  }

  private void cut() {
    GroovyLangLexer lexer = new GroovyLangLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    for (var t = lexer.nextToken(); t.getType() > 0; t = lexer.nextToken()) {
      String type = String.valueOf(NAMES.getSymbolicName(t.getType()));
      if (t.getChannel() == 0 && t.getStopIndex() >= t.getStartIndex()) {
        take(type, offsets[t.getStartIndex()], offsets[t.getStopIndex() + 1]);
      }
    }
  }

  private void take(String type, int from, int to) {
    if (type.equals("GStringBegin")) {
      stringStart = strings++ == 0 ? from : stringStart;
    } else if (type.equals("GStringEnd")) {
      if (--strings == 0) {
        add(Kind.STRING, stringStart, to);
      }
    } else if (strings == 0) {
      add(kind(type, text.charAt(from)), from, to);
    }
  }

  private static Kind kind(String type, char first) {
    return switch (type) {
      case "StringLiteral" -> Kind.STRING;
      case "IntegerLiteral", "FloatingPointLiteral" -> Kind.NUMBER;
      case "LPAREN", "LBRACE", "LBRACK", "SAFE_INDEX" -> Kind.OPEN;
      case "RPAREN", "RBRACE", "RBRACK" -> Kind.CLOSE;
      case "NL", "SEMI", "ELSE" -> Kind.END;
      default -> Character.isJavaIdentifierStart(first) ? Kind.WORD : Kind.OPERATOR;
    };
  }

  private void add(Kind kind, int from, int to) {
    int line = line(from);
    int before = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).end();
    tokens.add(
        new Token(
            kind,
            text.substring(from, to),
            line,
            from - lineStarts.get(line - 1) + 1,
            from,
            to - from,
            from > before || tokens.isEmpty()));
  }

  private int line(int offset) {
    int line = tokens.isEmpty() ? 1 : tokens.get(tokens.size() - 1).line();
    while (line < lineStarts.size() && lineStarts.get(line) <= offset) {
      line++;
    }
    return line;
  }

  /** Groovy counts code points; places are in UTF-16 units. */
  private static int[] offsets(String text) {
    int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
    int at = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = at;
      at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
    }
    return offsets;
  }
}
