package pinquire.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
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
  static final int UNFOLDED = 16;

  /** More entries than this are cut. */
  private static final int MOST = 24;

  /** The entries of a file, folded where it has many rows. */
  static List<Entry> of(Difference difference, Broken broken, List<Field> fields) {
    String file = difference.file().name();
    NavigableSet<Integer> edges = broken.edges(file);
    edges.add(difference.file().size());
    List<Entry> entries =
        difference.rows().stream()
            .flatMap(
                pair ->
                    pair.range()
                        .cut(edges)
                        .map(range -> new Entry(pair, range, broken.marks(file, range), fields)))
            .filter(e -> !e.isPastTheEnd(difference.file().size()))
            .toList();
    long rows = entries.stream().mapToLong(e -> e.range.count()).sum();
    return rows <= UNFOLDED
        ? unfold(entries)
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

  private Entry(Pair pair, Range range, Set<Column> marks, List<Field> fields) {
    this(
        range,
        pair,
        marks,
        fields.stream().flatMap(f -> Stream.of(f.was(pair), f.now(pair))).toList());
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

  /** Each page, and the folios beside it after it. */
  private static List<Entry> unfold(List<Entry> entries) {
    return entries.stream()
        .flatMap(e -> e.range.each().map(page -> new Entry(page, e.pair, e.marks, e.cells)))
        .sorted(Comparator.comparing(e -> e.range.first()))
        .toList();
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
    return range.goesOnIn(next.range) && marks.equals(next.marks) && cells.equals(next.cells);
  }

  private Entry upTo(Entry next) {
    return new Entry(range.upTo(next.range.last()), pair, marks, cells);
  }
}
