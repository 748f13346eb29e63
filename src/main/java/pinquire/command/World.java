package pinquire.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.machine.Config;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.Page;
import pinquire.machine.Pte;
import pinquire.machine.Task;
import pinquire.path.Paths;
import pinquire.path.Step;
import pinquire.scenario.Actor;
import pinquire.scenario.Sequence;
import pinquire.scenario.Standing;
import pinquire.scenario.Stop;

/** A machine under a design, and the paths that wait on it. */
final class World {

  /** Paths that may be under way at once: the command being run and those that wait. */
  static final int TASKS = 4;

  private static final int SPARE_FOLIOS = 8;

  private final Machine machine;
  private final Design design;
  private final Sequence sequence;
  private Progress progress = new Progress();
  private final @Nullable Pending[] holders;
  private final Runnable poll;
  private Consumer<Actor> stepper = this::step;
  private Move last = new Move(Standing.NOBODY, () -> {});
  private @Nullable Recording recording;
  private @Nullable Machine past;

  private World(Machine machine, Design design, Runnable poll) {
    this.machine = machine;
    this.design = design;
    this.poll = poll;
    this.sequence = new Sequence(machine, design, actor -> stepper.accept(actor));
    this.holders = new Pending[TASKS];
  }

  /** The machine that a session begins with: f of 8 pages, p0, d0, linux-6.19. */
  static World first(Runnable poll) {
    Design design = Designs.LINUX_6_19;
    List<Config.FileSpec> files = List.of(new Config.FileSpec("f", 8));
    return fresh(config(files, List.of("p0"), List.of("d0"), design), design, poll);
  }

  /** What an untouched machine is made of; it has room for what the design counts. */
  static Config config(
      List<Config.FileSpec> files, List<String> processes, List<String> devices, Design design) {
    return new Config(files, processes, devices, SPARE_FOLIOS, TASKS, design.bounds());
  }

  /** An untouched machine. */
  static World fresh(Config config, Design design, Runnable poll) {
    return new World(Machine.of(config), design, poll);
  }

  /** The same state with more room. Only while nothing waits. */
  World grown(Config larger, Runnable poll) {
    World grown = new World(machine.grown(larger), design, poll);
    grown.sequence.restore(standing());
    grown.recording = recording;
    return grown;
  }

  private void step(Actor actor) {
    poll.run();
    Recording watching = recording;
    progress.note(
        watching == null ? actor.take() : watching.take(actor, new Observer(machine, design)));
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

  /** The state in an earlier row, in which these properties did not hold. */
  State state(long[] row, List<Violation> violations) {
    Machine other = past;
    if (other == null) {
      past = other = machine.over(row);
    }
    other.row().point(row, 0);
    return new Observer(other, design).state(violations);
  }

  private State state() {
    return new Observer(machine, design).about(machine.pages());
  }

  Standing standing() {
    return sequence.standing();
  }

  /** Those that are under way, in the order they came or were paused. */
  private List<Pending> underWay() {
    return pending(standing().underWay());
  }

  /** Those that are paused; the one paused last is the last. */
  List<Pending> paused() {
    return pending(standing().paused());
  }

  private List<Pending> pending(List<Actor> actors) {
    return actors.stream()
        .flatMap(actor -> Arrays.stream(holders).filter(p -> p != null && p.actor().equals(actor)))
        .toList();
  }

  /** What each command under way waits for, and whether the disk is stopped. */
  List<String> waits() {
    List<String> waits = new ArrayList<>();
    underWay().forEach(pending -> waits.add(state(pending.actor())));
    if (standing().diskStopped()) {
      waits.add("the disk is stopped");
    }
    return waits;
  }

  private String state(Actor actor) {
    return standing().isPaused(actor)
        ? actor.program().name() + " is paused before " + next(actor)
        : wait(actor);
  }

  /**
   * How many frames there are too few to give one to every page that is not cached and to every
   * private copy that a store could make; below zero when some would be left.
   */
  int framesMissing() {
    int free = (int) machine.folios().stream().filter(Folio::free).count();
    return machine.pages().stream().mapToInt(this::framesWanted).sum() - free;
  }

  private int framesWanted(Page page) {
    int wanted = page.cached() ? 0 : 1;
    for (int process = 0; process < config().processes().size(); process++) {
      Pte pte = machine.pte(process, page);
      wanted += pte.vma() && pte.isPrivate() && !pte.writable() ? 1 : 0;
    }
    return wanted;
  }

  /** A task that nobody uses. */
  Task freeTask() {
    List<Actor> busy = standing().underWay();
    for (int number = 0; number < TASKS; number++) {
      Pending holder = holders[number];
      if (holder == null || !busy.contains(holder.actor())) {
        return machine.task(number);
      }
    }
    throw new CommandException(
        null,
        TASKS + " commands are waiting already",
        "let them go on, or `reset`",
        busy.stream().map(this::state).toList());
  }

  /** "fsync waits for the page lock". */
  static String wait(Actor actor) {
    var await = actor.next().await();
    String thing = await == null ? "its turn" : await.what();
    return actor.program().name() + " waits for " + thing + ofPage(actor.next());
  }

  /** "folio_lock() of page 0", the step that somebody takes next. */
  static String next(Actor actor) {
    Step next = actor.next();
    boolean function = next.linux().endsWith("()");
    return (function ? next.linux() : "'" + next.what() + "'") + ofPage(next);
  }

  private static String ofPage(Step step) {
    Page page = step.page();
    return page == null ? "" : " of page " + page.index();
  }

  /** The step that the disk takes next, when a write was submitted. */
  Optional<String> diskNext() {
    Paths paths = paths(machine.task(0));
    return machine.nextWrite().map(folio -> next(Actor.disk(paths.diskWrite(folio), folio)));
  }

  Paths paths(Task task) {
    return new Paths(machine, design, task);
  }

  /** Runs a path as far as it goes; what everybody did comes back. */
  Progress run(Pending pending, Task task) {
    holders[task.number()] = pending;
    return moved(
        () -> {
          task.clear();
          sequence.run(pending.actor());
        });
  }

  /** Nobody who waits goes on any more. */
  void abandon() {
    sequence.abandon();
  }

  /** Lets somebody who is paused go on. */
  Progress resume(Actor actor, Stop stop) {
    return moved(() -> sequence.resume(actor, stop));
  }

  /** Lets the disk go on. */
  Progress resumeDisk(Stop stop) {
    return moved(() -> sequence.resumeDisk(stop));
  }

  /**
   * What was done last.
   *
   * @param from who was under way before it
   */
  private record Move(Standing from, Runnable made) {}

  private Progress moved(Runnable move) {
    progress = new Progress();
    last = new Move(standing(), move);
    move.run();
    remember();
    return progress;
  }

  /** Does once more what was done last, from the row before it, and looks at each step. */
  void again(long[] row, Consumer<Actor.Taken> look) {
    machine.restore(row);
    sequence.restore(last.from());
    stepper =
        actor -> {
          poll.run();
          look.accept(actor.take());
        };
    try {
      last.made().run();
    } finally {
      stepper = this::step;
    }
  }

  /** Whoever moved remembers what it did. */
  private void remember() {
    for (Pending holder : holders) {
      if (holder != null) {
        holder.tally().add(progress.tally(holder.actor()));
      }
    }
  }

  /** The next one that comes to the step is paused before it. */
  void pauseBefore(String step) {
    beginRace();
    sequence.pauseBefore(step);
  }

  void stopDisk() {
    beginRace();
    sequence.stopDisk();
  }

  /** A race begins when somebody is to be held back and nobody is yet. */
  private void beginRace() {
    if (!standing().holdsAnybody()) {
      recording = new Recording(state());
    }
  }

  /** The steps since somebody was first held back; empty when nobody was. */
  Optional<Race> race() {
    return Optional.ofNullable(recording).map(steps -> steps.race(state()));
  }

  /**
   * All that a command may change beside the row.
   *
   * @param taken how many steps were recorded
   */
  record Moment(Standing standing, @Nullable Recording recording, long taken) {}

  Moment moment() {
    Recording watching = recording;
    return new Moment(standing(), watching, watching == null ? 0 : watching.taken());
  }

  /** Goes back to an earlier row and to all that stood beside it. */
  void restore(long[] row, Moment moment) {
    machine.restore(row);
    sequence.restore(moment.standing());
    Recording watching = moment.recording();
    recording = watching;
    if (watching != null) {
      watching.backTo(moment.taken());
    }
  }
}
