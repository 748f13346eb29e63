package pinquire.jupyter;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How soon cells end that would not end by themselves, and whether they go on in secret. */
public final class Interrupts {

  /**
   * What came of one kind of cell.
   *
   * @param latency milliseconds from the request to the cell's reply, median
   * @param burning percent of one processor, over a second in which nothing is asked afterwards
   */
  public record Ended(double latency, double burning) {}

  private static final int ROUNDS = 9;
  private static final Duration QUIET = Duration.ofSeconds(1);

  private Interrupts() {}

  /**
   * Starts a kernel, and interrupts each cell several times.
   *
   * @param argv as in a kernelspec, with {@code {connection_file}} somewhere in it
   * @param endless cells that print something and then do not end, by what they do
   */
  public static Map<String, Ended> measure(List<String> argv, Map<String, String> endless)
      throws IOException, InterruptedException {
    Map<String, Ended> ended = new LinkedHashMap<>();
    try (KernelProcess kernel = new KernelProcess(argv)) {
      kernel.client.awaitReady();
      for (Map.Entry<String, String> cell : endless.entrySet()) {
        double[] times = KernelBench.times(ROUNDS, () -> interrupt(kernel.client, cell.getValue()));
        ended.put(cell.getKey(), new Ended(times[ROUNDS / 2], burning(kernel)));
      }
    }
    return ended;
  }

  private static double interrupt(KernelClient client, String code) {
    String cell = client.send(Channel.SHELL, "execute_request", KernelBench.request(code));
    client.published(cell, "stream");
    long begun = System.nanoTime();
    client.send(Channel.CONTROL, "interrupt_request", new JsonObject());
    client.reply(Channel.SHELL, cell);
    double elapsed = KernelBench.since(begun);
    client.published(cell);
    return elapsed;
  }

  private static double burning(KernelProcess kernel) throws InterruptedException {
    Duration before = kernel.busy();
    Thread.sleep(QUIET.toMillis());
    double burnt = kernel.busy().minus(before).toNanos();
    return 100 * burnt / QUIET.toNanos();
  }
}
