package pinquire.jupyter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kernel as a process of its own, under the clients that Jupyter itself is made of. */
@Tag("jupyter")
class RealClientTest {

  private static final String PYTHON = "/usr/bin/python3";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "client.py, jupyter_client, pinquire.jupyter.ToyKernel",
    "conformance.py, jupyter_kernel_test, pinquire.cli.Main"
  })
  void theKernelServes(String script, String module, String kernel) throws Exception {
    assumeTrue(Files.isExecutable(Path.of(PYTHON)), "skipped: there is no " + PYTHON);
    assumeTrue(
        python("-c", "import " + module).waitFor() == 0,
        "skipped: " + PYTHON + " has no module " + module);
    KernelSpec.install(folder.resolve("kernels"), KernelSpec.javaCommand(kernel, List.of()));

    Process client =
        python(Path.of(getClass().getResource("/python/" + script).toURI()).toString());
    boolean ended = client.waitFor(100, TimeUnit.SECONDS);
    client.destroyForcibly();
    String said = Files.readString(folder.resolve("said"), UTF_8);

    assertThat(ended).as(said).isTrue();
    assertThat(client.waitFor()).as(said).isZero();
    assertThat(said).endsWith("all as expected\n");
  }

  private Process python(String... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(PYTHON);
    builder.command().addAll(List.of(arguments));
    builder.environment().put("JUPYTER_PATH", folder.toString());
    builder.environment().put("JUPYTER_RUNTIME_DIR", folder.resolve("runtime").toString());
    return builder
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }
}
