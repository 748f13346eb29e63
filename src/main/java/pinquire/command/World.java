package pinquire.command;

import java.util.ArrayList;
import java.util.List;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.machine.Config;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.Task;
import pinquire.path.Paths;
import pinquire.scenario.Actor;
import pinquire.scenario.Sequence;

/** A machine under a design, and the paths that wait on it. */
final class World {

  /** Paths that may be under way at once: the command being run and those that wait. */
  static final int TASKS = 4;

  private static final int SPARE_FOLIOS = 8;

  private final Machine machine;
  private final Design design;
  private final Sequence sequence;
  private final List<Actor.Taken> trace = new ArrayList<>();
  private final Actor[] holders;

  private World(Machine machine, Design design, Runnable poll) {
    this.machine = machine;
    this.design = design;
    this.sequence = new Sequence(machine, design, trace::add, poll);
    this.holders = new Actor[TASKS];
  }

  /** The machine that a session begins with: f of 8 pages, p0, d0, linux-6.19. */
  static World first(Runnable poll) {
    return fresh(
        List.of(new Config.FileSpec("f", 8)),
        List.of("p0"),
        List.of("d0"),
        Designs.LINUX_6_19,
        poll);
  }

  /** An untouched machine. */
  static World fresh(
      List<Config.FileSpec> files,
      List<String> processes,
      List<String> devices,
      Design design,
      Runnable poll) {
    Config.Bounds bounds =
        Config.Bounds.wide(design.tracking().refWeight(), design.tracking().ownMost());
    Config config = new Config(files, processes, devices, SPARE_FOLIOS, TASKS, bounds);
    return new World(Machine.of(config), design, poll);
  }

  /** The same state with more room. Only while nothing waits. */
  World grown(Config larger, Runnable poll) {
    return new World(machine.grown(larger), design, poll);
  }

  Machine machine() {
    return machine;
  }

  Design design() {
    return design;
  }

  Config config() {
    return machine.config();
  }

  /** The state in a row, now or later. */
  State state(long[] row) {
    return new Observer(machine.over(row), design).state();
  }

  List<Actor> waiting() {
    return sequence.waiting();
  }

  /** Whether every page that is not cached could be given a frame. */
  boolean hasFrames() {
    long free = machine.folios().stream().filter(Folio::free).count();
    return free >= machine.pages().stream().filter(page -> !page.cached()).count();
  }

  /** A cleared task that nobody uses. */
  Task freeTask() {
    List<Actor> waiting = sequence.waiting();
    for (int number = 0; number < TASKS; number++) {
      if (holders[number] == null || !waiting.contains(holders[number])) {
        Task task = machine.task(number);
        task.clear();
        return task;
      }
    }
    throw new CommandException(
        null,
        TASKS + " commands are waiting already",
        "let them go on, or `reset`",
        waiting.stream().map(World::wait).toList());
  }

  /** "fsync waits for the page lock". */
  static String wait(Actor actor) {
    var await = actor.next().await();
    String page = actor.next().page() == null ? "" : " of page " + actor.next().page().index();
    String thing = await == null ? "its turn" : await.what();
    return actor.program().name() + " waits for " + thing + page;
  }

  Paths paths(Task task) {
    return new Paths(machine, design, task);
  }

  /** Runs a path as far as it goes; the steps of everybody who moved come back. */
  List<Actor.Taken> run(Actor actor, Task task) {
    trace.clear();
    holders[task.number()] = actor;
    sequence.run(actor);
    return List.copyOf(trace);
  }

  /** Nobody who waits goes on any more. */
  void abandon() {
    sequence.waiting(List.of());
  }

  /** Goes back to an earlier row and to those that waited then. */
  void restore(long[] row, List<Actor> waiting) {
    machine.restore(row);
    sequence.waiting(waiting);
  }
}
