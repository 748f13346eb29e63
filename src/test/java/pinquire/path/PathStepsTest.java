package pinquire.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pinquire.command.Verb;
import pinquire.command.VerbPath;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.machine.Filesystem;
import pinquire.machine.Filesystems;

/**
 * Every path of every design, and on every file system, step by step, for one page and one process.
 */
class PathStepsTest {

  private static final Path FOLDER = Path.of("test/resources/golden/path");

  static List<Design> designs() {
    return Designs.all();
  }

  static Stream<Arguments> filesystems() {
    return Filesystems.all().stream()
        .filter(filesystem -> !filesystem.nameUnlessUsual().isEmpty())
        .flatMap(
            filesystem ->
                Stream.of(Designs.LINUX_4_20, Designs.LINUX_6_19)
                    .map(design -> Arguments.of(design, filesystem)));
  }

  @ParameterizedTest
  @MethodSource("designs")
  void thePathsAreTheseStepsInThisOrder(Design design) throws IOException {
    check(design, Filesystems.EXT4, design.name());
  }

  @ParameterizedTest
  @MethodSource("filesystems")
  void onAnotherFileSystemTheyAreThese(Design design, Filesystem filesystem) throws IOException {
    check(design, filesystem, design.name() + "-on-" + filesystem.name());
  }

  private static void check(Design design, Filesystem filesystem, String name) throws IOException {
    String actual =
        programs(design, filesystem).map(PathStepsTest::told).collect(Collectors.joining("\n"));
    Path file = FOLDER.resolve(name + ".txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }

  private static Stream<Program> programs(Design design, Filesystem filesystem) {
    Stream<VerbPath> said =
        Stream.of(Verb.values()).flatMap(verb -> VerbPath.of(verb, design, filesystem).stream());
    return Stream.concat(said, Stream.of(VerbPath.ofDisk(design, filesystem)))
        .map(VerbPath::program);
  }

  private static String told(Program program) {
    StringBuilder text = new StringBuilder(program.name() + "\n");
    for (int number = 0; number < program.steps().size(); number++) {
      Step step = program.steps().get(number);
      text.append("%3d  %-30s %s\n".formatted(number + 1, step.linux(), step.what()));
      Step.Await await = step.await();
      if (await != null) {
        text.append("       waits for ").append(await.what()).append('\n');
      }
      detours(program, step, number + 1)
          .forEach(way -> text.append("       ").append(way).append('\n'));
    }
    return text.toString();
  }

  /** The ways that do not lead to the next step. */
  private static Stream<String> detours(Program program, Step step, int next) {
    return step.ways().stream()
        .filter(way -> way.next() != next)
        .map(way -> (way.saw().isEmpty() ? "" : way.saw() + ": ") + place(program, way.next()));
  }

  private static String place(Program program, int number) {
    return program.step(number).isPresent()
        ? "goes to " + (number + 1)
        : "ends, " + program.ending(number);
  }
}
