package pinquire.command;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file's pages, in order. What neighbouring pages have in common is kept once, so
 * that those of a million pages usually take no more room than those of a few.
 */
public final class Rows extends AbstractList<PageState> implements RandomAccess {

  /** No rows. */
  public static final Rows NONE = new Rows(List.of());

  private final List<Stretch> stretches;
  private final int[] pageEnds;
  private final int[] rowEnds;

  Rows(List<Stretch> stretches) {
    this.stretches = List.copyOf(stretches);
    pageEnds = new int[stretches.size()];
    rowEnds = new int[stretches.size()];
    int rows = 0;
    for (int i = 0; i < rowEnds.length; i++) {
      Stretch stretch = stretches.get(i);
      rows += stretch.pages() * stretch.rows().size();
      rowEnds[i] = rows;
      pageEnds[i] = stretch.end();
    }
  }

  /** These rows, which are in order. */
  static Rows of(List<PageState> rows) {
    List<Stretch> stretches = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= rows.size(); i++) {
      if (i == rows.size() || rows.get(i).page() != rows.get(start).page()) {
        Stretch.add(stretches, rows.subList(start, i));
        start = i;
      }
    }
    return new Rows(stretches);
  }

  /** Pages that look the same, taken together. */
  public List<Stretch> stretches() {
    return stretches;
  }

  /** The rows of a page; none when it is not among the pages. */
  public List<PageState> of(int page) {
    Stretch stretch = around(page);
    return stretch == null || stretch.first() > page ? List.of() : stretch.of(page);
  }

  /** The first page after this one that does not look the same; beyond every page for none. */
  public int endOfEqual(int page) {
    Stretch stretch = around(page);
    if (stretch == null) {
      return Integer.MAX_VALUE;
    }
    return stretch.first() > page ? stretch.first() : stretch.end();
  }

  /** The stretch that a page is in, else the next one. */
  private @Nullable Stretch around(int page) {
    int index = firstBeyond(pageEnds, page);
    return index < stretches.size() ? stretches.get(index) : null;
  }

  /** The index of the first end that lies behind the number. */
  private static int firstBeyond(int[] ends, int number) {
    int found = Arrays.binarySearch(ends, number + 1);
    return found < 0 ? -found - 1 : found;
  }

  @Override
  public PageState get(int index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException(index + " of " + size());
    }
    int at = firstBeyond(rowEnds, index);
    Stretch stretch = stretches.get(at);
    int inner = index - (at == 0 ? 0 : rowEnds[at - 1]);
    int rows = stretch.rows().size();
    return stretch.rows().get(inner % rows).moved(inner / rows);
  }

  @Override
  public int size() {
    return rowEnds.length == 0 ? 0 : rowEnds[rowEnds.length - 1];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Rows rows ? stretches.equals(rows.stretches) : super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
