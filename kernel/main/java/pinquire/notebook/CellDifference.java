package pinquire.notebook;

import java.util.List;

/**
 * A cell that does not say what is stored of it, or that was stored out of order.
 *
 * @param number its {@code In [n]} when the notebook runs from the top
 * @param id of the cell
 * @param source its first line with something on it
 * @param differs what differs, in words: {@code text/html of output 1}
 * @param diff the lines that differ, as {@code diff -u} tells them; empty where words say it all
 */
public record CellDifference(
    int number, String id, String source, List<String> differs, List<String> diff) {

  public CellDifference {
    differs = List.copyOf(differs);
    diff = List.copyOf(diff);
  }

  /** {@code cell 2 (plain-clean): fsync}. */
  public String place() {
    return "cell %d (%s): %s".formatted(number, id, source);
  }
}
