package pinquire.report;

import java.util.List;
import java.util.stream.Collectors;
import pinquire.command.Verdict.Kind;
import pinquire.report.Table.Cell;
import pinquire.report.Table.Head;

/** A table as Markdown, with its caption above and its notes below. */
final class MarkdownTable {

  private MarkdownTable() {}

  static String of(Table table) {
    String rules =
        line(
            table.heads().stream()
                .map(h -> h.kind() == Table.Kind.NUMBER ? "--:" : "---")
                .toList());
    String rows =
        table.rows().stream()
            .map(row -> line(row.cells().stream().map(MarkdownTable::cell).toList()))
            .collect(Collectors.joining());
    String notes =
        table.notes().stream().map(n -> escape(n.text())).collect(Collectors.joining("  \n"));
    return "**"
        + escape(table.caption().text())
        + "**\n\n"
        + line(table.heads().stream().map(MarkdownTable::head).toList())
        + rules
        + rows
        + "\n"
        + notes
        + "\n";
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String head(Head head) {
    return escape(head.word().replace("\n", ""));
  }

  /** What needs a reader is bold. */
  private static String cell(Cell cell) {
    boolean quiet = cell.verdict() == null || cell.verdict() == Kind.HOLDS;
    String text = escape(cell.text());
    return quiet ? text : "**" + text + "**";
  }

  /** A text to be opened, as it is. */
  static String opened(String summary, String text) {
    return "\n<details><summary>%s</summary>\n\n```\n%s```\n\n</details>\n"
        .formatted(Phrase.escape(summary), text);
  }

  /** Words that mean nothing to Markdown but themselves. */
  static String escape(String words) {
    return words.replaceAll("([\\\\`*_|<>\\[\\]#~])", "\\\\$1");
  }
}
