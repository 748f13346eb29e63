package pinquire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in an empty house, with a Maven and a Java that only tell how they were called. */
@Tag("outside")
class LauncherTest {

  private static final Path BASH = Path.of("/bin/bash");

  /** All that the launcher may use beside Maven and Java. */
  private static final List<String> TOOLS =
      List.of("cat", "dirname", "find", "grep", "id", "mkdir", "mv", "readlink", "rm", "touch");

  private static final String FAKE_MAVEN =
      """
      #!/bin/bash
      echo "mvn $*" >> calls
      mkdir -p kernel/target
      touch kernel/target/pinquire-kernel-0.1.0.jar
      """;

  /** What a Java does that is asked for the names of its classes, and then to keep them. */
  private static final String KEEP =
      "[[ $word == -XX:DumpLoadedClassList=* || $word == -XX:SharedArchiveFile=* ]] &&"
          + " echo java/lang/Object >\"${word#*=}\"\n";

  @TempDir Path folder;
  private Path house;
  private Path tools;
  private int exitCode;

  @BeforeEach
  void anEmptyHouse() throws IOException {
    assumeTrue(Files.isExecutable(BASH), "bash is not installed");
    house = Files.createDirectory(folder.resolve("a house"));
    tools = Files.createDirectory(folder.resolve("tools"));
    for (String module : List.of("src", "dsl", "kernel")) {
      Files.createDirectories(house.resolve(module).resolve("main"));
      Files.writeString(house.resolve(module).resolve("pom.xml"), "");
    }
    Files.writeString(house.resolve("pom.xml"), "");
    Files.copy(Path.of("..", "pinquire"), house.resolve("pinquire"));
    for (String tool : TOOLS) {
      tool(tool, "#!/bin/bash\nPATH=/usr/bin:/bin exec " + tool + " \"$@\"\n");
    }
    tool("mvn", FAKE_MAVEN);
    tool("javac", "#!/bin/bash\n");
    tool("java", "#!/bin/bash\nprintf '<%s>' \"$@\"\n");
  }

  @Test
  void theFirstUseBuildsAndTheSecondDoesNot() throws Exception {
    assertThat(launch("doctor")).endsWith("<pinquire.cli.Main><doctor>");
    assertThat(launch("doctor")).endsWith("<pinquire.cli.Main><doctor>");

    assertThat(calls()).containsExactly("mvn -q -B -ntp package -Dmaven.test.skip=true");
  }

  @Test
  void aNewerSourceIsBuilt() throws Exception {
    Path source = Files.writeString(house.resolve("dsl/main/New.java"), "");
    launch("doctor");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    launch("doctor");

    assertThat(calls()).hasSize(2);
  }

  @Test
  void aRemovedSourceIsNoticedToo() throws Exception {
    Path source = Files.writeString(house.resolve("src/main/Old.java"), "");
    launch("doctor");
    Files.delete(source);
    launch("doctor");

    assertThat(calls()).hasSize(2);
  }

  @Test
  void whatAJavaKeptForItsNextStartIsUsedByThatJavaAlone() throws Exception {
    tool("java", "#!/bin/bash\nfor word; do\n" + KEEP + "done\nprintf '<%s>' \"$@\"\n");
    Path other = folder.resolve("other");
    Files.createDirectories(other.resolve("bin"));
    Files.copy(tools.resolve("java"), other.resolve("bin/java"));

    assertThat(launch("doctor")).contains("<-XX:SharedArchiveFile=");
    assertThat(start(house.resolve("pinquire"), other, "doctor"))
        .contains("<doctor>")
        .doesNotContain("SharedArchiveFile");
  }

  @Test
  void wordsArriveAsTheyWereTyped() throws Exception {
    assertThat(launch("run", "-e", "map file; pin pages 0..3", ""))
        .endsWith("<map file; pin pages 0..3><>");
  }

  @Test
  void itWorksThroughALinkAndFromAnotherFolder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("pq"), house.resolve("pinquire"));

    assertThat(start(link, "doctor")).contains("<" + house.toRealPath() + "/kernel/target/");
    assertThat(exitCode).isZero();
  }

  @Test
  void aBuildThatFailsShowsWhatMavenSaid() throws Exception {
    tool("mvn", "#!/bin/bash\necho '[ERROR] no such symbol'\nexit 1\n");

    assertThat(launch("doctor"))
        .isEqualTo("[ERROR] no such symbol\npinquire: the build failed, see above\n");
    assertThat(exitCode).isEqualTo(2);
  }

  @Test
  void withoutMavenAndWithoutAWayToInstallItOneLineSaysWhatIsNeeded() throws Exception {
    Files.delete(tools.resolve("mvn"));

    assertThat(launch("doctor"))
        .contains("Maven are needed", "apt-get install maven")
        .hasLineCount(1);
    assertThat(exitCode).isEqualTo(4);
  }

  private String launch(String... words) throws Exception {
    return start(house.resolve("pinquire"), words);
  }

  private String start(Path launcher, String... words) throws Exception {
    return start(launcher, null, words);
  }

  private String start(Path launcher, @Nullable Path javaHome, String... words) throws Exception {
    ProcessBuilder process = new ProcessBuilder(BASH.toString(), launcher.toString());
    process.command().addAll(List.of(words));
    process.directory(folder.toFile()).redirectErrorStream(true);
    process.environment().remove("JAVA_HOME");
    if (javaHome != null) {
      process.environment().put("JAVA_HOME", javaHome.toString());
    }
    process.environment().put("PATH", tools.toString());
    Process running = process.start();
    String printed = new String(running.getInputStream().readAllBytes(), UTF_8);
    exitCode = running.waitFor();
    return printed;
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(house.resolve("calls"));
  }

  private void tool(String name, String script) throws IOException {
    Path file = Files.writeString(tools.resolve(name), script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
