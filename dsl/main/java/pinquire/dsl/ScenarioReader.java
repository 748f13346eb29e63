package pinquire.dsl;

import java.util.ArrayList;
import java.util.List;
import pinquire.command.Command;
import pinquire.command.CommandException;
import pinquire.command.Place;
import pinquire.command.Scenario;
import pinquire.command.Scenario.Either;
import pinquire.command.Scenario.Forever;
import pinquire.command.Scenario.Part;
import pinquire.command.Scenario.Role;
import pinquire.command.Scenario.Said;
import pinquire.command.StockScenario;
import pinquire.command.Suggestion;
import pinquire.command.Token;
import pinquire.command.Token.Kind;

/**
 * Reads who acts and what each does: {@code 'name', { nic { pin page 0 }; app { fsync } }}.
 * Commands before the first role lead to where they begin. Between the braces of a role stand
 * commands, {@code repeat 2 { ... }} and {@code either { ... } or { ... }}, and at the end of a
 * role {@code forever { ... }}.
 */
final class ScenarioReader {

  private static final int MOST_REPEATS = 100;

  private final Braces braces;

  private ScenarioReader(Braces braces) {
    this.braces = braces;
  }

  /**
   * The scenario that a text tells.
   *
   * @param place where the text stands; what is wrong in it is placed in the whole
   * @throws CommandException when it tells none
   */
  static Scenario read(String text, Place place) {
    return new ScenarioReader(Braces.of(text, place)).scenario();
  }

  private Scenario scenario() {
    String name = braces.name();
    return braces.isAtEnd() ? stock(name) : scenario(name);
  }

  /** One that is ready-made. */
  private Scenario stock(String name) {
    StockScenario stock =
        StockScenario.of(name)
            .orElseThrow(
                () ->
                    braces.wrong(
                        "there is no scenario '" + name + "'",
                        Suggestion.among(name, StockScenario.names())
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("`scenarios` lists those that are ready-made")));
    Place start = new Place(name, 1, 1, 1);
    return new ScenarioReader(Braces.of("{ " + stock.text() + " }", start)).scenario(name);
  }

  private Scenario scenario(String name) {
    braces.open();
    List<Command> start = start();
    List<Role> roles = new ArrayList<>();
    while (!braces.closes()) {
      Role role = role();
      if (roles.stream().anyMatch(other -> other.name().equals(role.name()))) {
        throw braces.wrong(
            "there are two who are called " + role.name(), "give each a name of its own");
      }
      roles.add(role);
    }
    if (roles.isEmpty()) {
      throw braces.wrong("nobody acts", "such as { nic { dma write }; app { fsync } }");
    }
    braces.end();
    return new Scenario(name, start, roles);
  }

  /** The commands before the first role. */
  private List<Command> start() {
    List<Command> start = new ArrayList<>();
    while (braces.isAtCommand()) {
      start.add(braces.command());
    }
    return start;
  }

  private Role role() {
    Token name = braces.next("the name of somebody who acts, such as nic or app");
    if (!name.is(Kind.WORD)) {
      throw braces.wrong(
          name,
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
    braces.open();
    List<Part> parts = new ArrayList<>();
    while (!braces.closes()) {
      if (braces.accept("repeat")) {
        parts.addAll(repeat());
      } else if (braces.accept("either")) {
        parts.add(either());
      } else if (braces.accept("forever")) {
        parts.add(forever(whole));
      } else {
        parts.add(new Said(braces.command()));
      }
    }
    return parts;
  }

  private List<Part> repeat() {
    Token count = braces.next("how many times");
    int times =
        count.is(Kind.NUMBER) && count.text().matches("\\d{1,3}")
            ? Integer.parseInt(count.text())
            : 0;
    if (times < 1 || times > MOST_REPEATS) {
      throw braces.wrong(
          count, "expected how many times, read " + count.text(), "from 1 to " + MOST_REPEATS);
    }
    return Scenario.repeated(times, script(false));
  }

  private Forever forever(boolean last) {
    if (!last) {
      throw braces.wrong(
          "forever is the last thing that somebody does", "nothing stands around it");
    }
    List<Part> script = script(false);
    if (script.isEmpty()) {
      throw braces.wrong("nothing is done for ever", "such as forever { writeback }");
    }
    if (!braces.isAt("}")) {
      throw braces.wrong("nothing comes after forever", "give it to somebody else: app { fsync }");
    }
    return new Forever(script);
  }

  private Either either() {
    List<List<Part>> ways = new ArrayList<>();
    do {
      ways.add(script(false));
    } while (braces.accept("or"));
    return new Either(ways);
  }
}
