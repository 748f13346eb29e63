package pinquire.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the numbers stored in a notebook tell about how it was run. Numbers that rise from the top
 * may have gaps: a cell that was run twice counts twice.
 */
final class RunOrder {

  private final List<String> told = new ArrayList<>();

  /** For each cell what is wrong with its number; empty when nothing is. */
  static List<String> of(List<NotebookCell> cells) {
    RunOrder order = new RunOrder();
    int highest = 0;
    int last = last(cells);
    for (int i = 0; i < cells.size(); i++) {
      OptionalInt count = cells.get(i).executionCount();
      order.told.add(cells.get(i).hasCode() ? wrong(count, highest, i < last) : "");
      highest = Math.max(highest, count.orElse(0));
    }
    return order.told;
  }

  private static String wrong(OptionalInt count, int highest, boolean othersFollow) {
    if (count.isEmpty()) {
      return othersFollow ? "it was not run, and cells after it were" : "";
    }
    return count.getAsInt() > highest
        ? ""
        : "it was run out of order: [%d] stands after [%d]".formatted(count.getAsInt(), highest);
  }

  /** The index of the last cell with a number. */
  private static int last(List<NotebookCell> cells) {
    int last = cells.size() - 1;
    while (last >= 0 && cells.get(last).executionCount().isEmpty()) {
      last--;
    }
    return last;
  }
}
