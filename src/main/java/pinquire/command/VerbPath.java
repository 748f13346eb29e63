package pinquire.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import pinquire.design.Design;
import pinquire.machine.Config;
import pinquire.machine.Filesystem;
import pinquire.machine.Filesystems;
import pinquire.machine.Task;
import pinquire.path.Paths;
import pinquire.path.Program;
import pinquire.path.Step;

/**
 * A path that a verb stands for, on a machine of one page and one process which has mapped it, and
 * one device which has pinned it.
 *
 * @param said the command it was made for: {@code dma write}; for the disk, who walks it
 */
public record VerbPath(String said, Program program) {

  private static final String FILE = "f";
  private static final String PROCESS = "p0";
  private static final String DEVICE = "d0";

  /** The paths of a verb under a design, on the usual file system. */
  public static List<VerbPath> of(Verb verb, Design design) {
    return of(verb, design, Filesystems.EXT4);
  }

  /**
   * The paths of a verb under a design, each once, however many ways there are to say it; none when
   * it stands for no path.
   */
  public static List<VerbPath> of(Verb verb, Design design, Filesystem filesystem) {
    return of(verb, onePage(design, filesystem, List.of(PROCESS)));
  }

  private static List<VerbPath> of(Verb verb, World world) {
    List<VerbPath> paths = new ArrayList<>();
    for (Command form : Form.of(verb)) {
      planned(form, world)
          .filter(path -> paths.stream().noneMatch(path::takesTheStepsOf))
          .ifPresent(paths::add);
    }
    return List.copyOf(paths);
  }

  /**
   * Every path that there is under a design, the disk's included.
   *
   * @param processes their names, p0 first; a step that is done for each of them is named after one
   */
  static Stream<VerbPath> all(Design design, Filesystem filesystem, List<String> processes) {
    World world = onePage(design, filesystem, processes);
    Stream<VerbPath> said = Stream.of(Verb.values()).flatMap(verb -> of(verb, world).stream());
    return Stream.concat(said, Stream.of(ofDisk(world)));
  }

  /** The disk's path, on the usual file system. */
  public static VerbPath ofDisk(Design design) {
    return ofDisk(design, Filesystems.EXT4);
  }

  /** The disk's path, which no command stands for. */
  public static VerbPath ofDisk(Design design, Filesystem filesystem) {
    return ofDisk(onePage(design, filesystem, List.of(PROCESS)));
  }

  private static VerbPath ofDisk(World world) {
    Program program = world.paths(world.freeTask()).diskWrite(world.machine().folios().get(0));
    return new VerbPath("the disk", program);
  }

  /** Whether it takes the same steps, and each goes the same ways. */
  public boolean takesTheStepsOf(VerbPath other) {
    return shape().equals(other.shape());
  }

  private record StepShape(
      String path, String what, String linux, String await, List<String> ways) {

    static StepShape of(Step step) {
      Step.Await await = step.await();
      return new StepShape(
          step.path(),
          step.what(),
          step.linux(),
          await == null ? "" : await.what(),
          step.ways().stream().map(way -> way.saw() + " " + way.next()).toList());
    }
  }

  private List<StepShape> shape() {
    return program.steps().stream().map(StepShape::of).toList();
  }

  private static World onePage(Design design, Filesystem filesystem, List<String> processes) {
    Config config =
        World.config(List.of(new Config.FileSpec(FILE, 1)), processes, List.of(DEVICE), design);
    World world = World.fresh(config.on(filesystem), design, () -> {});
    var pages = world.machine().pages();
    walk(world, PROCESS, paths -> paths.map(0, pages));
    walk(world, DEVICE, paths -> paths.pin(0, 0, pages));
    return world;
  }

  private static void walk(World world, String who, Function<Paths, Program> path) {
    Task task = world.freeTask();
    Plan plan = Plan.of(who, path.apply(world.paths(task)), tally -> "");
    world.run(world.begin(plan, task));
  }

  /** The path of one form; empty when it stands for none, or means nothing on this machine. */
  private static Optional<VerbPath> planned(Command form, World world) {
    try {
      Operands operands = new Operands(form, world.machine());
      World grown = new Growth(form, operands, world).world();
      Plan plan = Planner.of(form, grown, grown.freeTask()).plan();
      return Optional.of(new VerbPath(form.text(), plan.program()));
    } catch (CommandException refused) {
      return Optional.empty();
    }
  }
}
