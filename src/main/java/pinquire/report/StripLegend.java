package pinquire.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pinquire.command.Owner;
import pinquire.command.PageState;
import pinquire.report.Table.Cell;
import pinquire.report.Table.Head;
import pinquire.report.Table.Kind;
import pinquire.report.Table.Row;

/**
 * Counts every sign of a strip and says where it is.
 *
 * @param strip what is counted
 */
record StripLegend(Strip strip) {

  /** The legend of the characters. */
  Table ofText() {
    List<Head> heads =
        List.of(
            new Head("", Kind.SIGN),
            new Head("pages", Kind.NUMBER),
            new Head("state", Kind.PROSE),
            new Head("where", Kind.SIGN));
    List<Row> rows =
        signs().stream().map(s -> row(s.sign(), count(s), s.meaning(), where(s))).toList();
    return new Table(Phrase.NONE, heads, rows, false, List.of(), beside());
  }

  /** The legend of the characters and of the picture. */
  Table ofPicture(List<Phrase> violated) {
    List<Head> heads =
        List.of(
            new Head("sign", Kind.SIGN),
            new Head("pages", Kind.NUMBER),
            new Head("state", Kind.PROSE),
            new Head("bar", Kind.PROSE),
            new Head("where", Kind.SIGN));
    List<Row> rows =
        signs().stream().map(s -> row(s.sign(), count(s), s.meaning(), s.bar(), where(s))).toList();
    return new Table(Phrase.plain("Legend and counts"), heads, rows, false, violated, beside());
  }

  /** All of it in one line. */
  String alt(String scale) {
    return signs().stream()
        .map(s -> count(s) + " " + s.meaning() + " (" + where(s) + ")")
        .collect(
            Collectors.joining(
                "; ", Counts.of(strip.signs().size(), "page") + ", " + scale + ": ", ""));
  }

  private List<Sign> signs() {
    return Arrays.stream(Sign.values()).filter(strip.signs()::contains).toList();
  }

  private static Row row(String... cells) {
    return Row.of(Arrays.stream(cells).map(Cell::of).toList());
  }

  private String count(Sign sign) {
    return Counts.of(strip.pages(sign).size());
  }

  private String where(Sign sign) {
    return where(Range.of(strip.pages(sign), Owner.FILE));
  }

  private static String where(List<Range> ranges) {
    List<String> told = new ArrayList<>(ranges.stream().limit(2).map(Range::toString).toList());
    if (ranges.size() > 2) {
      told.add("and " + Counts.of(ranges.size() - 2L) + " more");
    }
    return String.join(", ", told);
  }

  private List<Phrase> beside() {
    return Stream.of(Owner.NOBODY, Owner.PROCESS).flatMap(owner -> beside(owner).stream()).toList();
  }

  private Optional<Phrase> beside(Owner owner) {
    List<Integer> pages =
        strip.file().rows().stream()
            .filter(row -> row.owner() == owner)
            .map(PageState::page)
            .toList();
    String where = where(Range.of(pages, owner));
    return Optional.of(
            Phrase.plain("not in the strip: " + Counts.of(pages.size(), owner) + ", " + where))
        .filter(told -> !pages.isEmpty());
  }
}
