package pinquire.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pinquire.command.Column;
import pinquire.command.PageState;
import pinquire.report.Difference.Pair;

/**
 * What a row of the state table shows: a page, or neighbours that are equal in every cell.
 *
 * @param range the pages
 * @param pair any of them, before and after
 * @param marks the columns that carry a mark
 * @param cells all that the row shows, to compare with the next; empty for pages out of the cache
 */
record Entry(Range range, Pair pair, Set<Column> marks, List<String> cells) {

  /** More rows than this are folded. */
  private static final int UNFOLDED = 16;

  /** More entries than this are cut. */
  private static final int MOST = 24;

  /** The entries of a file, folded where it has many rows. */
  static List<Entry> of(Difference difference, Broken broken, List<Field> fields) {
    List<Entry> entries =
        difference.rows().stream()
            .map(pair -> of(pair, broken.marks(difference.file().name(), pair.now()), fields))
            .filter(e -> !e.isPastTheEnd(difference.file().size()))
            .toList();
    return entries.size() <= UNFOLDED
        ? entries
        : fold(entries.stream().map(Entry::withoutCellsOutOfTheCache).toList());
  }

  /** The entries to show: all, or the violated ones and as many changed ones as there is room. */
  static List<Entry> cut(List<Entry> entries) {
    if (entries.size() <= MOST) {
      return entries;
    }
    long violated = entries.stream().filter(Entry::violated).count();
    boolean loud = entries.stream().anyMatch(e -> !e.quiet());
    long room = Math.max(0, MOST - 1 - violated);
    Set<Range> kept =
        entries.stream()
            .filter(e -> !e.violated() && (e.changed() || !loud))
            .limit(room)
            .map(Entry::range)
            .collect(Collectors.toSet());
    return entries.stream().filter(e -> e.violated() || kept.contains(e.range)).toList();
  }

  boolean changed() {
    return pair.changed();
  }

  boolean violated() {
    return !marks.isEmpty();
  }

  boolean quiet() {
    return !changed() && !violated();
  }

  /** Whether all there is to say is that the pages are not in the page cache. */
  boolean outOfTheCache() {
    return cells.isEmpty();
  }

  private static Entry of(Pair pair, Set<Column> marks, List<Field> fields) {
    PageState now = pair.now();
    List<String> cells = fields.stream().flatMap(f -> Stream.of(f.was(pair), f.now(pair))).toList();
    return new Entry(new Range(now.page(), now.page(), now.owner()), pair, marks, cells);
  }

  private boolean isPastTheEnd(int size) {
    return range.first() >= size && hasNothing();
  }

  private boolean hasNothing() {
    PageState now = pair.now();
    return quiet() && !now.cached() && now.ptes().stream().allMatch("."::equals);
  }

  private Entry withoutCellsOutOfTheCache() {
    return hasNothing() ? new Entry(range, pair, marks, List.of()) : this;
  }

  /** Pages first and the folios beside them after, so that more are neighbours. */
  private static List<Entry> fold(List<Entry> entries) {
    List<Entry> folded = new ArrayList<>();
    for (Entry next :
        entries.stream().sorted(Comparator.comparing(e -> e.range.owner())).toList()) {
      Entry open = folded.isEmpty() ? null : folded.get(folded.size() - 1);
      if (open != null && open.continuesIn(next)) {
        folded.set(folded.size() - 1, open.upTo(next));
      } else {
        folded.add(next);
      }
    }
    return folded;
  }

  private boolean continuesIn(Entry next) {
    return range.owner() == next.range.owner()
        && range.last() + 1 == next.range.first()
        && marks.equals(next.marks)
        && cells.equals(next.cells);
  }

  private Entry upTo(Entry next) {
    return new Entry(range.upTo(next.range.last()), pair, marks, cells);
  }
}
