package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Neighbouring pages.
 *
 * @param first the first of them
 * @param last the last of them, at least the first
 * @param orphans whether the folios meant are those that came from these pages
 */
record Range(int first, int last, boolean orphans) {

  /** The ranges that pages in ascending order make. */
  static List<Range> of(List<Integer> pages, boolean orphans) {
    List<Range> ranges = new ArrayList<>();
    for (int page : pages) {
      Range open = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
      if (open != null && page - open.last <= 1) {
        ranges.set(ranges.size() - 1, new Range(open.first, page, orphans));
      } else {
        ranges.add(new Range(page, page, orphans));
      }
    }
    return ranges;
  }

  /** {@code page 3}, {@code pages 0..3, 5}. */
  static String name(List<Integer> pages, boolean orphans) {
    String ranges =
        of(pages, orphans).stream().map(Range::toString).collect(Collectors.joining(", "));
    return (pages.size() == 1 ? "page " : "pages ") + ranges;
  }

  /** {@code page 3}, {@code pages 0..3}. */
  String name() {
    return (first == last ? "page " : "pages ") + this;
  }

  /** The same up to a later page. */
  Range upTo(int page) {
    return new Range(first, page, orphans);
  }

  int count() {
    return last - first + 1;
  }

  /** {@code 3}, {@code 0..3}, {@code 5'..7'}. */
  @Override
  public String toString() {
    String mark = orphans ? "'" : "";
    return first == last ? first + mark : first + mark + ".." + last + mark;
  }
}
