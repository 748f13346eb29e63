package pinquire.dsl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pinquire.check.Workers;
import pinquire.command.Abreast;
import pinquire.command.Checked;
import pinquire.command.Command;
import pinquire.command.Command.Argument;
import pinquire.command.CommandException;
import pinquire.command.Docket;
import pinquire.command.ExpectationFailed;
import pinquire.command.Operand;
import pinquire.command.Outcome;
import pinquire.command.Race;
import pinquire.command.Simulated;
import pinquire.command.Smallest;
import pinquire.command.State;
import pinquire.command.StockScenario;
import pinquire.command.Topic;
import pinquire.command.Trace;
import pinquire.command.Verb;
import pinquire.command.Watch;
import pinquire.hazard.Properties;

/** A laboratory that writes down what is said to it, and knows a file of 8 pages. */
final class Recorder implements Laboratory {

  final List<String> said = new ArrayList<>();
  final List<Command> commands = new ArrayList<>();

  @Override
  public Outcome run(Command command) {
    command.arguments().values().forEach(Recorder::check);
    if (command.verb() == Verb.EXPECT && command.says("violated")) {
      throw new ExpectationFailed(command.place(), "every property holds", "expected a violation");
    }
    said.add(text(command));
    commands.add(command);
    return new Outcome(
        command, "done", value(command), this::state, this::state, () -> Trace.NONE, List.of());
  }

  @Override
  public List<Checked> check(Command command, Workers workers, Watch watch) {
    said.add(text(command));
    commands.add(command);
    return List.of(
        new Checked(
            "",
            "",
            "",
            1,
            0,
            0,
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty()));
  }

  @Override
  public Simulated simulate(Command command, Watch watch) {
    said.add(text(command));
    commands.add(command);
    return new Simulated("", "", "", 1, 0, 1, 0, List.of(), List.of(), List.of(), Optional.empty());
  }

  @Override
  public Smallest smallest(Command command, Abreast abreast, Watch watch) {
    said.add(text(command));
    commands.add(command);
    return new Smallest(List.of(), 1, List.of(), List.of(), 0, List.of(), Optional.empty());
  }

  @Override
  public Docket docket(Command command) {
    said.add(text(command));
    commands.add(command);
    return new Docket("", List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private static void check(Argument argument) {
    boolean pages = argument.operand() == Operand.PAGE || argument.operand() == Operand.PAGES;
    Collection<?> asked =
        argument.value() instanceof Collection<?> many ? many : List.of(argument.value());
    for (Object page : asked) {
      if (pages && ((Integer) page < 0 || (Integer) page > 7)) {
        throw new CommandException(
            argument.place(), "page " + page + " is past the end of f", "the last page of f is 7");
      }
    }
  }

  private static @Nullable Object value(Command command) {
    return switch (command.verb()) {
      case FSYNC, MSYNC -> 0;
      case PIN -> "a pin";
      case DMA -> 4;
      default -> null;
    };
  }

  /** The verb, the words that no operand follows, and the operands with their keys. */
  static String text(Command command) {
    StringBuilder text = new StringBuilder(command.verb().word());
    command.words().stream()
        .filter(w -> !command.arguments().containsKey(w))
        .forEach(w -> text.append(' ').append(w));
    command.arguments().forEach((k, a) -> text.append(' ').append(k).append('=').append(a.value()));
    return text.toString();
  }

  @Override
  public State state() {
    return new State("linux-6.19", "", List.of("p0"), List.of("d0"), List.of(), List.of());
  }

  @Override
  public Race race() {
    return new Race(state(), state(), List.of(), 0, Optional.empty());
  }

  @Override
  public List<String> names(Operand operand) {
    return switch (operand) {
      case FILE -> List.of("f", "g");
      case DEVICE -> List.of("d0", "nic");
      case PROCESS -> List.of("p0", "p1");
      case DESIGN -> List.of("linux-4.20", "linux-6.19", "seed-mapcount");
      case FILESYSTEM -> List.of("ext4", "tmpfs", "xfs");
      case STOCK -> StockScenario.names();
      case PROPERTY -> List.of("fsync-durable", "stable");
      default -> List.of();
    };
  }

  @Override
  public Topic topic(Command command) {
    return new Topic.OfProperty(Properties.all().get(0));
  }
}
