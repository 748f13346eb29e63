package pinquire.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.design.Era;
import pinquire.machine.Config;
import pinquire.machine.Filesystem.Family;
import pinquire.machine.Machine;
import pinquire.machine.Page;

/**
 * A program for many pages is written where somebody stands, and reads as if it always had been.
 */
class ProgramTest {

  private static final int MILLION = 1_000_000;
  private static final Design DESIGN = Designs.LINUX_6_19;
  private static final Paths ONE = paths(1);
  private static final Paths FORTY = paths(40);
  private static final Paths MANY = paths(MILLION);

  private static Paths paths(int pages) {
    Config.Bounds bounds = DESIGN.bounds();
    List<Config.FileSpec> files = List.of(new Config.FileSpec("f", pages));
    Machine machine = Machine.of(new Config(files, List.of("p0"), List.of("d0"), 0, 1, bounds));
    return new Paths(machine, DESIGN, machine.task(0));
  }

  private interface Path {
    Program over(Paths paths, List<Page> pages);

    default Program over(Paths paths) {
      return over(paths, paths.machine().pages());
    }
  }

  private static final Path FSYNC = (paths, pages) -> paths.sync("fsync", pages);

  /** Those in which all steps come again for each page. */
  static Stream<Path> paths() {
    return Stream.of(
        (paths, pages) -> paths.touch(0, pages),
        (paths, pages) -> paths.store(0, pages),
        (paths, pages) -> paths.pin(0, 0, pages),
        Paths::reclaim,
        Paths::dropCaches,
        Paths::stripBuffers);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void theStepsForEachOfFortyPagesAreThoseForOneWithOtherNumbers(Path path) {
    List<String> one = one(path);
    Program forty = path.over(FORTY);
    for (int page = 0; page < 40; page++) {
      assertThat(told(forty, page, one.size())).isEqualTo(one);
    }
    assertThat(told(forty, 0, one.size())).as("written once more").isEqualTo(one);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void theFirstTheMiddleAndTheLastOfAMillionPagesAreReadAtOnce(Path path) {
    List<String> one = one(path);
    Program many = path.over(MANY);
    assertThat(many.steps()).hasSize(MILLION * one.size());
    for (int page : List.of(0, MILLION / 2, MILLION - 1)) {
      assertThat(told(many, page, one.size())).isEqualTo(one);
    }
  }

  private static List<String> one(Path path) {
    Program program = path.over(ONE);
    return told(program, 0, program.steps().size());
  }

  /** The steps for a page, numbered from its first. */
  private static List<String> told(Program program, int page, int length) {
    int first = page * length;
    return IntStream.range(first, first + length)
        .mapToObj(number -> told(program, program.steps().get(number), page, first, length))
        .toList();
  }

  private static String told(Program program, Step step, int page, int first, int length) {
    assertThat(step.page()).extracting(Page::index).isEqualTo(page);
    String ways =
        step.ways().stream()
            .map(way -> way.saw() + " -> " + next(program, way.next() - first, first, length))
            .collect(Collectors.joining("; "));
    return step.path() + ": " + step.what() + ", " + step.linux() + "; " + ways;
  }

  private static String next(Program program, int next, int first, int length) {
    if (next == length) {
      return "after it";
    }
    return program.step(first + next).isPresent()
        ? Integer.toString(next)
        : program.ending(first + next).toString();
  }

  @Test
  void fsyncOfAMillionPagesWritesEachThenWaitsForEachThenReturns() {
    Program one = FSYNC.over(ONE);
    Program many = FSYNC.over(MANY);
    int writeback = one.steps().size() - 3;
    int waits = 1 + MILLION * writeback;
    assertThat(many.steps()).hasSize(waits + MILLION + 1);
    assertThat(many.step(0).orElseThrow().what()).isEqualTo("mark what is dirty now");
    assertThat(names(many, 1 + (MILLION - 1) * writeback, writeback))
        .isEqualTo(names(one, 1, writeback));
    assertThat(many.step(waits + MILLION - 1).orElseThrow().page())
        .isEqualTo(MANY.machine().page(MILLION - 1));
    assertThat(many.step(waits + MILLION).orElseThrow().linux()).isEqualTo("ext4_sync_file()");
    assertThat(many.ending(waits + MILLION + 1)).isEqualTo(Ending.DONE);
  }

  @Test
  void aPassOfTheFlusherOverAMillionPagesLooksBackOnce() {
    Program many = MANY.writeback(MANY.machine().pages());
    int cleaning = ONE.writeback(ONE.machine().pages()).steps().size() - 1;
    assertThat(many.steps()).hasSize(MILLION * cleaning + 1);
    assertThat(many.step(MILLION * cleaning).orElseThrow().linux()).isEqualTo("requeue_inode()");
  }

  private static List<String> names(Program program, int first, int count) {
    return program.steps().subList(first, first + count).stream().map(Step::what).toList();
  }

  @Test
  void aPathThatTakesOtherStepsForAnotherPageIsRefused() {
    Steps steps = new Steps(Era.LINUX_6_19, Family.EXT4);
    steps.each(List.of(1, 2), count -> IntStream.range(0, count).forEach(i -> step(steps)));
    Program program = steps.program("odd");
    assertThat(program.step(0)).isPresent();
    assertThatThrownBy(() -> program.step(1))
        .hasMessageContaining("1 steps for one thing and 2 for another");
  }

  private static void step(Steps steps) {
    steps.path("odd", null).step("count", "[count]").then();
  }
}
