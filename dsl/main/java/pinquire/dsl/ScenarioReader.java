package pinquire.dsl;

import java.util.ArrayList;
import java.util.List;
import pinquire.command.CommandException;
import pinquire.command.Place;
import pinquire.command.Scenario;
import pinquire.command.Scenario.Either;
import pinquire.command.Scenario.Forever;
import pinquire.command.Scenario.Part;
import pinquire.command.Scenario.Role;
import pinquire.command.Scenario.Said;
import pinquire.command.Token;
import pinquire.command.Token.Kind;

/**
 * Reads who acts and what each does: {@code 'name', { nic { pin page 0 }; app { fsync } }}. Between
 * the braces of a role stand commands, {@code repeat 2 { ... }} and {@code either { ... } or { ...
 * }}, and at the end of a role {@code forever { ... }}.
 */
final class ScenarioReader {

  private static final int MOST_REPEATS = 100;

  private final Cell cell;
  private final List<Token> tokens;
  private int at;

  private ScenarioReader(Cell cell) {
    this.cell = cell;
    this.tokens = StrictLexer.cutBraces(cell);
  }

  /**
   * The scenario that a text tells.
   *
   * @param place where the text stands; what is wrong in it is placed in the whole
   * @throws CommandException when it tells none
   */
  static Scenario read(String text, Place place) {
    String before =
        "\n".repeat(Math.max(0, place.line() - 1)) + " ".repeat(Math.max(0, place.column() - 1));
    return new ScenarioReader(new Cell(place.source(), before + text)).scenario();
  }

  private Scenario scenario() {
    skipEnds();
    String name = "";
    if (at < tokens.size() && tokens.get(at).is(Kind.STRING)) {
      String quoted = tokens.get(at++).text();
      name = quoted.substring(1, quoted.length() - 1);
      accept(",");
    }
    List<Role> roles = new ArrayList<>();
    open();
    while (!closes()) {
      Role role = role();
      if (roles.stream().anyMatch(other -> other.name().equals(role.name()))) {
        throw wrong("there are two who are called " + role.name(), "give each a name of its own");
      }
      roles.add(role);
    }
    if (roles.isEmpty()) {
      throw wrong("nobody acts", "such as { nic { dma write }; app { fsync } }");
    }
    skipEnds();
    if (at < tokens.size()) {
      throw wrong("unexpected '" + tokens.get(at).text() + "'", "nothing is open here");
    }
    return new Scenario(name, roles);
  }

  private Role role() {
    Token name = next("the name of somebody who acts, such as nic or app");
    if (!name.is(Kind.WORD)) {
      throw new CommandException(
          name.place(cell.name()),
          "expected the name of somebody who acts, read '" + name.text() + "'",
          "such as nic { dma write }");
    }
    return new Role(name.text(), script(true));
  }

  /**
   * What stands in braces.
   *
   * @param whole whether it is all that somebody does
   */
  private List<Part> script(boolean whole) {
    open();
    List<Part> parts = new ArrayList<>();
    while (!closes()) {
      Token first = tokens.get(at);
      if (first.is("repeat")) {
        parts.addAll(repeat());
      } else if (first.is("either")) {
        parts.add(either());
      } else if (first.is("forever")) {
        parts.add(forever(whole));
      } else {
        parts.add(new Said(command()));
      }
    }
    return parts;
  }

  private pinquire.command.Command command() {
    StrictReader.Read read = StrictReader.one(cell, tokens, at);
    at = read.end();
    if (at < tokens.size() && !tokens.get(at).is(Kind.END) && !tokens.get(at).is(Kind.CLOSE)) {
      throw wrong("unexpected '" + tokens.get(at).text() + "'", "a command ends before it");
    }
    return read.command();
  }

  private List<Part> repeat() {
    at++;
    Token count = next("how many times");
    int times =
        count.is(Kind.NUMBER) && count.text().matches("\\d{1,3}")
            ? Integer.parseInt(count.text())
            : 0;
    if (times < 1 || times > MOST_REPEATS) {
      throw new CommandException(
          count.place(cell.name()),
          "expected how many times, read " + count.text(),
          "from 1 to " + MOST_REPEATS);
    }
    return Scenario.repeated(times, script(false));
  }

  private Forever forever(boolean last) {
    if (!last) {
      throw wrong("forever is the last thing that somebody does", "nothing stands around it");
    }
    at++;
    List<Part> script = script(false);
    if (script.isEmpty()) {
      throw wrong("nothing is done for ever", "such as forever { writeback }");
    }
    skipEnds();
    if (at < tokens.size() && !tokens.get(at).is("}")) {
      throw wrong("nothing comes after forever", "give it to somebody else: app { fsync }");
    }
    return new Forever(script);
  }

  private Either either() {
    List<List<Part>> ways = new ArrayList<>();
    do {
      at++;
      ways.add(script(false));
      skipEnds();
    } while (at < tokens.size() && tokens.get(at).is("or"));
    return new Either(ways);
  }

  private void open() {
    Token brace = next("{");
    if (!brace.is("{")) {
      throw new CommandException(
          brace.place(cell.name()),
          "expected {, read '" + brace.text() + "'",
          "what somebody does stands in braces");
    }
  }

  /** Whether the brace that closes comes next; it is taken then. */
  private boolean closes() {
    skipEnds();
    if (at == tokens.size()) {
      throw wrong("a brace is not closed", "its } is missing");
    }
    return accept("}");
  }

  private boolean accept(String sign) {
    boolean there = at < tokens.size() && tokens.get(at).is(sign);
    at += there ? 1 : 0;
    return there;
  }

  private void skipEnds() {
    while (at < tokens.size() && tokens.get(at).is(Kind.END)) {
      at++;
    }
  }

  private Token next(String wanted) {
    skipEnds();
    if (at == tokens.size()) {
      throw wrong("the scenario ends too early", "expected " + wanted);
    }
    return tokens.get(at++);
  }

  /** At the token that comes next, or the last one. */
  private CommandException wrong(String problem, String hint) {
    Token token = tokens.get(Math.min(at, tokens.size() - 1));
    return new CommandException(token.place(cell.name()), problem, hint);
  }
}
