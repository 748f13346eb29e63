package pinquire.command;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Neighbouring pages that look the same: all that differs is their numbers, and those of their
 * frames, which go up with them.
 *
 * @param rows of the first page: its own, then those of the folios beside it
 * @param pages how many there are, at least one
 */
public record Stretch(List<PageState> rows, int pages) {

  /** Pages with more rows are told one by one. */
  private static final int MOST_ROWS = 2;

  public Stretch {
    rows = List.copyOf(rows);
  }

  public int first() {
    return rows.get(0).page();
  }

  /** The page after the last. */
  public int end() {
    return first() + pages;
  }

  /** The rows of one of the pages. */
  public List<PageState> of(int page) {
    return rows.stream().map(row -> row.moved(page - first())).toList();
  }

  private boolean goesOnIn(List<PageState> next) {
    return rows.size() <= MOST_ROWS
        && next.size() == rows.size()
        && IntStream.range(0, rows.size())
            .allMatch(row -> rows.get(row).moved(pages).equals(next.get(row)));
  }

  /** Adds the rows of a page behind others. */
  static void add(List<Stretch> stretches, List<PageState> page) {
    Stretch open = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
    if (open != null && open.goesOnIn(page)) {
      lengthen(stretches);
    } else {
      stretches.add(new Stretch(page, 1));
    }
  }

  /** Adds a page that looks like the last one. */
  static void lengthen(List<Stretch> stretches) {
    int last = stretches.size() - 1;
    Stretch open = stretches.get(last);
    stretches.set(last, new Stretch(open.rows, open.pages + 1));
  }
}
