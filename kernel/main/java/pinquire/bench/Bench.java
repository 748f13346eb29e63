package pinquire.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import pinquire.dsl.Cell;
import pinquire.dsl.CellFailure;
import pinquire.dsl.Display;
import pinquire.dsl.GroovyInterpreter;
import pinquire.dsl.Interpreter;
import pinquire.dsl.Output;
import pinquire.dsl.StrictInterpreter;
import pinquire.dsl.StrictReader;

/**
 * Measures and prints. Figures are medians; these machines are noisy, so compare within one run.
 */
public final class Bench {

  /** The line that everything is measured with. */
  static final String LINE = "map file; pin pages 0..3; dma write; fsync";

  /** What leaves the machine as the line found it, so that it can be said again and again. */
  private static final String ROUND = LINE + "; unpin; munmap; reclaim; reset";

  private static final String SMALL_CHECK =
      "machine pages 1; map file; check { nic { pin page 0; dma write }; app { fsync; fsync } }";

  private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
  private static final int STARTS = 7;

  private final Sheet sheet;

  public Bench(PrintStream out) {
    sheet = new Sheet(out);
  }

  /** The parts that can be measured alone, in the order in which they are by default. */
  public static List<String> parts() {
    return List.of("engine", "scale", "check", "review", "strict", "groovy", "start", "kernel");
  }

  /**
   * Measures one part.
   *
   * @param part one of {@link #parts()}
   */
  public void measure(String part) throws IOException, InterruptedException {
    switch (part) {
      case "engine" -> engine();
      case "scale" -> scale();
      case "check" -> check();
      case "review" -> new Reviews(sheet).measure(Nowhere.INSTANCE);
      case "strict" -> cells("strict reader", new StrictInterpreter(), ROUND);
      case "groovy" ->
          cells("warm Groovy cell", new GroovyInterpreter(), "if (true) { " + ROUND + " }");
      case "start" -> start();
      case "kernel" -> new Kernels(sheet).measure();
      default -> throw new IllegalArgumentException(part);
    }
  }

  private void line(String what, double figure) {
    sheet.line(what, figure);
  }

  private void engine() {
    EngineRound round = new EngineRound(ROUND);
    long steps = round.steps();
    double commands = Rate.of(round.commands(), round);
    line("engine: commands a second", commands);
    line("engine: steps a second", commands / round.commands() * steps);
  }

  /** The line on ever larger files; that both ratios are about 1 says that it grows linearly. */
  private void scale() {
    new LargeFile(SIZES.get(0)).measure();
    LargeFile.Figures smaller = null;
    for (int pages : SIZES) {
      LargeFile.Figures figures = new LargeFile(pages).measure();
      String file = String.format(Locale.ROOT, "scale: %,d pages: ", pages);
      line(file + "the line, s", figures.story());
      line(file + "its table, s", figures.table());
      line(file + "steps a second", figures.stepsASecond());
      line(file + "the line, microseconds a page", figures.microsecondsAPage());
      line(file + "a state, bytes a page", figures.rowBytesAPage());
      line(file + "live heap, bytes a page", figures.heapBytesAPage());
      if (smaller != null) {
        line(
            file + "time a page beside the file before",
            figures.microsecondsAPage() / smaller.microsecondsAPage());
        line(
            file + "heap a page beside the file before",
            figures.heapBytesAPage() / smaller.heapBytesAPage());
      }
      smaller = figures;
    }
  }

  /** The search in a process of its own, and from the start of a process to a verdict. */
  private void check() throws IOException, InterruptedException {
    double verdict = Starts.median(STARTS, Starts.ofText(SMALL_CHECK));
    line("check: JVM start to the verdict of a small one, ms", verdict);
    new Searches(sheet).measure();
  }

  /** Commands a second through an interpreter, a round a cell, its table included. */
  private void cells(String name, Interpreter interpreter, String text) {
    Cell cell = new Cell("cell 1", text);
    int commands = StrictReader.read(new Cell("cell 1", ROUND)).size();
    double rate = Rate.of(commands, () -> run(interpreter, cell));
    line(name + ": commands a second, tables made", rate);
    line(name + ": cells a second", rate / commands);
  }

  private static void run(Interpreter interpreter, Cell cell) {
    try {
      interpreter.run(cell, Nowhere.INSTANCE);
    } catch (CellFailure e) {
      throw new IllegalStateException(e.display().text(), e);
    }
  }

  private void start() throws IOException, InterruptedException {
    double table = Starts.median(STARTS, Starts.ofText(LINE));
    line("start: JVM start to the end of the line's table, ms", table);
  }

  /** Output that nobody reads. */
  private enum Nowhere implements Output {
    INSTANCE;

    @Override
    public void stdout(String text) {}

    @Override
    public void stderr(String text) {}

    @Override
    public void show(Display display) {}
  }
}
