package pinquire.command;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import pinquire.command.Command.Argument;
import pinquire.machine.Config;

/** A command as a role means it: one that is called like a device or a process means itself. */
final class Casting {

  private Casting() {}

  static Command of(Command said, String role, Config config) {
    Command command = said;
    if (config.devices().contains(role)) {
      command = with(command, "as", Operand.DEVICE, role);
    }
    if (config.processes().contains(role)) {
      command = with(command, "by", Operand.PROCESS, role);
    }
    return command;
  }

  private static Command with(Command command, String word, Operand operand, String name) {
    boolean takes = command.verb().usage().contains(word + " " + operand.name());
    if (!takes || command.says(word)) {
      return command;
    }
    Set<String> words = new LinkedHashSet<>(command.words());
    words.add(word);
    Map<String, Argument> arguments = new LinkedHashMap<>(command.arguments());
    arguments.put(word, new Argument(operand, name, command.place()));
    return new Command(command.verb(), words, arguments, command.place(), command.text());
  }
}
