package pinquire.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import pinquire.dsl.Cell;
import pinquire.dsl.CellFailure;
import pinquire.dsl.CellStreams;
import pinquire.dsl.Display;
import pinquire.dsl.Interpreter;

/**
 * Runs the code cells of a notebook from the top, in this process. The first cell that fails ends
 * the run, unless its author tagged it {@code raises-exception}. Blank cells get no number, as in
 * Jupyter; cells after the end of the run keep nothing of an earlier one. What is tagged {@code
 * skip-execution} stays as it is.
 */
public final class NotebookRun {

  /**
   * What came of a run.
   *
   * @param notebook with the outputs of this run and no others
   * @param failures in order, the expected ones too
   * @param notRun how many code cells were left out because one failed
   */
  public record Result(Notebook notebook, List<Failure> failures, int notRun) {

    public Result {
      failures = List.copyOf(failures);
    }

    /** The failure that ended the run; empty when it came to its end. */
    public Optional<Failure> stop() {
      return failures.stream().filter(failure -> !failure.expected()).findFirst();
    }
  }

  /**
   * A cell that failed.
   *
   * @param number its {@code In [n]}
   * @param expected whether it is tagged {@code raises-exception}
   */
  public record Failure(int number, CellFailure cause, boolean expected) {

    /**
     * {@code stopped at cell 3; 2 cells after it did not run}.
     *
     * @param notRun how many those are
     */
    public String told(int notRun) {
      String rest = notRun == 1 ? "1 cell" : notRun + " cells";
      return "stopped at cell " + number + "; " + rest + " after it did not run";
    }
  }

  private final Interpreter interpreter;
  private final RunListener listener;
  private final CellStreams streams;
  private final Predicate<NotebookCell> leftOut;
  private final boolean mayFail;
  private final int total;
  private final List<Failure> failures = new ArrayList<>();
  private boolean stopped;
  private int number;
  private int notRun;

  private NotebookRun(
      Notebook notebook,
      Interpreter interpreter,
      RunListener listener,
      CellStreams streams,
      Predicate<NotebookCell> leftOut) {
    this.leftOut = leftOut;
    this.mayFail = notebook.mayFail();
    this.interpreter = interpreter;
    this.listener = listener;
    this.streams = streams;
    this.total = (int) notebook.cells().stream().filter(this::runs).count();
  }

  private boolean runs(NotebookCell cell) {
    return cell.hasCode() && !leftOut.test(cell);
  }

  /** Runs all of the notebook; {@code interpreter} should be fresh. */
  public static Result run(Notebook notebook, Interpreter interpreter, RunListener listener) {
    return run(notebook, interpreter, listener, cell -> CellMarks.of(cell).neverRuns());
  }

  /**
   * The same.
   *
   * @param leftOut which cells stay as they are
   */
  static Result run(
      Notebook notebook,
      Interpreter interpreter,
      RunListener listener,
      Predicate<NotebookCell> leftOut) {
    try (CellStreams streams = CellStreams.ofNotebook()) {
      NotebookRun run = new NotebookRun(notebook, interpreter, listener, streams, leftOut);
      List<NotebookCell> cells = notebook.cells().stream().map(run::cell).toList();
      listener.ends();
      return new Result(notebook.with(cells), run.failures, run.notRun);
    }
  }

  private NotebookCell cell(NotebookCell cell) {
    return switch (cell.kind()) {
      case RAW -> cell;
      case MARKDOWN -> prose(cell);
      case CODE -> code(cell);
    };
  }

  private NotebookCell prose(NotebookCell cell) {
    if (!stopped) {
      listener.prose(cell.source());
    }
    return cell;
  }

  private NotebookCell code(NotebookCell cell) {
    if (leftOut.test(cell)) {
      return cell;
    }
    if (!cell.hasCode()) {
      return cell.notRun();
    }
    if (stopped) {
      notRun++;
      return cell.notRun();
    }
    number++;
    listener.starts(number, total, cell.source());
    return cell.ran(number, outputsOf(cell));
  }

  private List<CellOutput> outputsOf(NotebookCell cell) {
    OutputList outputs = new OutputList();
    RunListener out = new Both(outputs, listener);
    streams.enter(out);
    try {
      Optional<Display> value = interpreter.run(new Cell("cell " + number, cell.source()), out);
      value.ifPresent(listener::show);
      value.map(display -> CellOutput.result(number, display)).ifPresent(outputs::add);
    } catch (CellFailure failure) {
      boolean expected = mayFail || CellMarks.of(cell).mayFail();
      stopped = !expected;
      failures.add(new Failure(number, failure, expected));
      out.failed(failure, expected);
    }
    return outputs.toList();
  }
}
