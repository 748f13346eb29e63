package pinquire.jupyter;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import pinquire.jupyter.KernelClient.Answer;

/**
 * The first seconds of a kernel, lived through for their traces: a JVM that is asked to can keep
 * what it loaded for the starts to come.
 */
public final class Rehearsal {

  /** How long a JVM may take to write its archive at its end. */
  private static final int PATIENCE_S = 60;

  private Rehearsal() {}

  /**
   * Starts a kernel, asks it what a front end asks, and waits for it to end by itself.
   *
   * @param javaCommand starts Pinquire; {@code kernel} and a connection file are appended
   * @param cells to be executed
   * @return whether the cells were executed and the kernel ended as it should
   */
  public static boolean of(List<String> javaCommand, List<String> cells)
      throws IOException, InterruptedException {
    Path file = ConnectionFile.create(Files.createTempFile("pinquire-rehearsal", ".json"));
    List<String> command = new ArrayList<>(javaCommand);
    command.addAll(List.of("kernel", file.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (KernelClient client = new KernelClient(file)) {
      boolean executed = ask(client, cells);
      return process.waitFor(PATIENCE_S, TimeUnit.SECONDS) && process.exitValue() == 0 && executed;
    } catch (IllegalStateException noAnswer) {
      return false;
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(file);
    }
  }

  private static boolean ask(KernelClient client, List<String> cells) {
    client.awaitReady();
    boolean executed = cells.stream().allMatch(cell -> executes(client, cell));
    client.send(Channel.CONTROL, "shutdown_request", new JsonObject());
    return executed;
  }

  private static boolean executes(KernelClient client, String cell) {
    JsonObject question = Json.of("code", cell);
    question.addProperty("cursor_pos", cell.length());
    client.ask(Channel.SHELL, "complete_request", question);
    Answer answer = client.execute(cell);
    return answer.reply().content().get("status").getAsString().equals("ok");
  }
}
