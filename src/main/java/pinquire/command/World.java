package pinquire.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
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
  private Function<Actor, Actor.Taken> stepper = Actor::take;
  private Supplier<World> scene;
  private Log log;
  private Move last;

  private World(Machine machine, Design design, Runnable poll, Supplier<World> scene, Log log) {
    this.machine = machine;
    this.design = design;
    this.poll = poll;
    this.sequence = new Sequence(machine, design, this::step, this::walked);
    this.holders = new Pending[TASKS];
    this.scene = scene;
    this.log = log;
    this.last = new Move(Standing.NOBODY, log, () -> {});
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
    Supplier<World> scene = () -> fresh(config, design, poll);
    return new World(Machine.of(config), design, poll, scene, Log.of(config, design));
  }

  /** The same state with more room. Only while nothing waits. */
  World grown(Config larger) {
    World grown = new World(machine.grown(larger), design, poll, scene, log);
    grown.sequence.restore(standing());
    grown.stepper = stepper;
    return grown;
  }

  /** The same state on another machine, where nobody is under way. */
  World refitted(Config config) {
    return new World(machine.refitted(config), design, poll, scene, log);
  }

  /** Another one in the same state. Only while nothing waits and nobody is held back. */
  World copy() {
    return new World(machine.over(machine.copy()), design, poll, scene, log);
  }

  /** The world in which a command begins: it has room for all that the command names. */
  World readyFor(Command command) {
    if (command.verb() == Verb.CRASH) {
      sequence.abandon();
    }
    return new Growth(command, new Operands(command, machine), this).world();
  }

  private void step(Actor actor) {
    poll.run();
    progress.note(stepper.apply(actor));
  }

  private void walked(Actor actor, int steps) {
    Mover mover =
        actor.isDisk()
            ? Mover.disk(actor.outOfTurn())
            : Mover.of(pending(List.of(actor)).get(0).number());
    log = log.walked(mover, steps);
  }

  /** Lets steps be taken by another hand, which takes each with {@link Actor#take}. */
  void stepping(Function<Actor, Actor.Taken> hand) {
    stepper = hand;
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
    return machine.seen(row, () -> new Observer(machine, design).state(violations));
  }

  /** The state now. */
  State state() {
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
        ? actor.program().name() + " is paused before " + Whereabouts.next(actor)
        : Whereabouts.wait(actor);
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

  /**
   * Whether everything is as in another world. Commands that are under way may have other numbers,
   * and so have other tasks.
   */
  boolean isLike(World other) {
    return Arrays.equals(untasked(), other.untasked()) && whereabouts().equals(other.whereabouts());
  }

  private long[] untasked() {
    Machine copy = machine.over(machine.copy());
    for (int number = 0; number < config().tasks(); number++) {
      copy.task(number).clear();
    }
    return copy.copy();
  }

  private List<String> whereabouts() {
    return standing().underWay().stream()
        .map(actor -> actor.program().name() + " " + actor.place().getAsInt())
        .sorted()
        .toList();
  }

  /** The disk as it carries out the next write, when one was submitted. */
  Optional<Actor> disk() {
    Paths paths = paths(machine.task(0));
    return machine.nextWrite().map(folio -> Actor.disk(paths.diskWrite(folio), folio));
  }

  /** The same with each write; the first one first. */
  List<Actor> writes() {
    return sequence.writes();
  }

  Paths paths(Task task) {
    return new Paths(machine, design, task);
  }

  /** Plans a command, which has then to be run or held. */
  Pending begin(Command command) {
    return begin(new Operands(command, machine));
  }

  /** The same while others act. */
  Pending beginInScene(Command command) {
    return begin(new Operands(command, machine, true));
  }

  private Pending begin(Operands operands) {
    Task task = freeTask();
    Plan plan = Planner.of(operands, this, task).plan();
    log = log.said(operands.command());
    return begin(plan, task);
  }

  /** The same for a plan that no command stands for. */
  Pending begin(Plan plan, Task task) {
    Pending pending = Pending.of(plan, task, log.commands() - 1);
    holders[task.number()] = pending;
    return pending;
  }

  /** Runs a path as far as it goes; what everybody did comes back. */
  Progress run(Pending pending) {
    return moved(
        () -> {
          pending.task().clear();
          sequence.run(pending.actor());
        });
  }

  /** Pauses a path before its first step; from now on nobody moves but who is told to. */
  void hold(Pending pending) {
    pending.task().clear();
    sequence.hold(pending.actor());
    sequence.stopDisk();
  }

  /** Those who could not go on anyway wait by themselves again, and so does an idle disk. */
  void thaw() {
    sequence.thaw();
  }

  /** Lets somebody who is paused go on. */
  Progress resume(Actor actor, Stop stop) {
    return moved(() -> sequence.resume(actor, stop));
  }

  /**
   * Lets the disk take steps, after which it stands still again.
   *
   * @param page the page whose write it carries on; empty for the one that is first
   */
  Progress disk(OptionalInt page, int steps) {
    Stop stop = Stop.after(steps);
    return moved(
        () -> {
          page.ifPresentOrElse(
              number -> sequence.write(number, stop), () -> sequence.resumeDisk(stop));
          sequence.stopDisk();
        });
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
  private record Move(Standing from, Log log, Runnable made) {}

  private Progress moved(Runnable move) {
    Progress made = new Progress();
    progress = made;
    last = new Move(standing(), log, move);
    move.run();
    remember(made);
    progress = new Progress();
    return made;
  }

  /** Does once more what was done last, from the row before it, and looks at each step. */
  void again(long[] row, Consumer<Actor.Taken> look) {
    machine.restore(row);
    sequence.restore(last.from());
    log = last.log();
    progress = new Progress();
    stepper =
        actor -> {
          Actor.Taken taken = actor.take();
          look.accept(taken);
          return taken;
        };
    try {
      last.made().run();
    } finally {
      stepper = Actor::take;
    }
  }

  /** Whoever moved remembers what it did. */
  private void remember(Progress made) {
    for (Pending holder : holders) {
      if (holder != null) {
        holder.tally().add(made.tally(holder.actor()));
      }
    }
  }

  /** The next command is paused before its first step. */
  void pauseFirst() {
    hold();
    sequence.pauseFirst();
  }

  /** The next one that comes to the step is paused before it. */
  void pauseBefore(String step) {
    hold();
    sequence.pauseBefore(step);
  }

  void stopDisk() {
    hold();
    sequence.stopDisk();
  }

  /** A scene opens when somebody is to be held back and nobody is yet. */
  private void hold() {
    if (!standing().holdsAnybody()) {
      if (standing().underWay().isEmpty()) {
        open();
      } else {
        log = log.held();
      }
    }
  }

  /** A scene opens here. Only while nothing waits and nobody is held back. */
  void open() {
    scene = copies(machine.copy(), log);
    log = log.opened();
  }

  private Supplier<World> copies(long[] row, Log so) {
    return () -> new World(machine.over(row.clone()), design, poll, copies(row, so), so);
  }

  /** Makes the world in which the scene began. */
  World scene() {
    return scene.get();
  }

  Log log() {
    return log;
  }

  /** All that a command may change beside the row. */
  record Moment(Standing standing, Supplier<World> scene, Log log) {}

  Moment moment() {
    return new Moment(standing(), scene, log);
  }

  /** Goes back to an earlier row and to all that stood beside it. */
  void restore(long[] row, Moment moment) {
    machine.restore(row);
    sequence.restore(moment.standing());
    scene = moment.scene();
    log = moment.log();
  }
}
