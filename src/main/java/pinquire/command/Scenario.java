package pinquire.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who acts at the same time, and what each of them may do.
 *
 * @param name what it is called; empty when it has no name
 * @param start commands that lead to where they begin
 * @param roles at least one; no two of one name
 */
public record Scenario(String name, List<Command> start, List<Role> roles) {

  public Scenario {
    start = List.copyOf(start);
    roles = List.copyOf(roles);
  }

  /** Somebody who acts. */
  public record Role(String name, List<Part> script) {

    public Role {
      script = List.copyOf(script);
    }

    /** Every command that it may say, as often as it may say it. */
    List<Command> commands() {
      return script.stream().flatMap(Part::commands).toList();
    }
  }

  /** A piece of what somebody does. */
  public sealed interface Part {

    /** Every command in it, as often as it may be said. */
    Stream<Command> commands();
  }

  /** A command. */
  public record Said(Command command) implements Part {
    @Override
    public Stream<Command> commands() {
      return Stream.of(command);
    }
  }

  /** One of several, whichever. */
  public record Either(List<List<Part>> ways) implements Part {

    public Either {
      ways = ways.stream().map(List::copyOf).toList();
    }

    @Override
    public Stream<Command> commands() {
      return ways.stream().flatMap(List::stream).flatMap(Part::commands);
    }
  }

  /** The same again and again without end; nothing comes after it. */
  public record Forever(List<Part> script) implements Part {

    public Forever {
      script = List.copyOf(script);
    }

    @Override
    public Stream<Command> commands() {
      return script.stream().flatMap(Part::commands);
    }
  }

  /** The same several times, one after another. */
  public static List<Part> repeated(int times, List<Part> script) {
    List<Part> all = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      all.addAll(script);
    }
    return List.copyOf(all);
  }

  /** Every command of everybody. */
  List<Command> commands() {
    return roles.stream().flatMap(role -> role.commands().stream()).toList();
  }

  /** Those that are said again and again without end. */
  List<Command> endless() {
    return roles.stream()
        .flatMap(role -> role.script().stream())
        .filter(Forever.class::isInstance)
        .flatMap(Part::commands)
        .toList();
  }
}
