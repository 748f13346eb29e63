package pinquire.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pinquire.check.Explored.Taken;
import pinquire.scenario.Play;
import pinquire.scenario.Role.Origin;
import pinquire.scenario.Walk;

/** What no order of the steps ever did: a verdict says nothing of it. */
record Idleness(Scenario scenario, Play play, List<Taken> never) {

  /** Commands of which no step is ever taken. */
  List<String> commands() {
    Set<String> idle = new LinkedHashSet<>();
    for (Scenario.Role role : scenario.roles()) {
      List<Command> commands = role.commands();
      for (int number = 0; number < commands.size(); number++) {
        if (isIdle(role.name(), number)) {
          idle.add(role.name() + ": " + commands.get(number).text());
        }
      }
    }
    return List.copyOf(idle);
  }

  private boolean isIdle(String role, int command) {
    List<Origin> all = play.origins(role).stream().filter(origin -> isOf(origin, command)).toList();
    long missed =
        never.stream()
            .filter(taken -> taken.actor().equals(role))
            .map(taken -> play.origin(role, taken.move()))
            .filter(origin -> isOf(origin, command))
            .count();
    return missed == all.size();
  }

  private static boolean isOf(Origin origin, int command) {
    return origin.walk().map(Walk::command).filter(number -> number == command).isPresent();
  }

  /** Ways that are never gone, each told once. */
  List<String> ways() {
    Set<String> ways = new LinkedHashSet<>();
    for (Taken taken : never) {
      Origin origin = play.origin(taken.actor(), taken.move());
      origin
          .step()
          .ifPresent(step -> ways.add(taken.actor() + " " + step.path() + ": " + origin.told()));
    }
    return List.copyOf(ways);
  }
}
