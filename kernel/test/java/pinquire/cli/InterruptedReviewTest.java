package pinquire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A review whose process is asked to end. */
@Tag("outside")
class InterruptedReviewTest {

  /** The first case ends at once, the second would take minutes. */
  private static final String REVIEW =
      """
      review 'a quick one and a slow one', {
        machine pages 1
        map file
        designs linux-6.19
        scenario 'quick', { app { fsync } }
        scenario 'slow', {
          nic { repeat 9 { pin page 0 as nic; dma write as nic; unpin as nic } }
          gpu { repeat 9 { pin page 0 as gpu; dma write as gpu; unpin as gpu } }
          app { repeat 9 { store page 0; fsync } }
          kswapd { repeat 9 { reclaim } }
        }
      }
      """;

  @TempDir Path folder;

  @Test
  @Timeout(120)
  void whatIsDoneIsTold() throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("slow.pin"), REVIEW);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    Process review =
        new ProcessBuilder(
                java, "-cp", classPath, Main.class.getName(), "review", "-j", "1", file.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(review.getInputStream(), UTF_8))) {
      String line = out.readLine();
      while (!line.startsWith("quick under linux-6.19 agrees")) {
        line = out.readLine();
      }
      review.toHandle().destroy();
      List<String> rest = out.lines().toList();
      assertThat(rest).anyMatch(told -> told.contains("2 cases: 1 agrees, 1 not tried"));
      assertThat(rest).contains("slow.pin: interrupted");
      assertThat(review.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(review.exitValue()).isNotZero();
    } finally {
      review.destroyForcibly();
    }
  }
}
