package pinquire.report;

import static pinquire.report.Style.element;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pinquire.command.Verdict;
import pinquire.report.Table.Cell;
import pinquire.report.Table.Head;
import pinquire.report.Table.Kind;
import pinquire.report.Table.Row;

/** A table as HTML whose meaning stands without its styles. */
final class HtmlTable {

  private final Table table;
  private final boolean dims;

  /** So many columns of verdicts find room on a page. */
  private static final int BAND = 10;

  private HtmlTable(Table table) {
    this.table = table;
    dims = !table.rows().stream().allMatch(Row::quiet);
  }

  static String of(Table table) {
    return new HtmlTable(table).html();
  }

  /** A table of verdicts, whose columns stand in several bands where they are many. */
  static String inBands(Table table) {
    int columns = table.heads().size() - 1;
    int bands = Math.max(1, (columns + BAND - 1) / BAND);
    int wide = (columns + bands - 1) / bands;
    return IntStream.range(0, bands)
        .mapToObj(
            band -> band(table, 1 + band * wide, Math.min(1 + (band + 1) * wide, columns + 1)))
        .collect(Collectors.joining());
  }

  /** What is said above stands above the first, what is said below stands below the last. */
  private static String band(Table table, int from, int to) {
    Table part = table.columns(from, to);
    boolean last = to == table.heads().size();
    return of(
        new Table(
            from == 1 ? part.caption() : Phrase.NONE,
            part.heads(),
            part.rows(),
            part.tight(),
            last ? part.violated() : List.of(),
            last ? part.notes() : List.of()));
  }

  private String html() {
    String caption =
        table.caption().isEmpty() ? "" : element("caption", Style.CAPTION, table.caption().html());
    String heads = table.heads().stream().map(HtmlTable::head).collect(Collectors.joining());
    String rows = table.rows().stream().map(this::row).collect(Collectors.joining());
    return element(
        "table",
        Style.TABLE,
        caption + "<thead><tr>" + heads + "</tr></thead><tbody>" + rows + "</tbody>" + foot());
  }

  private static String head(Head head) {
    String style = Style.CELL + align(head) + ";font-weight:600;border-bottom:" + Style.RULE;
    return "<th scope=\"col\" style=\""
        + style
        + "\">"
        + Phrase.escape(head.word()).replace("\n", "<br/>")
        + "</th>";
  }

  private String row(Row row) {
    int named = row.cells().size();
    String cells =
        IntStream.range(0, named)
            .mapToObj(i -> cell(i, row.cells().get(i)))
            .collect(Collectors.joining());
    Phrase rest = row.rest();
    if (rest != null) {
      int span = table.heads().size() - named;
      cells += "<td colspan=\"" + span + "\" style=\"" + Style.CELL + ";text-align:left\">";
      cells += rest.html() + "</td>";
    }
    return element("tr", dims && row.quiet() ? Style.QUIET_ROW : Style.ROW, cells);
  }

  private String cell(int column, Cell cell) {
    Head head = table.heads().get(column);
    String style = Style.CELL + align(head) + (column == 0 ? ";font-weight:400" : "");
    style += head.kind() == Kind.PROSE ? "" : ";" + Style.MONO;
    style += cell.violated() ? ";" + Style.VIOLATED : cell.changed() ? ";" + Style.CHANGED : "";
    Verdict.Kind verdict = cell.verdict();
    style += verdict == null ? "" : ";" + Style.of(verdict);
    String open = column == 0 ? "th scope=\"row\"" : "td";
    String name = column == 0 ? "th" : "td";
    return "<" + open + " style=\"" + style + "\">" + content(cell) + "</" + name + ">";
  }

  private static String content(Cell cell) {
    String now = Phrase.escape(cell.now());
    String was = cell.was();
    if (was == null) {
      return cell.violated() ? "<b>" + now + " !</b>" : now;
    }
    return Phrase.escape(was) + " &rarr; <b>" + now + "</b>" + (cell.violated() ? " <b>!</b>" : "");
  }

  private static String align(Head head) {
    return ";text-align:" + (head.kind() == Kind.NUMBER ? "right" : "left");
  }

  private String foot() {
    String violated =
        table.violated().stream()
            .map(v -> footRow(Style.CONCLUSION, v.html()))
            .collect(Collectors.joining());
    String notes = table.notes().stream().map(Phrase::html).collect(Collectors.joining("<br/>"));
    String rows = violated + (notes.isEmpty() ? "" : footRow(Style.NOTE, notes));
    return rows.isEmpty() ? "" : "<tfoot>" + rows + "</tfoot>";
  }

  private String footRow(String style, String content) {
    String cell = "<td colspan=\"" + table.heads().size() + "\" style=\"" + Style.FOOT + "\">";
    return element("tr", Style.ROW, cell + element("div", style, content) + "</td>");
  }
}
