package pinquire.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import pinquire.check.Model;
import pinquire.command.Command;
import pinquire.command.Session;
import pinquire.dsl.Cell;
import pinquire.dsl.StrictReader;
import pinquire.litmus.PinModel;
import pinquire.litmus.PinModel.Mode;
import pinquire.litmus.PinModel.Size;

/**
 * The search, measured in a process of its own, whose JVM compiles all the way: that of the
 * launcher is made for a quick start.
 */
public final class Searches {

  private static final List<Size> SIZES = List.of(new Size(1, 2, 2, 1), new Size(1, 3, 2, 1));

  private static final String MILLION =
      "check { nic { pin page 0; dma write; unpin }; app { store page 0; fsync; fsync };"
          + " kswapd { reclaim }; flusher { writeback; writeback } }";

  private static final String MILLIONS =
      "check { nic { pin page 0; dma write; unpin }; app { store page 0; fsync; fsync };"
          + " kswapd { reclaim; reclaim; reclaim }; flusher { writeback; writeback; writeback } }";

  private static final int FEW = 3;

  private final PrintStream out;

  private Searches(PrintStream out) {
    this.out = out;
  }

  /** Measures and prints, one thread and then two. */
  public static void main(String[] args) {
    Searches searches = new Searches(System.out);
    for (int threads = 1; threads <= 2; threads++) {
      for (Size size : SIZES) {
        searches.measure("litmus " + size, PinModel.counting(size, Mode.EXACT), threads, FEW);
      }
      searches.measure("engine, smaller", scenario(MILLION), threads, FEW);
      searches.measure("engine, larger", scenario(MILLIONS), threads, 1);
    }
  }

  /** Runs {@link #main} where nothing is compiled yet, and passes on what it prints. */
  static void inOwnProcess(PrintStream out) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-XX:MaxRAMPercentage=60",
                "-cp",
                System.getProperty("java.class.path"),
                Searches.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        out.println(line);
        out.flush();
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException("the measuring process ended with " + process.exitValue());
    }
  }

  private static Supplier<Model> scenario(String check) {
    Session session = new Session();
    read("machine pages 1; design bias-bounce; map file").forEach(session::run);
    return session.models(read(check).get(0));
  }

  private static List<Command> read(String text) {
    return StrictReader.read(new Cell("bench", text));
  }

  private void measure(String name, Supplier<Model> models, int threads, int rounds) {
    Search.Figures figures = new Search(models, threads, rounds).measure();
    String what = "check: %s, %d thread%s: ".formatted(name, threads, threads == 1 ? "" : "s");
    line(what + "states", (double) figures.count());
    line(what + "states a second, first", figures.first());
    line(what + "states a second", figures.states());
    line(what + "transitions a second", figures.transitions());
    line(what + "bytes a state", figures.bytes());
  }

  private void line(String what, double figure) {
    out.printf(Locale.ROOT, "%-60s %12s%n", what, Rate.rounded(figure));
    out.flush();
  }
}
