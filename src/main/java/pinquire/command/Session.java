package pinquire.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pinquire.check.Model;
import pinquire.check.Workers;
import pinquire.command.Command.Argument;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.machine.BoundExceeded;
import pinquire.machine.Config;
import pinquire.machine.Filesystem;
import pinquire.machine.Filesystems;

/** A machine and the commands said to it, one after another. Used by one thread. */
public final class Session {

  /** How often a scenario is done when nothing is said. */
  private static final int RUNS = 10_000;

  private static final int SEED = 1;

  /** How many commands the smallest scenario has at most when nothing is said. */
  private static final int FEW = 4;

  private static final int MOST = 8;

  private final Runnable poll;
  private final Map<String, Design> own = new LinkedHashMap<>();
  private World world;
  private Snapshot now;

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
    this.now = Snapshot.of(world);
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
        case SHOW,
            STEP,
            EXPLAIN,
            DESIGNS,
            FILESYSTEMS,
            HAZARDS,
            SCENARIOS,
            HELP,
            CHECK,
            SIMULATE,
            STAMP,
            EXERCISE,
            ANSWER,
            COMPARE,
            SMALLEST,
            REVIEW ->
            still(command, "");
        case SCENARIO, BOUNDS, CLAIM -> throw outsideOfReview(command);
        case REPLAY -> replay(command);
        case EXPECT -> still(command, new Expectation(command, operands(command), state()).check());
        default -> perform(command);
      };
    } catch (BoundExceeded e) {
      throw new CommandException(command.place(), String.valueOf(e.getMessage()), "");
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
        .<Topic>map(argument -> new Topic.OfDesign(operands.design(argument, designs())))
        .or(() -> command.argument("property").map(operands::asked).map(Topic::of))
        .or(
            () ->
                command
                    .argument("filesystem")
                    .map(operands::filesystem)
                    .map(Topic.OfFilesystem::new))
        .or(() -> command.argument("scenario").map(operands::stock).map(Topic.OfScenario::new))
        .orElseGet(
            () ->
                Topic.OfVerb.of(
                    operands.verb(command.argument(command.verb().word()).orElseThrow()),
                    world.design(),
                    world.config().filesystem()));
  }

  /**
   * Tries every order of the steps of a scenario, from the state as it is now.
   *
   * @param workers who searches; what comes of it does not depend on them
   * @param watch looks on meanwhile, from any of their threads
   * @return what came of it under each design, in the order said
   * @throws CommandException when the scenario makes no sense here
   */
  public List<Checked> check(Command command, Workers workers, Watch watch) {
    return examined(
        command,
        watch,
        (trial, operands) -> {
          int depth = operands.count("depth", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
          Check check =
              new Check(
                  trial,
                  Check.limits(Check.bytes(1)).depth(depth),
                  command.argument("graph"),
                  Check.reductions(command),
                  workers);
          return under(command, operands).stream().map(check::under).toList();
        });
  }

  /**
   * Looks for the smallest scenario that breaks something under a design, or under one of two
   * alone; it begins where the scenario that names its roles does.
   *
   * @param abreast where several scenarios are tried at the same time
   * @param watch looks on meanwhile
   * @throws CommandException when what the roles can say makes no sense here
   */
  public Smallest smallest(Command command, Abreast abreast, Watch watch) {
    try {
      Operands operands = operands(command);
      Asked asked = asked(command, operands);
      Scenario words = scenario(command);
      World start = begun(words);
      List<Design> under = oneOrTwo(command, under(command, operands));
      Function<Scenario, Examination> examined =
          one -> new Examination(start, one, designs(), poll, Watch.NOBODY);
      return new Hunt(
              new Programs(words, examined.apply(words).config()),
              under,
              operands.count("commands", FEW, 1, MOST),
              one ->
                  Case.under(
                      under, examined.apply(one).trial(asked), Check.limits(0), command.place()),
              abreast,
              watch)
          .smallest();
    } catch (CommandException e) {
      throw e.at(command.place());
    }
  }

  private static List<Design> oneOrTwo(Command command, List<Design> designs) {
    if (designs.size() > 2) {
      throw new CommandException(
          command.argument("under").orElseThrow().place(),
          designs.size() + " designs",
          "one that is to be broken, or two that are to be told apart");
    }
    return designs;
  }

  /** The designs of a check or a comparison. */
  private List<Design> under(Command command, Operands operands) {
    return command
        .argument(Verb.COMPARE.word())
        .map(argument -> operands.two(argument, designs()))
        .or(
            () ->
                command
                    .argument("under")
                    .map(argument -> operands.designs(argument, designs()))
                    .map(under -> onlyOne(under, command.argument("graph"))))
        .orElse(List.of(world.design()));
  }

  /**
   * The cases of a review, and what is claimed of them. Nothing of them depends on this session but
   * the designs that have a name in it.
   *
   * @throws CommandException when a part of the review makes no sense
   */
  public Docket docket(Command command) {
    return DocketReading.of(command, designs(), poll);
  }

  private static List<Design> onlyOne(List<Design> designs, Optional<Argument> graph) {
    if (graph.isPresent() && designs.size() > 1) {
      throw new CommandException(
          graph.get().place(),
          "there is a graph for each of the " + designs.size() + " designs",
          "say one design with graph");
    }
    return designs;
  }

  /**
   * The model that a check of a scenario explores, as often as somebody wants one. One that turns
   * out to have too little room says so.
   */
  public Supplier<Model> models(Command command) {
    return examined(
        command,
        Watch.NOBODY,
        (trial, operands) -> trial.under(world.design(), attempt -> attempt.plays()));
  }

  /**
   * Does a scenario in random orders, from the state as it is now.
   *
   * @param watch looks on meanwhile
   * @throws CommandException when the scenario makes no sense here
   */
  public Simulated simulate(Command command, Watch watch) {
    return examined(
        command,
        watch,
        (trial, operands) ->
            new Simulation(
                    trial,
                    operands.count("runs", RUNS, 1, Integer.MAX_VALUE),
                    operands.count("seed", SEED, 0, Integer.MAX_VALUE))
                .under(
                    command
                        .argument("under")
                        .map(argument -> operands.design(argument, designs()))
                        .orElse(world.design())));
  }

  private <T> T examined(Command command, Watch watch, BiFunction<Trial, Operands, T> way) {
    try {
      Operands operands = operands(command);
      Scenario scenario = scenario(command);
      Asked asked = asked(command, operands);
      Trial trial = new Examination(begun(scenario), scenario, designs(), poll, watch).trial(asked);
      return way.apply(trial, operands);
    } catch (CommandException e) {
      throw e.at(command.place());
    }
  }

  private static Asked asked(Command command, Operands operands) {
    return command.argument("for").map(operands::asked).orElse(Asked.EVERYTHING);
  }

  private static Scenario scenario(Command command) {
    String word = command.verb() == Verb.COMPARE ? "in" : command.verb().word();
    return command
        .argument(word)
        .map(argument -> (Scenario) argument.value())
        .orElseThrow(
            () ->
                new CommandException(
                    command.place(),
                    "there is no scenario to compare them in",
                    "such as: " + command.text() + " in { app { fsync } }"));
  }

  /** Where a scenario begins: here, or after commands of its own on a machine like this one. */
  private World begun(Scenario scenario) {
    Optional<List<Command>> said = world.log().plain();
    if (scenario.start().isEmpty() || said.isEmpty()) {
      return world;
    }
    Stream<Command> before =
        Stream.concat(Origin.of(world.config(), world.design()).stream(), said.get().stream());
    return new Rerun.Maker(World.first(poll), designs(), poll)
        .begun(Stream.concat(before, scenario.start().stream()).toList());
  }

  /** The state as it is now. */
  public State state() {
    return now.get();
  }

  /** The room that one state takes in a row. */
  public long rowBytes() {
    return (long) world.machine().words() * Long.BYTES;
  }

  /** What the commands that wait are waiting for, which are paused, and whether the disk is. */
  public List<String> waiting() {
    return world.waits();
  }

  /**
   * The steps since a command or the disk was first held back, while nothing else was; when none
   * was on this machine, all since it began.
   */
  public Race race() {
    return Race.of(world);
  }

  /** The names that exist now and can be said for an operand; empty for numbers. */
  public List<String> names(Operand operand) {
    return switch (operand) {
      case FILE -> world.config().files().stream().map(Config.FileSpec::name).toList();
      case DEVICE -> world.config().devices();
      case PROCESS -> world.config().processes();
      case DESIGN, DESIGNS -> designs().stream().map(Design::name).toList();
      case STOCK, SCENARIO -> StockScenario.names();
      case FILESYSTEM -> Filesystems.all().stream().map(Filesystem::name).toList();
      case PROPERTY, PROPERTIES -> Asked.names();
      case VERB -> Verb.words();
      case STEP -> Steering.functions(world);
      case PAUSED -> Steering.names(world);
      case PAGE, PAGES, COUNT, VALUE, RUN, SCRIPT, OUTPUT, SCENARIOS, NAME, TEXT, REVIEW ->
          List.of();
    };
  }

  /** The ready-made designs, and after them those of one's own that have been used. */
  private List<Design> designs() {
    return Stream.concat(
            Designs.all().stream(),
            own.values().stream().filter(d -> Designs.named(d.name()).isEmpty()))
        .toList();
  }

  private Operands operands(Command command) {
    return new Operands(command, world.machine());
  }

  private static CommandException outsideOfReview(Command command) {
    return new CommandException(
        command.place(),
        command.verb().word() + " stands in the braces of a review",
        "review 'name', { ... }");
  }

  private Outcome still(Command command, String told) {
    return new Outcome(command, told, null, now, now, () -> Trace.NONE, List.of());
  }

  private Outcome startOver(Command command) {
    world = new Beginning(command, operands(command), designs(), world, poll).world();
    own.put(world.design().name(), world.design());
    now = Snapshot.of(world);
    Config config = world.config();
    String filesystem = config.filesystem().nameUnlessUsual();
    int limit = config.dirtyLimit();
    String told =
        "%s, %s, %s, design %s%s%s"
            .formatted(
                counted(config.pages(), "page", "pages"),
                counted(config.processes().size(), "process", "processes"),
                counted(config.devices().size(), "device", "devices"),
                world.design().name(),
                filesystem.isEmpty() ? "" : ", on " + filesystem,
                limit == 0 ? "" : ", throttled at " + counted(limit, "dirty page", "dirty pages"));
    return still(command, told);
  }

  private static String counted(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  private Outcome perform(Command command) {
    World old = world;
    World.Moment moment = old.moment();
    try {
      world = old.readyFor(command);
      return performed(command, old);
    } catch (RuntimeException | Error e) {
      undo(old, moment);
      throw e;
    }
  }

  private void undo(World old, World.Moment moment) {
    world = old;
    old.restore(now.row(), moment);
  }

  private Outcome performed(Command command, World old) {
    World acting = world;
    Snapshot before = now;
    long[] start = acting == old ? before.row() : acting.machine().copy();
    Act.Done done = Act.done(command, acting);
    Snapshot after = Snapshot.of(acting);
    List<Breach> broken =
        Breaches.of(
            command,
            () -> acting.machine().over(start),
            acting.machine(),
            done.progress().taken(),
            Judge.fresh(before.violations(), after.violations()),
            look -> acting.again(start, taken -> look.accept(acting.machine(), taken)));
    now = after;
    return new Outcome(
        command,
        done.told(),
        done.value(),
        before,
        after,
        () -> trace(acting, done.progress()),
        broken);
  }

  private Outcome replay(Command said) {
    Command command = said.shown(said.verb().word());
    Replay replay = operands(command).replay();
    Rerun rerun = new Rerun.Maker(world, designs(), poll).of(replay);
    Snapshot before = Snapshot.of(rerun.before());
    Snapshot after = Snapshot.of(rerun.after());
    List<Breach> broken =
        Breaches.of(
            command,
            () -> rerun.before().machine(),
            rerun.after().machine(),
            rerun.progress().taken(),
            Judge.fresh(replay.start() == null ? now.violations() : List.of(), after.violations()),
            rerun::again);
    world = rerun.after();
    now = after;
    return new Outcome(
        command,
        told(rerun),
        null,
        before,
        after,
        () -> trace(rerun.after(), rerun.progress()),
        broken);
  }

  private static String told(Rerun rerun) {
    String steps = counted((int) rerun.progress().taken(), "step", "steps");
    return Stream.concat(Stream.of(steps), rerun.after().waits().stream())
        .collect(Collectors.joining("; "));
  }

  private static Trace trace(World world, Progress progress) {
    Config config = world.config();
    return new Trace(
        progress.first().stream().map(taken -> Recording.event(taken, config)).toList(),
        progress.more());
  }
}
