package pinquire.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pinquire.jupyter.KernelSpec;

/** On a Java that has no compiler, as a runtime alone. */
class WithoutJdkTest {

  @TempDir Path folder;

  private int run(String... texts) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            KernelSpec.javaCommand("--limit-modules", "java.se,jdk.unsupported,jdk.zipfs"));
    command.add("run");
    for (String text : texts) {
      command.addAll(List.of("-e", text));
    }
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start()
        .waitFor();
  }

  private String text(String stream) throws IOException {
    return Files.readString(folder.resolve(stream), UTF_8);
  }

  @Test
  void aJavaCellSaysThatItNeedsAJdk() throws IOException, InterruptedException {
    assertThat(run("%%java", "1 + 1")).isEqualTo(4);
    assertThat(text("err"))
        .isEqualTo("%%java needs a JDK; this is a JRE: " + System.getProperty("java.home") + "\n");
    assertThat(text("out")).isEmpty();
  }

  @Test
  void everythingElseRuns() throws IOException, InterruptedException {
    assertThat(run("def r = 1; map file; r += fsync; r")).isZero();
    assertThat(text("out")).contains("fsync: returns 0").endsWith("1\n");
    assertThat(text("err")).isEmpty();
  }
}
