package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pinquire.command.Verdict;

/**
 * A table as a value. The first column names its rows.
 *
 * @param caption what stands above it; may be empty
 * @param heads the columns
 * @param rows the rows, from the top
 * @param tight whether columns stand one blank apart in text, not two
 * @param violated what is wrong, one each: last in text, first below the table in HTML
 * @param notes tally and legend
 */
record Table(
    Phrase caption,
    List<Head> heads,
    List<Row> rows,
    boolean tight,
    List<Phrase> violated,
    List<Phrase> notes) {

  Table {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
    violated = List.copyOf(violated);
    notes = List.copyOf(notes);
  }

  /** The naming column and those from one to another. */
  Table columns(int from, int to) {
    return new Table(
        caption,
        part(heads, from, to),
        rows.stream().map(row -> new Row(part(row.cells(), from, to), row.rest())).toList(),
        tight,
        violated,
        notes);
  }

  private static <T> List<T> part(List<T> all, int from, int to) {
    List<T> part = new ArrayList<>(all.subList(0, Math.min(1, all.size())));
    part.addAll(all.subList(Math.min(from, all.size()), Math.min(to, all.size())));
    return part;
  }

  /** What a column holds: numbers stand right, signs and prose left. */
  enum Kind {
    NUMBER,
    SIGN,
    PROSE
  }

  /** A column's word. */
  record Head(String word, Kind kind) {}

  /**
   * One cell.
   *
   * @param was what it held before; null when that is the same
   * @param now what it holds
   * @param violated whether a property is violated here
   * @param verdict what it tells of a property; null when it tells of something else
   */
  record Cell(@Nullable String was, String now, boolean violated, Verdict.@Nullable Kind verdict) {

    Cell(@Nullable String was, String now, boolean violated) {
      this(was, now, violated, null);
    }

    static Cell of(String now) {
      return new Cell(null, now, false);
    }

    boolean changed() {
      return was != null;
    }

    boolean quiet() {
      return !changed() && !violated;
    }

    /** {@code was -> now !}. */
    String text() {
      return Ascii.of((was == null ? now : was + " -> " + now) + (violated ? " !" : ""));
    }
  }

  /**
   * One row.
   *
   * @param cells from the left
   * @param rest what stands across the columns that have no cell; null when all have one
   */
  record Row(List<Cell> cells, @Nullable Phrase rest) {

    Row {
      cells = List.copyOf(cells);
    }

    static Row of(List<Cell> cells) {
      return new Row(cells, null);
    }

    boolean quiet() {
      return cells.stream().allMatch(Cell::quiet);
    }
  }
}
