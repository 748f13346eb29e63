package pinquire.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pinquire.jupyter.KernelSpec;

/**
 * The first notebook in Jupyter's own hands: executed by nbclient through the installed kernelspec,
 * converted to a page by nbconvert, looked at by Chromium.
 */
@Tag("outside")
class JupyterPageTest {

  private static final Path PYTHON = Path.of("/usr/bin/python3");
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path NOTEBOOK =
      Pinquire.ROOT.resolve("notebooks").resolve("01-the-question.ipynb");
  private static final int PATIENCE_S = 180;

  @TempDir Path folder;

  @Test
  void jupyterExecutesTheNotebookToTheSameOutputsAndItsPageShowsTheTables() throws Exception {
    assumeTrue(Files.isExecutable(PYTHON), "skipped: there is no " + PYTHON);
    assumeTrue(
        run(PYTHON.toString(), "-c", "import nbconvert, nbclient").isEmpty(),
        "skipped: " + PYTHON + " has no nbconvert and nbclient");
    KernelSpec.install(
        folder.resolve("kernels"), KernelSpec.javaCommand("-XX:TieredStopAtLevel=1"));

    nbconvert("notebook", "--execute", "--ExecutePreprocessor.kernel_name=pinquire", NOTEBOOK);
    Path executed = folder.resolve("page.ipynb");
    assertThat(outputs(executed)).isEqualTo(outputs(NOTEBOOK));
    nbconvert("html", "--theme=light", executed);
    String html = Files.readString(folder.resolve("page.html"), StandardCharsets.UTF_8);
    assertThat(html).contains("<caption").contains("fsync-durable").doesNotContain("Traceback");

    assumeTrue(Files.isExecutable(CHROMIUM), "skipped: there is no " + CHROMIUM);
    assertThat(tables(html)).isGreaterThan(10);
    picture("light");
    nbconvert("html", "--theme=dark", executed);
    picture("dark");
  }

  private static int tables(String html) {
    return html.split("<caption", -1).length - 1;
  }

  /** A picture of the page in target, and that there is something on it. */
  private void picture(String name) throws IOException, InterruptedException {
    Path file = Path.of("target", "notebook-01-" + name + ".png").toAbsolutePath();
    Files.deleteIfExists(file);
    run(
        Browser.command(
            CHROMIUM,
            "--window-size=1000,3000",
            "--user-data-dir=" + folder.resolve("chromium-" + name),
            "--screenshot=" + file,
            folder.resolve("page.html").toUri().toString()));
    assertThat(file).exists();
    BufferedImage image = ImageIO.read(file.toFile());
    long colours =
        IntStream.range(0, image.getHeight())
            .flatMap(y -> IntStream.range(0, image.getWidth()).map(x -> image.getRGB(x, y)))
            .distinct()
            .count();
    assertThat(colours).as("colours on the page").isGreaterThan(50);
  }

  private void nbconvert(String to, Object... words) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(PYTHON.toString(), "-m", "nbconvert", "--to", to, "--output-dir"));
    command.add(folder.toString());
    command.addAll(List.of("--output", "page"));
    for (Object word : words) {
      command.add(word.toString());
    }
    String said = run(command.toArray(String[]::new));
    String suffix = to.equals("html") ? "html" : "ipynb";
    assertThat(folder.resolve("page." + suffix)).as(said).exists();
  }

  /** What each code cell shows, without what Jupyter adds. */
  private static List<String> outputs(Path notebook) throws IOException {
    JsonObject root = JsonParser.parseString(Files.readString(notebook)).getAsJsonObject();
    List<String> all = new ArrayList<>();
    for (JsonElement cell : root.getAsJsonArray("cells")) {
      JsonArray outputs = cell.getAsJsonObject().getAsJsonArray("outputs");
      if (outputs != null) {
        all.add(outputs.toString());
      }
    }
    return all;
  }

  /** Runs a program to its end; gives what it printed. */
  private String run(String... command) throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JUPYTER_PATH", folder.toString());
    builder.environment().put("JUPYTER_RUNTIME_DIR", folder.resolve("runtime").toString());
    builder.environment().put("JUPYTER_CONFIG_DIR", folder.resolve("config").toString());
    Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    boolean ended = process.waitFor(PATIENCE_S, TimeUnit.SECONDS);
    process.destroyForcibly();
    String text = Files.readString(said, StandardCharsets.UTF_8);
    assertThat(ended).as(text).isTrue();
    return text;
  }
}
