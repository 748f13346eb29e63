package pinquire.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When the process of a kernel ends. */
@Timeout(60)
class ProcessTest {

  @TempDir Path folder;

  private Process kernel(Path connectionFile, long parent) throws IOException {
    List<String> command =
        new ArrayList<>(KernelSpec.javaCommand(ToyKernel.class.getName(), List.of()));
    command.addAll(List.of("kernel", connectionFile.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("JPY_PARENT_PID", Long.toString(parent));
    return builder.start();
  }

  private static void assertEnds(Process kernel) throws InterruptedException {
    try {
      assertThat(kernel.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(kernel.exitValue()).isZero();
    } finally {
      kernel.destroyForcibly();
    }
  }

  @Test
  void aKernelEndsWhenToldToThoughACellWillNotStop() throws Exception {
    Path file = ConnectionFile.create(folder.resolve("kernel.json"));
    Process kernel = kernel(file, ProcessHandle.current().pid());
    try (KernelClient client = new KernelClient(file)) {
      client.awaitReady();
      String stubborn =
          client.send(Channel.SHELL, "execute_request", Json.of("code", "print on\nstubborn"));
      client.published(stubborn, "stream");
      client.ask(Channel.CONTROL, "shutdown_request", new JsonObject());
    }
    assertEnds(kernel);
  }

  @Test
  void aKernelEndsWhenWhoeverStartedItIsGone() throws Exception {
    Path file = ConnectionFile.create(folder.resolve("kernel.json"));
    Process parent = new ProcessBuilder("sleep", "60").start();
    Process kernel = kernel(file, parent.pid());
    try (KernelClient client = new KernelClient(file)) {
      client.awaitReady();
      parent.destroyForcibly();
      assertEnds(kernel);
    }
  }
}
