package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import pinquire.report.Table.Cell;
import pinquire.report.Table.Kind;
import pinquire.report.Table.Row;

/** A table as lines of plain text. */
final class TextTable {

  private final Table table;
  private final int[] widths;
  private final boolean[] marked;

  private TextTable(Table table) {
    this.table = table;
    int columns = table.heads().size();
    marked = new boolean[columns];
    widths = new int[columns];
    for (int c = 0; c < columns; c++) {
      marked[c] = isNumber(c) && cells(c).stream().anyMatch(Cell::violated);
      widths[c] = table.heads().get(c).word().lines().mapToInt(String::length).max().orElse(0);
      for (Cell cell : cells(c)) {
        widths[c] = Math.max(widths[c], text(c, cell).length());
      }
    }
  }

  /** Whether the columns find room side by side. */
  static boolean fits(Table table) {
    return width(table) <= Lines.WIDTH;
  }

  /** How many characters the columns take side by side. */
  static int width(Table table) {
    return new TextTable(table).width(1);
  }

  /** All of a table. */
  static String text(Table table) {
    List<String> lines = new ArrayList<>(lines(table));
    lines.addAll(notes(table));
    return Lines.text(lines);
  }

  /** The caption, the head and the rows. */
  static List<String> lines(Table table) {
    List<String> lines = new ArrayList<>();
    if (!table.caption().isEmpty()) {
      lines.addAll(Lines.fill(table.caption().text(), 2));
    }
    for (Table part : parts(table)) {
      lines.addAll(new TextTable(part).lines());
    }
    return lines;
  }

  /** The tally and the legend. */
  static List<String> notes(Table table) {
    return table.notes().stream().flatMap(n -> Lines.fill(n.text(), 0).stream()).toList();
  }

  private List<String> lines() {
    int gap = !table.tight() && width(2) <= Lines.WIDTH ? 2 : 1;
    List<String> lines = new ArrayList<>();
    int high = IntStream.range(0, widths.length).map(c -> headLines(c).size()).max().orElse(1);
    for (int i = high; i > 0; i--) {
      int up = i;
      lines.add(line(gap, c -> pad(c, headLine(c, up))));
    }
    lines.add(line(gap, c -> "-".repeat(widths[c])));
    for (Row row : table.rows()) {
      lines.add(line(row, gap));
    }
    return lines;
  }

  private String line(Row row, int gap) {
    Phrase rest = row.rest();
    int cells = row.cells().size();
    return line(
        gap,
        c ->
            c < cells
                ? pad(c, text(c, row.cells().get(c)))
                : c == cells && rest != null ? rest.text() : "");
  }

  private String line(int gap, IntFunction<String> cell) {
    List<String> cells = IntStream.range(0, widths.length).mapToObj(cell).toList();
    return String.join(" ".repeat(gap), cells).stripTrailing();
  }

  private List<String> headLines(int column) {
    return headOf(column).lines().toList();
  }

  /** Words of several lines end on the lowest, which is 1. */
  private String headLine(int column, int up) {
    List<String> lines = headLines(column);
    return up > lines.size() ? "" : lines.get(lines.size() - up);
  }

  /** Above the numbers, if the marks beside them leave it room. */
  private String headOf(int column) {
    String word = table.heads().get(column).word();
    return marked[column] && word.length() + 2 <= widths[column] ? word + "  " : word;
  }

  /** Numbers keep their right edge when some carry a mark. */
  private String text(int column, Cell cell) {
    return marked[column] && !cell.violated() ? cell.text() + "  " : cell.text();
  }

  private String pad(int column, String text) {
    String blanks = " ".repeat(Math.max(0, widths[column] - text.length()));
    return isNumber(column) ? blanks + text : text + blanks;
  }

  private boolean isNumber(int column) {
    return table.heads().get(column).kind() == Kind.NUMBER;
  }

  private List<Cell> cells(int column) {
    return table.rows().stream()
        .map(Row::cells)
        .filter(cells -> column < cells.size())
        .map(cells -> cells.get(column))
        .toList();
  }

  private int width(int gap) {
    return IntStream.of(widths).sum() + gap * (widths.length - 1);
  }

  /** The table, or where even one blank between columns is too much, its columns in several. */
  private static List<Table> parts(Table table) {
    int most = table.heads().size();
    while (most > 2 && !fits(table.columns(1, most))) {
      most--;
    }
    List<Table> parts = new ArrayList<>(List.of(table.columns(1, most)));
    if (most < table.heads().size()) {
      parts.addAll(parts(table.columns(most, table.heads().size())));
    }
    return parts;
  }
}
