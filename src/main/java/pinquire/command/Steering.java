package pinquire.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pinquire.command.Command.Argument;
import pinquire.path.Step;
import pinquire.scenario.Stop;

/** What the operands of {@code pause} and {@code resume} mean, or why they mean nothing. */
record Steering(Command command, World world, Operands operands) {

  private static final String DISK = "disk";

  /** The Linux functions that steps of a world go by, as bare words. */
  static List<String> functions(World world) {
    return steps(world)
        .map(Step::linux)
        .filter(Steering::isFunction)
        .map(linux -> linux.replace("()", ""))
        .distinct()
        .toList();
  }

  private static Stream<Step> steps(World world) {
    return VerbPath.all(world.design(), world.config().filesystem(), world.config().processes())
        .flatMap(path -> path.program().steps().stream())
        .filter(step -> !step.linux().equals("[idle]"));
  }

  private static boolean isFunction(String linux) {
    return linux.endsWith("()") && !linux.contains(" ");
  }

  /** Whether some path of a world has a step of this name. */
  static boolean isStep(World world, String name) {
    return steps(world).anyMatch(step -> step.isCalled(name));
  }

  /** The name of a step that there is. */
  String step(Argument argument) {
    String name = operands.name(argument);
    if (!isStep(world, name)) {
      throw new CommandException(
          argument.place(), "no step is called " + name, hint(name), List.of());
    }
    return name;
  }

  private String hint(String name) {
    List<String> known =
        steps(world)
            .flatMap(s -> Stream.of(s.linux(), s.linux().replace("()", ""), s.what()))
            .distinct()
            .toList();
    return Suggestion.among(name, known)
        .map(near -> "did you mean '" + near + "'?")
        .orElse("`show steps` tells the steps of a command and their functions");
  }

  Stop stop() {
    Optional<Stop> before = command.argument("before").map(step -> Stop.before(step(step)));
    return before
        .or(() -> command.argument("for").map(count -> Stop.after(count(count))))
        .orElse(Stop.NEVER);
  }

  private int count(Argument argument) {
    return operands.count(argument, 1, Integer.MAX_VALUE);
  }

  /** Whether it is the disk that shall go on. */
  boolean meansDisk() {
    Optional<Argument> who = command.argument(command.verb().word());
    boolean stopped = world.standing().diskStopped();
    return who.map(argument -> operands.name(argument).equals(DISK) && stopped)
        .orElse(stopped && world.paused().isEmpty());
  }

  /** The paused command that shall go on: the one named, else the one paused last. */
  Pending pending() {
    List<Pending> paused = world.paused();
    Optional<Argument> who = command.argument(command.verb().word());
    if (who.isEmpty() && !paused.isEmpty()) {
      return paused.get(paused.size() - 1);
    }
    Place place = who.map(Argument::place).orElse(command.place());
    if (paused.isEmpty()) {
      throw new CommandException(place, "nothing is paused", nothingHint());
    }
    String name = operands.name(who.orElseThrow());
    return paused.stream()
        .filter(p -> p.name().equals(name) || p.name().startsWith(name + " "))
        .reduce((first, second) -> second)
        .orElseThrow(() -> new CommandException(place, name + " is not paused", known()));
  }

  private String known() {
    return "paused: " + String.join(", ", names(world));
  }

  /** What can be named. */
  static List<String> names(World world) {
    Stream<String> disk = world.standing().diskStopped() ? Stream.of(DISK) : Stream.empty();
    return Stream.concat(world.paused().stream().map(Pending::name), disk).distinct().toList();
  }

  private String nothingHint() {
    if (world.standing().diskStopped()) {
      return "the disk is stopped: `disk go`";
    }
    List<String> armed = world.standing().armed();
    if (armed.isEmpty()) {
      return "`pause` lets the next command stop, `pause before STEP` at that step";
    }
    String step = armed.get(0);
    return step.isEmpty() ? "no command has begun yet" : "no command has come to " + step + " yet";
  }
}
