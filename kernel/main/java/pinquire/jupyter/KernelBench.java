package pinquire.jupyter;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Times a kernel as a front end feels it: over the wire, from a process of its own. */
public final class KernelBench {

  /**
   * Milliseconds each.
   *
   * @param coldStart from starting the process to its first answer
   * @param firstCell the first cell, from the request to its reply and the idle after it
   * @param warmMedian the same for a cell later on: half of them are as fast
   * @param warmP95 the same: 95 of 100 are as fast
   */
  public record Figures(double coldStart, double firstCell, double warmMedian, double warmP95) {}

  private static final double NANOS_PER_MS = 1e6;

  private KernelBench() {}

  /**
   * Starts the kernel, runs the cell again and again, and shuts the kernel down.
   *
   * @param argv as in a kernelspec, with {@code {connection_file}} somewhere in it
   * @param cell what to run, {@code 1+1} say
   * @param rounds how often to run it warm, after as many rounds to warm up; at least 1
   */
  public static Figures measure(List<String> argv, String cell, int rounds) throws IOException {
    Path file = ConnectionFile.create(Files.createTempFile("pinquire-bench", ".json"));
    List<String> command =
        argv.stream().map(word -> word.replace("{connection_file}", file.toString())).toList();
    long begun = System.nanoTime();
    Process process = new ProcessBuilder(command).inheritIO().start();
    try (KernelClient client = new KernelClient(file)) {
      return measure(client, begun, cell, rounds);
    } finally {
      process.destroyForcibly();
      Files.delete(file);
    }
  }

  private static Figures measure(KernelClient client, long begun, String cell, int rounds) {
    client.reply(
        Channel.CONTROL, client.send(Channel.CONTROL, "kernel_info_request", new JsonObject()));
    double coldStart = since(begun);
    client.awaitReady();
    double firstCell = time(client, cell);
    times(client, cell, rounds);
    double[] warm = times(client, cell, rounds);
    client.send(Channel.CONTROL, "shutdown_request", new JsonObject());
    return new Figures(coldStart, firstCell, warm[rounds / 2], warm[rounds * 95 / 100]);
  }

  private static double[] times(KernelClient client, String cell, int rounds) {
    double[] times = new double[rounds];
    Arrays.setAll(times, i -> time(client, cell));
    Arrays.sort(times);
    return times;
  }

  private static double time(KernelClient client, String cell) {
    long begun = System.nanoTime();
    client.execute(cell);
    return since(begun);
  }

  private static double since(long begun) {
    return (System.nanoTime() - begun) / NANOS_PER_MS;
  }
}
