package pinquire.report;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pinquire.command.Verdict.Kind;
import pinquire.report.Table.Cell;
import pinquire.report.Table.Row;

/**
 * A table of verdicts as a picture of its own, the columns in several bands where they are many.
 * What holds is a mere line, so that what is violated, in a box, is found by its shape.
 */
final class MatrixPicture {

  private static final int COLUMNS = 12;
  private static final int LETTER = 7;
  private static final int SIZE = 11;
  private static final int LINE = 14;
  private static final int CELL = 22;
  private static final int GAP = 2;
  private static final int MARGIN = 10;
  private static final int BAND = 14;
  private static final String ROOT =
      "<g fill=\"#ffffff\" font-family=\"DejaVu Sans Mono,Menlo,Consolas,monospace\">";
  private static final String LEGEND =
      "line: holds in every order; X 9: broken in 9 steps; ? 9: unknown past 9; empty: not asked";
  private static final String LABEL = "fill=\"#6b6b6b\"";
  private static final int DASH = 18;
  private static final String QUIET = "fill=\"#808080\"";
  private static final String BROKEN = "fill=\"#c04f00\" stroke=\"#ffffff\"";
  private static final String OPEN = "fill=\"#6b6b6b\" stroke=\"#ffffff\" stroke-dasharray=\"4 3\"";

  private final Table table;
  private final List<Integer> columns;
  private final int names;
  private final int width;
  private final int head;

  private MatrixPicture(Table table) {
    this.table = table;
    // How many states there were is no verdict.
    this.columns =
        IntStream.range(1, table.heads().size())
            .filter(column -> table.heads().get(column).kind() != Table.Kind.NUMBER)
            .boxed()
            .toList();
    this.names = widest(0);
    this.width = columns.stream().mapToInt(this::widest).max().orElse(0);
    this.head =
        LINE * (int) columns.stream().mapToLong(c -> lines(c).size()).max().orElse(1) + GAP * 3;
  }

  /** The picture as a file. */
  static String of(Table table) {
    return new MatrixPicture(table).svg();
  }

  private List<String> lines(int column) {
    return table.heads().get(column).word().lines().toList();
  }

  private int widest(int column) {
    int heads = lines(column).stream().mapToInt(String::length).max().orElse(0);
    int cells =
        table.rows().stream()
            .mapToInt(row -> row.cells().get(column).text().length())
            .max()
            .orElse(0);
    return Math.max(heads, cells) * LETTER + MARGIN;
  }

  private int bands() {
    return Math.max(1, (columns.size() + COLUMNS - 1) / COLUMNS);
  }

  private int bandHeight() {
    return head + table.rows().size() * CELL + BAND;
  }

  private String svg() {
    StringBuilder drawn = new StringBuilder();
    String title = Svg.words(table.caption().text());
    drawn.append("<title>").append(title).append("</title>").append(ROOT);
    for (int band = 0; band < bands(); band++) {
      int first = band * COLUMNS;
      int last = Math.min(columns.size(), first + COLUMNS);
      drawn.append(band(columns.subList(first, last), band * bandHeight()));
    }
    int top = bands() * bandHeight();
    drawn.append(legend(top));
    return Svg.of(width(), top + CELL, drawn + "</g>") + "\n";
  }

  private int width() {
    int across = names + GAP + Math.min(columns.size(), COLUMNS) * (width + GAP);
    return Math.max(across, LEGEND.length() * LETTER + MARGIN);
  }

  private static String legend(int top) {
    return box(0, top, LEGEND.length() * LETTER + MARGIN, CELL - GAP, LABEL)
        + words(0, top, LEGEND);
  }

  private String band(List<Integer> shown, int top) {
    StringBuilder drawn = new StringBuilder(box(0, top, names, head - GAP, LABEL));
    drawn.append(words(0, top + head - 3 * GAP - LINE, "design"));
    for (int i = 0; i < shown.size(); i++) {
      drawn.append(head(shown.get(i), left(i), top));
    }
    for (int row = 0; row < table.rows().size(); row++) {
      drawn.append(row(table.rows().get(row), shown, top + head + row * CELL));
    }
    return drawn.toString();
  }

  private int left(int index) {
    return names + GAP + index * (width + GAP);
  }

  private String head(int column, int left, int top) {
    List<String> lines = lines(column);
    StringBuilder drawn = new StringBuilder(box(left, top, width, head - GAP, LABEL));
    for (int i = 0; i < lines.size(); i++) {
      int up = lines.size() - i;
      drawn.append(words(left, top + head - 3 * GAP - up * LINE, lines.get(i)));
    }
    return drawn.toString();
  }

  private String row(Row row, List<Integer> shown, int top) {
    String name = row.cells().get(0).text();
    StringBuilder drawn = new StringBuilder(box(0, top, names, CELL - GAP, LABEL));
    drawn.append(words(0, top, name));
    for (int i = 0; i < shown.size(); i++) {
      Cell cell = row.cells().get(shown.get(i));
      drawn.append(cell(left(i), top, cell.text(), cell.verdict()));
    }
    return drawn.toString();
  }

  private String cell(int left, int top, String said, @Nullable Kind verdict) {
    if (verdict == null) {
      return "";
    }
    return switch (verdict) {
      case HOLDS -> box(left + (width - DASH) / 2, top + CELL / 2 - GAP, DASH, GAP, QUIET);
      case VIOLATED -> box(left, top, width, CELL - GAP, BROKEN) + words(left, top, said);
      case INCONCLUSIVE, UNBROKEN ->
          box(left, top, width, CELL - GAP, OPEN) + words(left, top, said);
    };
  }

  private static String box(int x, int y, int width, int height, String look) {
    return Svg.rect(x, y, width, height, look);
  }

  private static String words(int x, int y, String words) {
    return Svg.text(x + MARGIN / 2, y + LINE, SIZE, "", words);
  }
}
