package pinquire.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import pinquire.command.Content;
import pinquire.command.Owner;
import pinquire.command.PageState;
import pinquire.command.Rows;
import pinquire.command.State;
import pinquire.command.State.FileState;
import pinquire.command.Stretch;

/**
 * A file now, each row beside what it was.
 *
 * @param file the file now
 * @param rows each of its rows, in order; those of pages that look the same are told once
 * @param freed the folios beside the file that were there before and are no longer
 */
record Difference(FileState file, List<Pair> rows, List<Range> freed) {

  /**
   * A row before and after.
   *
   * @param pages for how many pages from this one on it is the same
   */
  record Pair(PageState was, PageState now, int pages) {

    boolean changed() {
      return !was.inFrame(now.frame()).equals(now);
    }

    Range range() {
      return Difference.range(now, pages);
    }
  }

  /** Every file of the later state. */
  static List<Difference> between(State before, State after) {
    return after.files().stream().map(now -> of(before, now, after.tables())).toList();
  }

  /** A state in which nothing is said to have changed. */
  static List<Difference> none(State state) {
    return between(state, state);
  }

  boolean changed() {
    return !freed.isEmpty() || rows.stream().anyMatch(Pair::changed);
  }

  /** The rows in an order in which more of them are neighbours. */
  List<Pair> byOwner() {
    return rows.stream().sorted(Comparator.comparing(pair -> pair.now.owner())).toList();
  }

  private static Difference of(State before, FileState file, List<String> tables) {
    Rows olds = rows(before, file.name());
    List<String> had = before.tables();
    List<Pair> pairs = new ArrayList<>();
    List<Range> freed = new ArrayList<>();
    for (Stretch stretch : file.rows().stretches()) {
      int page = stretch.first();
      while (page < stretch.end()) {
        int end = Math.min(stretch.end(), olds.endOfEqual(page));
        int pages = end - page;
        List<PageState> was = olds.of(page).stream().map(row -> row.ofTables(had, tables)).toList();
        List<PageState> now = stretch.of(page);
        now.forEach(row -> pairs.add(new Pair(old(was, now, row), row, pages)));
        was.stream().filter(row -> isFreed(row, now)).forEach(row -> freed.add(range(row, pages)));
        page = end;
      }
    }
    return new Difference(file, List.copyOf(pairs), List.copyOf(freed));
  }

  private static Range range(PageState row, int pages) {
    return new Range(row.page(), row.page() + pages - 1, row.owner());
  }

  private static Rows rows(State state, String file) {
    return state.files().stream()
        .filter(f -> f.name().equals(file))
        .findFirst()
        .map(FileState::rows)
        .orElse(Rows.NONE);
  }

  private static boolean isFreed(PageState row, List<PageState> now) {
    return !row.ofFile()
        && now.stream().noneMatch(other -> other.owner() == row.owner() && isSame(row, other, now));
  }

  /** What a row was. */
  private static PageState old(List<PageState> was, List<PageState> now, PageState row) {
    return was.stream()
        .filter(old -> isSame(old, row, now))
        .max(Comparator.comparing(PageState::owner))
        .orElseGet(() -> absent(row));
  }

  /** Whether a row is what another one was. An orphan that is new was the folio of its page. */
  private static boolean isSame(PageState old, PageState row, List<PageState> now) {
    if (row.ofFile()) {
      return old.ofFile();
    }
    return old.frame() == row.frame()
        ? old.owner() == row.owner() || row.owner() == Owner.NOBODY
        : hasMoved(old, row, now);
  }

  /**
   * Whether a private copy is in another frame now: the old one went, and who mapped it maps it.
   */
  private static boolean hasMoved(PageState old, PageState row, List<PageState> now) {
    return old.owner() == Owner.PROCESS
        && row.owner() == Owner.PROCESS
        && now.stream().noneMatch(other -> other.frame() == old.frame())
        && IntStream.range(0, row.ptes().size())
            .anyMatch(process -> isMapped(old, process) && isMapped(row, process));
  }

  private static boolean isMapped(PageState row, int process) {
    return !row.ptes().get(process).equals(".");
  }

  /** What the table did not show before: on disk as it is now, and not in memory. */
  private static PageState absent(PageState now) {
    String believed = now.pins() == 0 ? now.believed() : "0";
    List<String> ptes = Collections.nCopies(now.ptes().size(), ".");
    return new PageState(
        now.page(), now.owner(), -1, false, 0, 0, believed, 0, ptes, ".", Content.NONE, now.disk());
  }
}
