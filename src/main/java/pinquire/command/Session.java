package pinquire.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.hazard.Properties;
import pinquire.hazard.Property;
import pinquire.machine.BoundExceeded;
import pinquire.machine.Config;
import pinquire.machine.Task;
import pinquire.scenario.Actor;

/** A machine and the commands said to it, one after another. Used by one thread. */
public final class Session {

  private final Runnable poll;
  private World world;
  private List<Violation> standing = List.of();

  /** A session that nobody interrupts. */
  public Session() {
    this(() -> {});
  }

  /**
   * A session on a fresh machine.
   *
   * @param poll called before every step; what it throws ends the command, which is then undone
   */
  public Session(Runnable poll) {
    this.poll = poll;
    this.world = World.first(poll);
  }

  /**
   * Runs a command to its end, or until it must wait.
   *
   * @throws CommandException when the command cannot be done; the machine is as it was before
   * @throws ExpectationFailed when it is an {@code expect} that does not hold
   */
  public Outcome run(Command command) {
    try {
      return switch (command.verb()) {
        case MACHINE, DESIGN, RESET -> startOver(command);
        case SHOW, EXPLAIN, HELP -> still(command, "");
        case EXPECT -> still(command, new Expectation(command, operands(command), state()).check());
        default -> perform(command);
      };
    } catch (CommandException e) {
      throw e.at(command.place());
    }
  }

  /**
   * What an {@code explain} asks about.
   *
   * @throws CommandException when there is nothing of that name
   */
  public Topic topic(Command command) {
    Operands operands = operands(command);
    return command
        .argument("design")
        .<Topic>map(argument -> new Topic.OfDesign(operands.design(argument)))
        .or(() -> command.argument("property").map(operands::property).map(Topic.OfProperty::new))
        .orElseGet(
            () ->
                Topic.OfVerb.of(
                    operands.verb(command.argument(command.verb().word()).orElseThrow()),
                    world.design()));
  }

  /** The state as it is now. */
  public State state() {
    return new Observer(world.machine(), world.design()).state();
  }

  /** What the commands that wait are waiting for, in the order they came. */
  public List<String> waiting() {
    return world.waiting().stream().map(World::wait).toList();
  }

  /** The names that exist now and can be said for an operand; empty for numbers. */
  public List<String> names(Operand operand) {
    return switch (operand) {
      case FILE -> world.config().files().stream().map(Config.FileSpec::name).toList();
      case DEVICE -> world.config().devices();
      case PROCESS -> world.config().processes();
      case DESIGN -> Designs.all().stream().map(Design::name).toList();
      case PROPERTY -> Properties.all().stream().map(Property::name).toList();
      case VERB -> Verb.words();
      case PAGE, PAGES, COUNT, VALUE -> List.of();
    };
  }

  private Operands operands(Command command) {
    return new Operands(command, world.machine());
  }

  private Outcome still(Command command, String told) {
    State now = state();
    return new Outcome(command, told, null, () -> now, () -> now, List::of, List.of());
  }

  private Outcome startOver(Command command) {
    world = new Beginning(command, operands(command), world, poll).world();
    standing = List.of();
    Config config = world.config();
    String told =
        "%s, %s, %s, design %s"
            .formatted(
                counted(config.pages(), "page", "pages"),
                counted(config.processes().size(), "process", "processes"),
                counted(config.devices().size(), "device", "devices"),
                world.design().name());
    return still(command, told);
  }

  private static String counted(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  private Outcome perform(Command command) {
    World old = world;
    long[] before = old.machine().copy();
    List<Actor> waited = old.waiting();
    try {
      if (command.verb() == Verb.CRASH) {
        old.abandon();
      }
      world = new Growth(command, operands(command), world, poll).world();
      return performed(command, old, before);
    } catch (BoundExceeded e) {
      undo(old, before, waited);
      throw new CommandException(command.place(), String.valueOf(e.getMessage()), "");
    } catch (RuntimeException | Error e) {
      undo(old, before, waited);
      throw e;
    }
  }

  private void undo(World old, long[] before, List<Actor> waited) {
    world = old;
    old.restore(before, waited);
  }

  private Outcome performed(Command command, World old, long[] before) {
    World now = world;
    Task task = now.freeTask();
    Plan plan = Planner.of(command, now, task).plan();
    Actor actor = Actor.of(plan.actor(), plan.program(), task);
    List<Actor.Taken> steps = now.run(actor, task);
    long[] after = now.machine().copy();
    List<Violation> broken = judge(now);
    Tally tally = new Tally(steps, actor);
    Optional<String> trouble = trouble(actor);
    return new Outcome(
        command,
        trouble.orElseGet(() -> plan.told().apply(tally)) + alsoEnded(steps, actor),
        trouble.isPresent() ? null : plan.value().apply(tally).object(),
        () -> old.state(before),
        () -> now.state(after),
        () -> events(now, steps),
        broken);
  }

  /** Looks at every property; tells those that held, or held elsewhere, before. */
  private List<Violation> judge(World now) {
    List<Violation> violations = new Judge(now.machine()).violations();
    List<Violation> broken = Judge.fresh(standing, violations);
    standing = violations;
    return broken;
  }

  /** What kept the path from its end. */
  private static Optional<String> trouble(Actor actor) {
    if (!actor.ended()) {
      return Optional.of(
          World.wait(actor).substring(actor.program().name().length() + 1) + "; pending");
    }
    return switch (actor.ending()) {
      case DONE -> Optional.empty();
      case BUG -> Optional.of("dies in a BUG; what it had locked stays locked");
      case SIGBUS -> Optional.of("is killed by SIGBUS: past the end of the file");
      case EFAULT -> Optional.of("fails with EFAULT");
      case EBUSY -> Optional.of("fails with EBUSY: a page could not leave memory");
      case SIGSEGV -> Optional.of("is killed by SIGSEGV: nothing is mapped there");
    };
  }

  /** Commands that had waited and came to their end with this one. */
  private static String alsoEnded(List<Actor.Taken> steps, Actor actor) {
    return steps.stream()
        .map(Actor.Taken::actor)
        .filter(other -> !other.equals(actor) && !other.name().equals("disk") && other.ended())
        .map(other -> "; " + other.program().name() + ", which waited, ends")
        .distinct()
        .reduce("", String::concat);
  }

  private static List<Event> events(World world, List<Actor.Taken> steps) {
    List<Event> events = new ArrayList<>(steps.size());
    for (Actor.Taken taken : steps) {
      var page = taken.step().page();
      String saw = taken.way().saw();
      events.add(
          new Event(
              taken.actor().name(),
              taken.step().path(),
              page == null ? "" : world.config().files().get(page.file()).name(),
              page == null ? -1 : page.index(),
              taken.step().what(),
              taken.step().linux() + (saw.isEmpty() ? "" : ": " + saw)));
    }
    return events;
  }
}
