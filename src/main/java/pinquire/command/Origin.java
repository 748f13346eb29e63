package pinquire.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import pinquire.command.Command.Argument;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.machine.Config;

/** The commands that make an untouched machine. */
final class Origin {

  private static final Map<String, Operand> KINDS =
      Map.of(
          "design", Operand.DESIGN,
          "on", Operand.FILESYSTEM,
          "file", Operand.FILE,
          "by", Operand.PROCESS,
          "as", Operand.DEVICE,
          "page", Operand.PAGE);

  private final List<Command> commands = new ArrayList<>();

  private Origin() {}

  /** The commands, said to the machine that a session begins with. */
  static List<Command> of(Config config, Design design) {
    Origin origin = new Origin();
    origin.machine(config);
    if (!design.equals(Designs.LINUX_6_19)) {
      origin.say(Verb.DESIGN, Map.of("design", design));
    }
    origin.grow(config);
    return origin.commands;
  }

  private void machine(Config config) {
    Map<String, Object> operands = new LinkedHashMap<>();
    operands.put("pages", config.files().get(0).pages());
    int processes = counted("p", config.processes());
    int devices = counted("d", config.devices());
    if (processes > 1) {
      operands.put("processes", processes);
    }
    if (devices > 1) {
      operands.put("devices", devices);
    }
    if (!config.filesystem().nameUnlessUsual().isEmpty()) {
      operands.put("on", config.filesystem().name());
    }
    if (config.dirtyLimit() > 0) {
      operands.put("dirty", config.dirtyLimit());
    }
    say(Verb.MACHINE, operands);
  }

  /** How many of the names are those that {@code machine} gives. */
  private static int counted(String letter, List<String> names) {
    return (int)
        IntStream.range(0, names.size()).takeWhile(i -> names.get(i).equals(letter + i)).count();
  }

  /** What came into being on an earlier machine stays when another begins. */
  private void grow(Config config) {
    int said = commands.size();
    for (Config.FileSpec file : rest(config.files(), 1)) {
      say(Verb.MAP, Map.of("file", file.name(), "pages", file.pages()));
    }
    for (String process : rest(config.processes(), counted("p", config.processes()))) {
      say(Verb.MAP, Map.of("by", process));
    }
    List<String> devices = rest(config.devices(), counted("d", config.devices()));
    if (!devices.isEmpty()) {
      say(Verb.MAP, Map.of());
    }
    for (String device : devices) {
      say(Verb.PIN, Map.of("page", 0, "as", device));
    }
    if (commands.size() > said) {
      say(Verb.RESET, Map.of());
    }
  }

  private static <T> List<T> rest(List<T> all, int from) {
    return all.subList(from, all.size());
  }

  private void say(Verb verb, Map<String, Object> operands) {
    Set<String> words = new LinkedHashSet<>(verb == Verb.MAP ? List.of("file") : List.of());
    Map<String, Argument> arguments = new LinkedHashMap<>();
    operands.forEach(
        (key, value) -> {
          words.add(key);
          arguments.put(
              key, new Argument(KINDS.getOrDefault(key, Operand.COUNT), value, Place.NOWHERE));
        });
    commands.add(new Command(verb, words, arguments, Place.NOWHERE, verb.word()));
  }
}
