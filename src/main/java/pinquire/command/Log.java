package pinquire.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pinquire.design.Design;
import pinquire.machine.Config;

/**
 * What was said to a machine since it began, and who took how many steps in which order: enough to
 * do it all again. A value, so that a command is undone by going back to the log before it.
 */
final class Log {

  /** More entries than these are not kept. */
  private static final int MOST = 20_000;

  private final Entry entry;
  private final @Nullable Log before;
  private final int length;
  private final int commands;
  private final long steps;

  private Log(Entry entry, @Nullable Log before, int length, int commands, long steps) {
    this.entry = entry;
    this.before = before;
    this.length = length;
    this.commands = commands;
    this.steps = steps;
  }

  private sealed interface Entry {}

  /** The machine begins. */
  private record Began(Config config, Design design) implements Entry {}

  /** A scene begins, as the first one does with the machine. */
  private record Opened() implements Entry {}

  /** Somebody is to be held back in the middle of a scene. */
  private record Held() implements Entry {}

  /** A command begins. */
  private record Said(Command command) implements Entry {}

  /** Somebody takes steps one after another. */
  private record Walked(Mover mover, int steps) implements Entry {}

  /** Of a machine that has just begun. */
  static Log of(Config config, Design design) {
    return new Log(new Began(config, design), null, 1, 0, 0);
  }

  /** A scene begins; nobody is under way. */
  Log opened() {
    return entry instanceof Opened ? this : with(new Opened());
  }

  Log held() {
    return with(new Held());
  }

  Log said(Command command) {
    return with(new Said(command));
  }

  /**
   * Steps taken one after another.
   *
   * @param taken at least one
   */
  Log walked(Mover mover, int taken) {
    Log next =
        entry instanceof Walked last && last.mover.equals(mover)
            ? new Log(new Walked(mover, last.steps + taken), before, length, commands, steps)
            : with(new Walked(mover, taken));
    return new Log(next.entry, next.before, next.length, commands, steps + taken);
  }

  private Log with(Entry next) {
    int said = next instanceof Said ? 1 : 0;
    return isFull() ? this : new Log(next, this, length + 1, commands + said, steps);
  }

  private boolean isFull() {
    return length == MOST;
  }

  /** How many commands were said. */
  int commands() {
    return commands;
  }

  /** How many steps were taken. */
  long steps() {
    return steps;
  }

  /** The last scene. */
  Scene scene() {
    List<Scene> scenes = scenes();
    return scenes.get(scenes.size() - 1);
  }

  /** The commands said since the machine began; empty when somebody was held back meanwhile. */
  Optional<List<Command>> plain() {
    List<Scene> scenes = scenes();
    boolean plain = !isFull() && scenes.stream().noneMatch(Scene::held);
    return plain && scenes.stream().skip(1).allMatch(Scene::isEmpty)
        ? Optional.of(scenes.get(0).commands())
        : Optional.empty();
  }

  /** How to do all of it again; empty when not all was kept or nothing is to be done. */
  Optional<Replay> replay() {
    List<Scene> scenes = scenes();
    if (isFull() || scenes.get(scenes.size() - 1).isEmpty()) {
      return Optional.empty();
    }
    Scene first = scenes.get(0);
    boolean plain = scenes.size() > 1 && !first.held();
    List<Command> start = new ArrayList<>(origin());
    start.addAll(plain ? first.commands() : List.of());
    return Optional.of(
        new Replay(start, scenes.stream().skip(plain ? 1 : 0).map(Scene::part).toList()));
  }

  private List<Command> origin() {
    Began began = (Began) logs().get(0).entry;
    return Origin.of(began.config, began.design);
  }

  private List<Log> logs() {
    List<Log> logs = new ArrayList<>();
    for (Log log = this; log != null; log = log.before) {
      logs.add(log);
    }
    Collections.reverse(logs);
    return logs;
  }

  private List<Scene> scenes() {
    List<Scene> scenes = new ArrayList<>();
    for (Log log : logs()) {
      if (log.entry instanceof Began || log.entry instanceof Opened) {
        scenes.add(new Scene(log.commands));
      } else {
        log.tell(scenes.get(scenes.size() - 1));
      }
    }
    return scenes;
  }

  private void tell(Scene scene) {
    if (entry instanceof Said said) {
      scene.say(said.command);
    } else if (entry instanceof Walked walked) {
      scene.walk(walked.mover, walked.steps);
    } else {
      scene.hold();
    }
  }
}
