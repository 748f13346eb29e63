package pinquire.report;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import pinquire.command.Checked;
import pinquire.command.Verdict;
import pinquire.command.Verdict.Kind;
import pinquire.report.Table.Cell;
import pinquire.report.Table.Head;
import pinquire.report.Table.Row;

/** One scenario under several designs: a row for each, a column for each property that broke. */
public final class ComparisonReport implements Report {

  private final List<Checked> checked;
  private final List<String> told;

  private ComparisonReport(List<Checked> checked) {
    this.checked = List.copyOf(checked);
    this.told =
        properties().filter(name -> kinds(name).anyMatch(kind -> kind != Kind.HOLDS)).toList();
  }

  /**
   * The table of what came of a scenario.
   *
   * @param checked one for each design, at least one; all were asked for the same
   */
  public static ComparisonReport of(List<Checked> checked) {
    return new ComparisonReport(checked);
  }

  private Stream<String> properties() {
    return checked.get(0).verdicts().stream().map(Verdict::property);
  }

  private Stream<Kind> kinds(String property) {
    return checked.stream().map(one -> verdict(one, property).kind());
  }

  private static Verdict verdict(Checked one, String property) {
    return one.verdicts().stream()
        .filter(verdict -> verdict.property().equals(property))
        .findFirst()
        .orElseThrow();
  }

  private Table table() {
    List<Head> heads = new ArrayList<>(List.of(new Head("design", Table.Kind.PROSE)));
    told.forEach(name -> heads.add(new Head(broken(name), Table.Kind.PROSE)));
    heads.add(new Head("states", Table.Kind.NUMBER));
    return new Table(
        Phrase.plain(caption()),
        heads,
        checked.stream().map(this::row).toList(),
        false,
        List.of(),
        notes());
  }

  /** A name over several lines, broken behind its hyphens. */
  private static String broken(String name) {
    return name.replace("-", "-\n");
  }

  private String caption() {
    String name = checked.get(0).name();
    return "%s%s, %s; %s"
        .formatted(
            name.isEmpty() ? "" : name + ": ",
            Counts.of(checked.size(), "design"),
            Counts.of(checked.get(0).verdicts().size(), "verdict") + " each",
            checked.get(0).bounds());
  }

  private Row row(Checked one) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.of(one.design())));
    told.forEach(name -> cells.add(cell(one, verdict(one, name))));
    cells.add(Cell.of(Counts.of(one.states())));
    return Row.of(cells);
  }

  private static Cell cell(Checked one, Verdict verdict) {
    String told =
        switch (verdict.kind()) {
          case HOLDS -> "holds";
          case VIOLATED -> "X " + Counts.of(verdict.steps());
          case INCONCLUSIVE, UNBROKEN -> "? " + Counts.of(one.depth());
        };
    return new Cell(null, told, false, verdict.kind());
  }

  private List<Phrase> notes() {
    List<String> notes = new ArrayList<>();
    List<String> others = properties().filter(name -> !told.contains(name)).toList();
    if (!others.isEmpty()) {
      notes.add("hold under each of them: " + String.join(", ", others));
    }
    notes.add(
        "holds: no order of the steps breaks it, all were tried; X 9: the shortest that does has 9"
            + " steps");
    if (checked.stream().anyMatch(one -> !one.limit().isEmpty())) {
      notes.add("? 33: none up to 33 steps, then the search was stopped");
    }
    for (Checked one : checked) {
      if (!one.idle().isEmpty()) {
        notes.add("NEVER DONE under " + one.design() + ": " + String.join(", ", one.idle()));
      }
    }
    return notes.stream().map(Phrase::plain).toList();
  }

  @Override
  public String text() {
    return TextTable.text(table());
  }

  @Override
  public String html() {
    return HtmlTable.of(table());
  }

  @Override
  public List<String> json() {
    return checked.stream().map(CheckReport::object).map(JsonObject::toString).toList();
  }
}
