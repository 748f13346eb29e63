package pinquire.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import pinquire.command.State;
import pinquire.command.State.FileState;
import pinquire.report.Table.Cell;
import pinquire.report.Table.Head;
import pinquire.report.Table.Kind;
import pinquire.report.Table.Row;

/** A state as one character a page, for thousands of pages. */
public final class StripReport implements Report {

  private final State state;
  private final List<Strip> strips;

  private StripReport(State state) {
    this.state = state;
    strips = state.files().stream().map(f -> Strip.of(f, state.violations())).toList();
  }

  /** The strip of a state. */
  public static StripReport of(State state) {
    return new StripReport(state);
  }

  @Override
  public String text() {
    List<String> lines = new ArrayList<>();
    for (Strip strip : strips) {
      lines.addAll(Lines.fill(heading(strip).text(), 2));
      lines.add("");
      lines.addAll(strip.lines());
      lines.add("");
      TextTable.lines(table(strip, "", List.of())).forEach(line -> lines.add(" " + line));
      lines.addAll(orphans(strip.file()).stream().map(Phrase::text).toList());
      lines.add("");
    }
    List<Phrase> wrong = new ArrayList<>();
    strips.forEach(s -> wrong.addAll(broken().phrases(s.file().name(), state)));
    wrong.addAll(machine());
    lines.addAll(Broken.lines(wrong));
    return strips.isEmpty() ? "no file yet\n" : Lines.text(lines).stripTrailing() + "\n";
  }

  @Override
  public String html() {
    return strips.isEmpty()
        ? "<p>no file yet</p>"
        : strips.stream().map(this::html).collect(Collectors.joining())
            + machine().stream()
                .map(v -> Style.element("p", Style.PARAGRAPH, v.html()))
                .collect(Collectors.joining());
  }

  private String html(Strip strip) {
    return Style.element("p", Style.PARAGRAPH, heading(strip).html())
        + Style.element("pre", Style.PRE, Phrase.escape(String.join("\n", strip.lines())))
        + HtmlTable.of(table(strip, "sign", broken().phrases(strip.file().name(), state)));
  }

  @Override
  public List<String> json() {
    return StateJson.of(state);
  }

  private static Phrase heading(Strip strip) {
    return Phrase.of(
        Phrase.plain(strip.file().name() + ": "),
        Phrase.bold(Counts.of(strip.file().size(), "page")),
        Phrase.plain(". " + Strip.WIDTH + " pages a line."));
  }

  private Broken broken() {
    return new Broken(state.violations());
  }

  /** What is wrong beyond the files. */
  private List<Phrase> machine() {
    return broken().others(strips.stream().map(s -> s.file().name()).toList(), state);
  }

  private static Table table(Strip strip, String sign, List<Phrase> violated) {
    List<Head> heads =
        List.of(
            new Head(sign, Kind.SIGN),
            new Head("pages", Kind.NUMBER),
            new Head("state", Kind.PROSE),
            new Head("where", Kind.SIGN));
    List<Row> rows = new ArrayList<>();
    for (Sign kind : Sign.values()) {
      List<Integer> pages = strip.pages(kind);
      if (!pages.isEmpty()) {
        rows.add(
            Row.of(
                List.of(
                    Cell.of(kind.sign()),
                    Cell.of(Counts.of(pages.size())),
                    Cell.of(kind.meaning()),
                    Cell.of(where(Range.of(pages, false))))));
      }
    }
    Phrase caption = sign.isEmpty() ? Phrase.NONE : Phrase.plain("Legend and counts");
    return new Table(caption, heads, rows, false, violated, orphans(strip.file()));
  }

  private static String where(List<Range> ranges) {
    List<String> told = new ArrayList<>(ranges.stream().limit(2).map(Range::toString).toList());
    if (ranges.size() > 2) {
      told.add("and " + Counts.of(ranges.size() - 2L) + " more");
    }
    return String.join(", ", told);
  }

  private static List<Phrase> orphans(FileState file) {
    List<Integer> pages =
        file.rows().stream().filter(r -> r.orphan()).map(r -> r.page()).sorted().toList();
    return pages.isEmpty()
        ? Collections.emptyList()
        : List.of(
            Phrase.plain(
                "not in the strip: "
                    + Counts.of(pages.size(), "orphan")
                    + ", "
                    + where(Range.of(pages, true))));
  }
}
