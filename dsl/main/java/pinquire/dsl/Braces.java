package pinquire.dsl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import pinquire.command.Command;
import pinquire.command.CommandException;
import pinquire.command.Place;
import pinquire.command.Token;
import pinquire.command.Token.Kind;

/** Goes along a text of names, braces and commands: {@code 'name', { nic { pin page 0 } }}. */
final class Braces {

  private final Cell cell;
  private final List<Token> tokens;
  private int at;

  private Braces(Cell cell, List<Token> tokens) {
    this.cell = cell;
    this.tokens = tokens;
  }

  /**
   * At the beginning of a text.
   *
   * @param place where the text stands; what is wrong in it is placed in the whole
   */
  static Braces of(String text, Place place) {
    Cell cell = cell(text, place);
    return new Braces(cell, StrictLexer.cutBraces(cell));
  }

  /**
   * The same where a command goes on in the next line after a comma, and if that line begins with
   * one of these words.
   */
  static Braces of(String text, Place place, Collection<String> goesOn) {
    Cell cell = cell(text, place);
    List<Token> tokens = new ArrayList<>();
    for (Token token : StrictLexer.cutBraces(cell)) {
      if (goesOn.contains(token.text())) {
        removeEnds(tokens);
      }
      if (!token.is(Kind.END) || !endsWithComma(tokens)) {
        tokens.add(token);
      }
    }
    return new Braces(cell, tokens);
  }

  private static boolean endsWithComma(List<Token> tokens) {
    return !tokens.isEmpty() && tokens.get(tokens.size() - 1).is(",");
  }

  private static void removeEnds(List<Token> tokens) {
    while (!tokens.isEmpty() && tokens.get(tokens.size() - 1).is(Kind.END)) {
      tokens.remove(tokens.size() - 1);
    }
  }

  private static Cell cell(String text, Place place) {
    String before =
        "\n".repeat(Math.max(0, place.line() - 1)) + " ".repeat(Math.max(0, place.column() - 1));
    return new Cell(place.source(), before + text);
  }

  /** A name in quotes and the comma behind it, if they come next; else an empty one. */
  String name() {
    skipEnds();
    if (at == tokens.size() || !tokens.get(at).is(Kind.STRING)) {
      return "";
    }
    String quoted = tokens.get(at++).text();
    accept(",");
    return quoted.substring(1, quoted.length() - 1);
  }

  void open() {
    Token brace = next("{");
    if (!brace.is("{")) {
      throw wrong(
          brace, "expected {, read '" + brace.text() + "'", "what is done stands in braces");
    }
  }

  /** Whether the brace that closes comes next; it is taken then. */
  boolean closes() {
    skipEnds();
    if (at == tokens.size()) {
      throw wrong("a brace is not closed", "its } is missing");
    }
    return accept("}");
  }

  /** Whether nothing comes any more. */
  boolean isAtEnd() {
    skipEnds();
    return at == tokens.size();
  }

  /** Nothing may come any more. */
  void end() {
    skipEnds();
    if (at < tokens.size()) {
      throw wrong("unexpected '" + tokens.get(at).text() + "'", "nothing is open here");
    }
  }

  /** Whether a sign or a word comes next. */
  boolean isAt(String sign) {
    skipEnds();
    return at < tokens.size() && tokens.get(at).is(sign);
  }

  /** Takes a sign or a word if it comes next. */
  boolean accept(String sign) {
    boolean there = isAt(sign);
    at += there ? 1 : 0;
    return there;
  }

  /** Whether a command comes next, and not a name before a brace. */
  boolean isAtCommand() {
    skipEnds();
    return at + 1 < tokens.size() && tokens.get(at).is(Kind.WORD) && !tokens.get(at + 1).is("{");
  }

  Command command() {
    skipEnds();
    StrictReader.Read read = StrictReader.one(cell, tokens, at);
    at = read.end();
    if (at < tokens.size() && !tokens.get(at).is(Kind.END) && !tokens.get(at).is(Kind.CLOSE)) {
      throw wrong("unexpected '" + tokens.get(at).text() + "'", "a command ends before it");
    }
    return read.command();
  }

  /** The token that comes next. */
  Token next(String wanted) {
    skipEnds();
    if (at == tokens.size()) {
      throw wrong("the text ends too early", "expected " + wanted);
    }
    return tokens.get(at++);
  }

  private void skipEnds() {
    while (at < tokens.size() && tokens.get(at).is(Kind.END)) {
      at++;
    }
  }

  /** At the token that comes next, or the last one. */
  CommandException wrong(String problem, String hint) {
    return wrong(tokens.get(Math.min(at, tokens.size() - 1)), problem, hint);
  }

  CommandException wrong(Token token, String problem, String hint) {
    return new CommandException(token.place(cell.name()), problem, hint);
  }
}
