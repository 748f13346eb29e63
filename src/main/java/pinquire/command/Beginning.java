package pinquire.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pinquire.command.Command.Argument;
import pinquire.design.Design;
import pinquire.machine.Config;
import pinquire.machine.Filesystem;

/**
 * The machine that {@code machine}, {@code design} and {@code reset} begin again with.
 *
 * @param named the designs that go by their names
 */
record Beginning(Command command, Operands operands, List<Design> named, World old, Runnable poll) {

  private static final int MOST_NAMES = 64;

  World world() {
    return switch (command.verb()) {
      case DESIGN -> world(design());
      default -> world(old.design());
    };
  }

  private World world(Design design) {
    Config had = old.config();
    List<String> processes = names("p", "processes", had.processes());
    List<String> devices = names("d", "devices", had.devices());
    Config config =
        World.config(files(), processes, devices, design).on(filesystem()).throttledAt(dirty());
    return World.fresh(config, design, poll);
  }

  private int dirty() {
    return command
        .argument("dirty")
        .map(argument -> operands.count(argument, 0, Operand.MOST_PAGES))
        .orElse(old.config().dirtyLimit());
  }

  private Filesystem filesystem() {
    return command.argument("on").map(operands::filesystem).orElse(old.config().filesystem());
  }

  private List<Config.FileSpec> files() {
    return number("pages", Operand.MOST_PAGES)
        .map(pages -> List.of(new Config.FileSpec("f", pages)))
        .orElse(old.config().files());
  }

  private List<String> names(String letter, String word, List<String> otherwise) {
    return number(word, MOST_NAMES)
        .map(count -> IntStream.range(0, count).mapToObj(i -> letter + i).toList())
        .orElse(otherwise);
  }

  private Optional<Integer> number(String word, int most) {
    return command.argument(word).map(argument -> operands.count(argument, 1, most));
  }

  private static Design checked(Argument argument, Design design) {
    new DesignCheck(design)
        .fault()
        .ifPresent(
            fault -> {
              throw new CommandException(
                  argument.place(), "the design " + design.name() + " " + fault, "");
            });
    return design;
  }

  private Design design() {
    Argument argument = command.argument(command.verb().word()).orElseThrow();
    return checked(argument, operands.design(argument, named));
  }
}
