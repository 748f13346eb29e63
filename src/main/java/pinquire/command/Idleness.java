package pinquire.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pinquire.check.Explored.Taken;
import pinquire.scenario.Play;
import pinquire.scenario.Role.Origin;

/** What no order of the steps ever did: a verdict says nothing of it. */
record Idleness(Scenario scenario, Play play, List<Taken> never) {

  /** Commands of which no step is ever taken. */
  List<String> commands() {
    Set<String> idle = new LinkedHashSet<>();
    for (Scenario.Role role : scenario.roles()) {
      List<Command> commands = role.commands();
      int[] gone = waysGone(role.name(), commands.size());
      for (int number = 0; number < commands.size(); number++) {
        if (gone[number] == 0) {
          idle.add(role.name() + ": " + commands.get(number).text());
        }
      }
    }
    return List.copyOf(idle);
  }

  /** By command, how many ways of its steps were gone. */
  private int[] waysGone(String role, int commands) {
    int[] gone = new int[commands];
    play.origins(role).forEach(origin -> origin.walk().ifPresent(w -> gone[w.command()]++));
    never.stream()
        .filter(taken -> taken.actor().equals(role))
        .map(taken -> play.origin(role, taken.move()))
        .forEach(origin -> origin.walk().ifPresent(w -> gone[w.command()]--));
    return gone;
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
