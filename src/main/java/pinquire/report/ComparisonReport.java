package pinquire.report;

import com.google.gson.JsonObject;
import java.util.List;
import pinquire.command.Checked;

/** One scenario under several designs: a row for each, a column for each property that broke. */
public final class ComparisonReport implements Report {

  private final List<Checked> checked;

  private ComparisonReport(List<Checked> checked) {
    this.checked = List.copyOf(checked);
  }

  /**
   * The table of what came of a scenario.
   *
   * @param checked one for each design, at least one; all were asked for the same
   */
  public static ComparisonReport of(List<Checked> checked) {
    return new ComparisonReport(checked);
  }

  /** Of commands that were never done nothing was found out. */
  static List<String> undone(List<Checked> checked) {
    return checked.stream()
        .filter(one -> !one.idle().isEmpty())
        .map(one -> "NEVER DONE under " + one.design() + ": " + String.join(", ", one.idle()))
        .toList();
  }

  private Table table() {
    return Matrix.ofProperties(caption(), Sides.DESIGNS_AND_PROPERTIES, checked, Checked::design)
        .table(undone(checked));
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

  @Override
  public String text() {
    return TextTable.text(table());
  }

  @Override
  public String html() {
    return HtmlTable.inBands(table());
  }

  @Override
  public List<String> json() {
    return checked.stream().map(CheckReport::object).map(JsonObject::toString).toList();
  }

  @Override
  public Upshot upshot() {
    return Upshot.of(checked.stream().anyMatch(Checked::isCut));
  }
}
