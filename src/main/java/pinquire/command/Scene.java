package pinquire.command;

import java.util.ArrayList;
import java.util.List;
import pinquire.scenario.Schedule;
import pinquire.scenario.Schedule.Run;

/** Commands under way together, from a state in which nobody was, and the order of their steps. */
final class Scene {

  private final int first;
  private final List<Command> commands = new ArrayList<>();
  private final List<Walk> walks = new ArrayList<>();
  private boolean held;

  /** Steps of somebody. */
  private record Walk(Mover mover, int steps) {}

  /**
   * A scene in which nothing was said yet.
   *
   * @param first the number of its first command
   */
  Scene(int first) {
    this.first = first;
  }

  void say(Command command) {
    walks.add(new Walk(Mover.of(first + commands.size()), 0));
    commands.add(command);
  }

  void walk(Mover mover, int steps) {
    int last = walks.size() - 1;
    if (last >= 0 && walks.get(last).mover.equals(mover)) {
      walks.set(last, new Walk(mover, walks.get(last).steps + steps));
    } else {
      walks.add(new Walk(mover, steps));
    }
  }

  void hold() {
    held = true;
  }

  /** Whether nothing happens in it. */
  boolean isEmpty() {
    return walks.isEmpty();
  }

  List<Command> commands() {
    return commands;
  }

  /** Whether somebody was to be held back, so that the commands alone do not tell the order. */
  boolean held() {
    return held;
  }

  Replay.Part part() {
    List<String> names = Replay.names(commands);
    List<Run> runs =
        walks.stream()
            .map(walk -> new Run(name(walk.mover, names), walk.steps, walk.mover.page()))
            .toList();
    return new Replay.Part(commands, new Schedule(runs));
  }

  private String name(Mover mover, List<String> names) {
    return mover.isDisk() ? Schedule.DISK : names.get(mover.number() - first);
  }
}
