package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pinquire.command.Owner;

/**
 * Neighbouring pages.
 *
 * @param first the first of them
 * @param last the last of them, at least the first
 * @param owner whose folios of these pages are meant
 */
record Range(int first, int last, Owner owner) {

  /** The ranges that pages in ascending order make. */
  static List<Range> of(List<Integer> pages, Owner owner) {
    List<Range> ranges = new ArrayList<>();
    for (int page : pages) {
      Range open = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
      if (open != null && page - open.last <= 1) {
        ranges.set(ranges.size() - 1, new Range(open.first, page, owner));
      } else {
        ranges.add(new Range(page, page, owner));
      }
    }
    return ranges;
  }

  /** {@code page 3}, {@code pages 0..3, 5}. */
  static String name(List<Integer> pages, Owner owner) {
    String ranges =
        of(pages, owner).stream().map(Range::toString).collect(Collectors.joining(", "));
    return (pages.size() == 1 ? "page " : "pages ") + ranges;
  }

  /** {@code page 3}, {@code pages 0..3}. */
  String name() {
    return (first == last ? "page " : "pages ") + this;
  }

  /** The same up to a later page. */
  Range upTo(int page) {
    return new Range(first, page, owner);
  }

  /** Whether the other begins where this one ends. */
  boolean goesOnIn(Range next) {
    return last + 1 == next.first && owner == next.owner;
  }

  /** Each of its pages. */
  Stream<Range> each() {
    return IntStream.rangeClosed(first, last).mapToObj(page -> new Range(page, page, owner));
  }

  /** The parts that it has when it is cut before each of these pages. */
  Stream<Range> cut(NavigableSet<Integer> pages) {
    List<Range> parts = new ArrayList<>();
    int start = first;
    for (int page : pages.subSet(first, false, last, true)) {
      parts.add(new Range(start, page - 1, owner));
      start = page;
    }
    parts.add(new Range(start, last, owner));
    return parts.stream();
  }

  int count() {
    return last - first + 1;
  }

  /** {@code 3}, {@code 0..3}, {@code 5'..7'}, {@code 5a}. */
  @Override
  public String toString() {
    return first == last ? end(first) : end(first) + ".." + end(last);
  }

  private String end(int page) {
    return page + owner.mark();
  }
}
