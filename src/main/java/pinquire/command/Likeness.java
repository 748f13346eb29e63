package pinquire.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import pinquire.command.Scenario.Either;
import pinquire.command.Scenario.Forever;
import pinquire.command.Scenario.Part;
import pinquire.command.Scenario.Role;
import pinquire.command.Scenario.Said;
import pinquire.machine.Config;
import pinquire.machine.Room;
import pinquire.scenario.Pair;

/** Which roles of a scenario say the same, each perhaps with a device that nobody else uses. */
record Likeness(Scenario scenario, Config config) {

  /** What stands for the device that a role has to itself. */
  private static final String OWN = "its own device";

  /** None where devices are told of changes one after another, for then they are not alike. */
  List<Pair> pairs() {
    Room room = config.bounds().room();
    List<Pair> pairs = new ArrayList<>();
    int roles = room.mirrors() || room.revokes() ? 0 : scenario.roles().size();
    for (int one = 0; one < roles; one++) {
      for (int other = one + 1; other < roles; other++) {
        if (said(one).equals(said(other)) && hasOwn(one) == hasOwn(other)) {
          pairs.add(new Pair(one, other, hasOwn(one) ? own(one, other) : List.of()));
        }
      }
    }
    return pairs;
  }

  private List<Integer> own(int one, int other) {
    return List.of(devices(one).iterator().next(), devices(other).iterator().next());
  }

  /** Whether all that a role does with devices it does with one, and nobody else uses that. */
  private boolean hasOwn(int role) {
    Set<Integer> mine = devices(role);
    for (int other = 0; other < scenario.roles().size(); other++) {
      if (other != role && devices(other).stream().anyMatch(mine::contains)) {
        return false;
      }
    }
    return mine.size() == 1;
  }

  private Set<Integer> devices(int role) {
    Set<Integer> devices = new LinkedHashSet<>();
    for (Command command : scenario.roles().get(role).commands()) {
      if (command.says("all")) {
        for (int device = 0; device < config.devices().size(); device++) {
          devices.add(device);
        }
      } else if (command.verb().usage().contains("as " + Operand.DEVICE)) {
        devices.add(device(cast(command, role)));
      }
    }
    return devices;
  }

  private int device(Command command) {
    return command
        .argument("as")
        .map(argument -> config.devices().indexOf(argument.value().toString()))
        .orElse(0);
  }

  private Command cast(Command command, int role) {
    return Casting.of(command, scenario.roles().get(role).name(), config);
  }

  /** What a role says, whichever device it has to itself. */
  private String said(int role) {
    Role all = scenario.roles().get(role);
    return said(all.script(), role, hasOwn(role));
  }

  private String said(List<Part> script, int role, boolean own) {
    StringBuilder said = new StringBuilder();
    for (Part part : script) {
      if (part instanceof Forever forever) {
        said.append("forever { ").append(said(forever.script(), role, own)).append("} ");
      } else if (part instanceof Said one) {
        said.append(said(cast(one.command(), role), own)).append("; ");
      } else if (part instanceof Either either) {
        either
            .ways()
            .forEach(way -> said.append("or { ").append(said(way, role, own)).append("} "));
      }
    }
    return said.toString();
  }

  private static String said(Command command, boolean own) {
    Map<String, String> arguments = new TreeMap<>();
    command.arguments().forEach((word, said) -> arguments.put(word, said.value().toString()));
    if (own && command.verb().usage().contains("as " + Operand.DEVICE)) {
      arguments.put("as", OWN);
    }
    Set<String> words = new LinkedHashSet<>(command.words());
    words.remove("as");
    return command.verb() + " " + words + " " + arguments;
  }
}
