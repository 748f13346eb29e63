package pinquire.jupyter;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;

/** Times a kernel as a front end feels it: over the wire, from a process of its own. */
public final class KernelBench {

  /** What is measured; times in milliseconds unless said otherwise, later ones are medians. */
  public enum Figure {
    /** From starting the process to its first answer. */
    COLD_START,
    /** From the request to its reply and the idle after it, at once after the first answer. */
    FIRST_CELL,
    /** From starting the process to the end of that cell: what no choice of order makes shorter. */
    START_TO_CELL,
    /** When {@code jupyter_client} sends it: after it has heard nothing for a fifth of a second. */
    FIRST_CELL_SOON,
    /** A second after the first answer, when a person might. */
    FIRST_CELL_LATER,
    WARM_CELL,
    /** 95 of 100 are as fast. */
    WARM_CELL_P95,
    KERNEL_INFO,
    FIRST_COMPLETION,
    COMPLETION,
    /** Seconds from the request to the last line. */
    LINES,
    LINES_LOST,
    /** Megabytes, before the lines. */
    RESIDENT,
    /**
     * From the request to the end of the process, while a loop without end runs; ten seconds at
     * most.
     */
    SHUTDOWN
  }

  /**
   * Cells that do the same in every language.
   *
   * @param sum is quick and has a value
   * @param unfinished something to complete at its end
   * @param endless prints something, then does nothing for ever
   * @param lines prints {@value #MANY_LINES} lines
   */
  public record Cells(String sum, String unfinished, String endless, String lines) {}

  /**
   * How a long session leaves the kernel.
   *
   * @param classes that are loaded
   * @param heap bytes that live on it
   */
  public record Size(double classes, double heap) {}

  static final int MANY_LINES = 100_000;

  private static final double NANOS_PER_MS = 1e6;
  private static final int COMPLETIONS = 50;
  private static final Duration SOON = Duration.ofMillis(200);
  private static final Duration LATER = Duration.ofSeconds(1);
  private static final Pattern LINE_END = Pattern.compile("\n");

  /** What is left after a collection; what refers weakly to the rest goes with the next one. */
  private static final String SIZE =
      "3.times { System.gc() }; def jvm = java.lang.management.ManagementFactory;"
          + " \"${jvm.classLoadingMXBean.loadedClassCount}"
          + " ${jvm.memoryPoolMXBeans.sum { it.collectionUsage?.used ?: 0 }}\".toString()";

  /** So that a collection of the whole heap leaves nothing dead between what lives. */
  private static final String EXACT = "-XX:MarkSweepAlwaysCompactCount=1";

  private final Map<Figure, Double> figures = new EnumMap<>(Figure.class);
  private final KernelProcess kernel;
  private final KernelClient client;
  private final Cells cells;

  private KernelBench(KernelProcess kernel, Cells cells) {
    this.kernel = kernel;
    client = kernel.client;
    this.cells = cells;
  }

  /**
   * Starts the kernel three times: how soon it answers, and how soon it does its first cell.
   *
   * @param argv as in a kernelspec, with {@code {connection_file}} somewhere in it
   */
  public static Map<Figure, Double> starts(List<String> argv, Cells cells)
      throws IOException, InterruptedException {
    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    long begun = System.nanoTime();
    try (KernelProcess kernel = new KernelProcess(argv)) {
      KernelClient client = kernel.client;
      client.reply(
          Channel.CONTROL, client.send(Channel.CONTROL, "kernel_info_request", new JsonObject()));
      figures.put(Figure.COLD_START, since(begun));
      client.awaitReady();
      figures.put(Figure.FIRST_CELL, new KernelBench(kernel, cells).cell());
      figures.put(Figure.START_TO_CELL, since(begun));
    }
    figures.put(Figure.FIRST_CELL_SOON, firstCell(argv, cells, SOON));
    figures.put(Figure.FIRST_CELL_LATER, firstCell(argv, cells, LATER));
    return figures;
  }

  private static double firstCell(List<String> argv, Cells cells, Duration pause)
      throws IOException, InterruptedException {
    try (KernelProcess kernel = new KernelProcess(argv)) {
      kernel.client.awaitReady();
      Thread.sleep(pause.toMillis());
      return new KernelBench(kernel, cells).cell();
    }
  }

  /**
   * Starts the kernel, asks everything else of it, and ends it.
   *
   * @param rounds how often to run a cell warm, after as many rounds to warm up; at least 1
   */
  public static Map<Figure, Double> session(List<String> argv, Cells cells, int rounds)
      throws IOException, InterruptedException {
    try (KernelProcess kernel = new KernelProcess(argv)) {
      KernelBench bench = new KernelBench(kernel, cells);
      bench.answers(rounds);
      bench.figures.put(Figure.RESIDENT, kernel.resident());
      bench.lines();
      bench.figures.put(Figure.SHUTDOWN, bench.shutdown());
      return bench.figures;
    }
  }

  /**
   * Our own kernel's size after so many cells and after all, none of them the same.
   *
   * @param argv starts it, by Java
   */
  public static List<Size> sizes(List<String> argv, int some, int all) throws IOException {
    List<String> exactly = new ArrayList<>(argv);
    exactly.add(1, EXACT);
    try (KernelProcess kernel = new KernelProcess(exactly)) {
      kernel.client.awaitReady();
      run(kernel.client, 0, some);
      Size before = size(kernel.client);
      run(kernel.client, some, all);
      return List.of(before, size(kernel.client));
    }
  }

  private static void run(KernelClient client, int from, int to) {
    for (int i = from; i < to; i++) {
      client.execute("x = " + i + "; [x, 1].sum()");
    }
  }

  private static Size size(KernelClient client) {
    JsonObject result = client.execute(SIZE).published("execute_result").get(0);
    String text = result.getAsJsonObject("data").get("text/plain").getAsString();
    String[] numbers = text.replaceAll("[^0-9 ]", "").split(" ", 2);
    return new Size(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
  }

  private void answers(int rounds) {
    client.awaitReady();
    cell();
    figures.put(Figure.FIRST_COMPLETION, completion());
    times(rounds, this::cell);
    double[] warm = times(rounds, this::cell);
    figures.put(Figure.WARM_CELL, warm[rounds / 2]);
    figures.put(Figure.WARM_CELL_P95, warm[rounds * 95 / 100]);
    figures.put(Figure.KERNEL_INFO, times(rounds, this::introduction)[rounds / 2]);
    figures.put(Figure.COMPLETION, times(COMPLETIONS, this::completion)[COMPLETIONS / 2]);
  }

  private void lines() {
    long begun = System.nanoTime();
    long arrived =
        client
            .ask(Channel.SHELL, "execute_request", request(cells.lines()))
            .published("stream")
            .stream()
            .mapToLong(text -> LINE_END.matcher(text.get("text").getAsString()).results().count())
            .sum();
    figures.put(Figure.LINES, since(begun) / 1e3);
    figures.put(Figure.LINES_LOST, (double) MANY_LINES - arrived);
  }

  private double shutdown() throws InterruptedException {
    String cell = client.send(Channel.SHELL, "execute_request", request(cells.endless()));
    client.published(cell, "stream");
    long begun = System.nanoTime();
    client.send(Channel.CONTROL, "shutdown_request", new JsonObject());
    boolean unused = kernel.ends();
    return since(begun);
  }

  static double[] times(int rounds, DoubleSupplier time) {
    double[] times = new double[rounds];
    Arrays.setAll(times, i -> time.getAsDouble());
    Arrays.sort(times);
    return times;
  }

  private double cell() {
    return ask("execute_request", request(cells.sum()));
  }

  /**
   * With every member that the protocol has: ipykernel drops a request that leaves one out, and
   * aborts the cell after a failure that came too soon.
   */
  static JsonObject request(String code) {
    JsonObject request = Json.of("code", code);
    request.addProperty("silent", false);
    request.addProperty("store_history", true);
    request.add("user_expressions", new JsonObject());
    request.addProperty("allow_stdin", false);
    request.addProperty("stop_on_error", false);
    return request;
  }

  private double introduction() {
    return ask("kernel_info_request", new JsonObject());
  }

  private double completion() {
    JsonObject question = Json.of("code", cells.unfinished());
    question.addProperty("cursor_pos", cells.unfinished().length());
    return ask("complete_request", question);
  }

  private double ask(String type, JsonObject content) {
    long begun = System.nanoTime();
    client.ask(Channel.SHELL, type, content);
    return since(begun);
  }

  static double since(long begun) {
    return (System.nanoTime() - begun) / NANOS_PER_MS;
  }
}
