package pinquire.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through the cells of a notebook and of its run, one beside the other. */
final class Comparison {

  private final NotebookRun.Result run;
  private final boolean lax;
  private final List<NotebookCell> stored;
  private final List<String> order;
  private final List<CellDifference> differences = new ArrayList<>();
  private Optional<NotebookRun.Failure> stop = Optional.empty();
  private int compared;
  private int notCompared;
  private int number;

  Comparison(Notebook stored, NotebookRun.Result run, boolean lax) {
    this.run = run;
    this.lax = lax;
    this.stored = stored.cells();
    order = RunOrder.of(this.stored);
  }

  Verification verification() {
    List<NotebookCell> rewritten = new ArrayList<>();
    List<NotebookCell> now = run.notebook().cells();
    for (int i = 0; i < stored.size(); i++) {
      rewritten.add(cell(stored.get(i), now.get(i), order.get(i)));
    }
    int notRun = stop.isPresent() ? run.notRun() : 0;
    return new Verification(
        differences, compared, notCompared, stop, notRun, run.notebook().with(rewritten));
  }

  private NotebookCell cell(NotebookCell before, NotebookCell now, String wrongOrder) {
    if (!before.hasCode() || stop.isPresent()) {
      return now;
    }
    CellMarks marks = CellMarks.of(before);
    if (marks.skipped()) {
      notCompared++;
      return before;
    }
    number++;
    stop = run.stop().filter(failure -> failure.number() == number && !failed(before));
    OutputDifference difference = new OutputDifference();
    if (!wrongOrder.isEmpty()) {
      difference.wrong(wrongOrder);
    }
    boolean compares = marks.compared(lax);
    if (compares) {
      difference.compare(before.outputs(), now.outputs());
    }
    if (!difference.isEmpty()) {
      differences.add(difference.in(number, before));
    }
    return counted(before, now, compares && !hasLive(before), compares && !difference.isEmpty());
  }

  private NotebookCell counted(
      NotebookCell before, NotebookCell now, boolean whole, boolean differs) {
    if (whole) {
      compared++;
    } else {
      notCompared++;
    }
    return whole || differs ? now : now.ran(number, numbered(before.outputs()));
  }

  private static boolean failed(NotebookCell cell) {
    return cell.outputs().stream().anyMatch(CellOutput::isError);
  }

  private static boolean hasLive(NotebookCell cell) {
    return !cell.outputs().stream().allMatch(CellOutput::compared);
  }

  private List<CellOutput> numbered(List<CellOutput> outputs) {
    return outputs.stream().map(output -> output.numbered(number)).toList();
  }
}
