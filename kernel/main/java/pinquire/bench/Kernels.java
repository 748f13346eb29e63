package pinquire.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pinquire.jupyter.ClassArchive;
import pinquire.jupyter.Interrupts;
import pinquire.jupyter.Interrupts.Ended;
import pinquire.jupyter.KernelBench;
import pinquire.jupyter.KernelBench.Cells;
import pinquire.jupyter.KernelBench.Figure;
import pinquire.jupyter.KernelBench.Size;
import pinquire.jupyter.KernelSpec;
import pinquire.jupyter.Rehearsal;
import pinquire.jupyter.TemporaryFolder;

/** Our kernel as a front end feels it, beside Python's where that is installed, in turn. */
final class Kernels {

  private static final int PRACTICE = 2;
  private static final int STARTS = 9;
  private static final int SESSIONS = 3;
  private static final int ROUNDS = 200;
  private static final int SOME_CELLS = 2_000;
  private static final int ALL_CELLS = 10_000;

  private static final String PYTHON = "/usr/bin/python3";

  private static final List<String> IPYKERNEL =
      List.of(PYTHON, "-m", "ipykernel_launcher", "-f", "{connection_file}");

  private static final Cells OURS =
      new Cells(
          "1+1",
          "map file; pin pages 0..3 to r",
          "println 'on'; while (true) { }",
          "for (int i = 0; i < 100000; i++) { println \"line $i\" }; null");

  private static final Cells PYTHONS =
      new Cells(
          "1+1",
          "import os; os.pa",
          "print('on', flush=True)\nwhile True: pass",
          "for i in range(100000): print('line', i)");

  /** In what ours is to be ahead. */
  private static final List<Figure> AHEAD =
      List.of(
          Figure.COLD_START,
          Figure.KERNEL_INFO,
          Figure.FIRST_COMPLETION,
          Figure.COMPLETION,
          Figure.LINES);

  /** What would not end by itself, in our language. */
  private static final Map<String, String> OUR_ENDLESS =
      endless(
          OURS.endless(),
          "println 'on'; sleep 100000",
          "println 'on'; while (true) { try { Thread.sleep(9) } catch (InterruptedException e) { } }",
          "machine pages 1; design bias-bounce; map file; println 'on'; "
              + Subject.ENGINE_MILLIONS.check,
          "%%java\nSystem.out.println(\"on\");\nwhile (true) { }");

  /** And in Python, as far as Python has it: who swallows its interrupt cannot be ended. */
  private static final Map<String, String> PYTHONS_ENDLESS =
      endless(PYTHONS.endless(), "import time; print('on', flush=True); time.sleep(100)");

  private final Sheet sheet;

  Kernels(Sheet sheet) {
    this.sheet = sheet;
  }

  private static Map<String, String> endless(String... cells) {
    List<String> kinds =
        List.of(
            "busy loop", "sleep", "loop that swallows it", "check of ten millions", "Java loop");
    Map<String, String> endless = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      endless.put(kinds.get(i), cells[i]);
    }
    return endless;
  }

  void measure() throws IOException, InterruptedException {
    try (TemporaryFolder folder = TemporaryFolder.create("pinquire-bench")) {
      Path archive = folder.path().resolve("kernel.jsa");
      if (!ClassArchive.make(
          archive,
          KernelSpec::javaCommand,
          command -> Rehearsal.of(command, List.of(Bench.LINE)))) {
        sheet.say("kernel: no start-up archive could be made; it starts more slowly");
      }
      List<String> ours =
          new ArrayList<>(KernelSpec.javaCommand("-XX:SharedArchiveFile=" + archive));
      ours.addAll(List.of("kernel", "{connection_file}"));
      measure(ours);
    }
  }

  /** Measures the kernel that is started so: with a start-up archive, as it is installed. */
  private void measure(List<String> ours) throws IOException, InterruptedException {
    boolean beside = Program.isThere(PYTHON, "-c", "import ipykernel");
    if (!beside) {
      sheet.say("kernel: no ipykernel in " + PYTHON + " to be measured beside");
    }
    // Who asks compiles what it asks with at first, and takes the processors from whom it asks.
    for (int i = 0; i < PRACTICE; i++) {
      KernelBench.starts(ours, OURS);
    }
    Timed mine = new Timed(ours, OURS, new ArrayList<>());
    Timed theirs = new Timed(IPYKERNEL, PYTHONS, new ArrayList<>());
    for (int i = 0; i < STARTS; i++) {
      mine.start();
      if (beside) {
        theirs.start();
      }
    }
    for (int i = 0; i < SESSIONS; i++) {
      mine.live();
      if (beside) {
        theirs.live();
      }
    }
    for (Figure figure : Figure.values()) {
      print(figure, mine.median(figure), beside ? theirs.median(figure) : Double.NaN);
    }
    interrupts(ours, beside);
    growth(KernelBench.sizes(ours, SOME_CELLS, ALL_CELLS));
  }

  /** A kernel, and what was measured of it. */
  private record Timed(List<String> argv, Cells cells, List<Map<Figure, Double>> figures) {

    void start() throws IOException, InterruptedException {
      figures.add(KernelBench.starts(argv, cells));
    }

    void live() throws IOException, InterruptedException {
      figures.add(KernelBench.session(argv, cells, ROUNDS));
    }

    double median(Figure figure) {
      return Rate.median(
          figures.stream().filter(f -> f.containsKey(figure)).mapToDouble(f -> f.get(figure)));
    }
  }

  private void print(Figure figure, double mine, double theirs) {
    String title = title(figure);
    sheet.line("kernel: " + title, mine, bar(figure));
    if (!Double.isNaN(theirs)) {
      sheet.line("ipykernel: " + title, theirs);
      if (AHEAD.contains(figure)) {
        sheet.line("kernel: the same, beside ipykernel, times", theirs / mine, Bar.AHEAD);
      }
    }
  }

  private static String title(Figure figure) {
    return switch (figure) {
      case COLD_START -> "cold start to kernel_info, ms";
      case FIRST_CELL -> "first cell, at once, ms";
      case START_TO_CELL -> "start to the end of that cell, ms";
      case FIRST_CELL_SOON -> "first cell, 0.2 s after the first answer, ms";
      case FIRST_CELL_LATER -> "first cell, 1 s after the first answer, ms";
      case WARM_CELL -> "warm cell, median, ms";
      case WARM_CELL_P95 -> "warm cell, 95 of 100, ms";
      case KERNEL_INFO -> "kernel_info, median, ms";
      case FIRST_COMPLETION -> "first completion, ms";
      case COMPLETION -> "completion, median, ms";
      case LINES -> "100,000 printed lines, s";
      case LINES_LOST -> "of these lost";
      case RESIDENT -> "in memory, MB";
      case SHUTDOWN -> "shutdown in a busy loop, ms";
    };
  }

  private static Bar bar(Figure figure) {
    return switch (figure) {
      case FIRST_CELL, FIRST_CELL_SOON, FIRST_CELL_LATER -> Bar.FIRST_CELL;
      case WARM_CELL -> Bar.WARM_CELL;
      case FIRST_COMPLETION -> Bar.FIRST_COMPLETION;
      case LINES_LOST -> Bar.NOTHING;
      case RESIDENT -> Bar.RESIDENT;
      case SHUTDOWN -> Bar.SHUTDOWN;
      default -> Bar.NONE;
    };
  }

  private void interrupts(List<String> ours, boolean beside)
      throws IOException, InterruptedException {
    Map<String, Ended> mine = Interrupts.measure(ours, OUR_ENDLESS);
    Map<String, Ended> theirs = beside ? Interrupts.measure(IPYKERNEL, PYTHONS_ENDLESS) : Map.of();
    mine.forEach(
        (kind, ended) -> {
          sheet.line(
              "kernel: interrupt of a " + kind + ", median, ms", ended.latency(), Bar.INTERRUPT);
          sheet.line("kernel: left burning after it, percent", ended.burning(), Bar.IDLE);
          if (theirs.containsKey(kind)) {
            double latency = theirs.get(kind).latency();
            sheet.line("ipykernel: interrupt of a " + kind + ", median, ms", latency);
            sheet.line(
                "kernel: the same, beside ipykernel, times", latency / ended.latency(), Bar.AHEAD);
          }
        });
  }

  private void growth(List<Size> sizes) {
    Size before = sizes.get(0);
    Size after = sizes.get(1);
    sheet.count("kernel: classes after 10,000 cells", (long) after.classes());
    sheet.line(
        "kernel: the same, beside 2,000, times", after.classes() / before.classes(), Bar.FLAT);
    sheet.line("kernel: heap after 10,000 cells, MB", after.heap() / 1e6);
    sheet.line("kernel: the same, beside 2,000, times", after.heap() / before.heap());
    sheet.line(
        "kernel: the same, bytes a cell since",
        (after.heap() - before.heap()) / (ALL_CELLS - SOME_CELLS),
        Bar.HISTORY);
  }
}
