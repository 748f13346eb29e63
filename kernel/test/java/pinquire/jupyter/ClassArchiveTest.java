package pinquire.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import groovy.lang.GroovySystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives of a program that makes method handles as our cells do: Groovy's own command line. */
@Tag("outside")
class ClassArchiveTest {

  @TempDir Path folder;

  @Test
  void laterStartsTakeTheirClassesFromIt() throws Exception {
    Path file = folder.resolve("classes.jsa");

    assertThat(ClassArchive.make(file, ClassArchiveTest::groovy, this::ends)).isTrue();
    assertThat(ends(groovy("-XX:SharedArchiveFile=" + file, "-Xshare:on"))).isTrue();
  }

  @Test
  void aRecorderMayLookAtWhatComesFromIt() throws Exception {
    Path file = folder.resolve("classes.jsa");
    Path recorded = folder.resolve("recorded.jfr");

    assertThat(ClassArchive.make(file, ClassArchiveTest::groovy, this::ends)).isTrue();
    assertThat(
            ends(
                groovy(
                    "-XX:SharedArchiveFile=" + file,
                    "-XX:StartFlightRecording=filename=" + recorded)))
        .isTrue();
  }

  @Test
  void aTrialThatFailsLeavesNone() throws Exception {
    Path file = folder.resolve("classes.jsa");

    assertThat(ClassArchive.make(file, ClassArchiveTest::groovy, command -> false)).isFalse();
    assertThat(file).doesNotExist();
  }

  @Test
  void foldersOfClassesCannotBeKept() throws Exception {
    Path file = folder.resolve("classes.jsa");
    ClassArchive.Start start =
        flags -> KernelSpec.javaCommand(ToyKernel.class.getName(), List.of(flags));

    assertThat(ClassArchive.make(file, start, command -> Rehearsal.of(command, List.of("7"))))
        .isFalse();
  }

  private static List<String> groovy(String... flags) {
    String jar =
        Path.of(GroovySystem.class.getProtectionDomain().getCodeSource().getLocation().getPath())
            .toString();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UseSerialGC"));
    command.addAll(List.of(flags));
    command.addAll(List.of("-cp", jar, "groovy.ui.GroovyMain", "-e", "[1, 2].collect { it + 1 }"));
    return command;
  }

  private boolean ends(List<String> command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start()
            .waitFor()
        == 0;
  }
}
