package pinquire.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import pinquire.command.Checked;

/** One side of a review: a scenario, a design or a property. */
public final class MatrixReport implements Report {

  private final Matrix matrix;

  private MatrixReport(Matrix matrix) {
    this.matrix = matrix;
  }

  /** What came of a scenario under each design. */
  static MatrixReport ofScenario(List<Checked> checked) {
    return new MatrixReport(scenario(checked));
  }

  /** The matrix of it. */
  static Matrix scenario(List<Checked> checked) {
    Checked first = checked.get(0);
    String caption = first.name() + ", " + first.bounds();
    return Matrix.ofProperties(caption, Sides.DESIGNS_AND_PROPERTIES, checked, Checked::design);
  }

  /** What came of each scenario under a design. */
  static MatrixReport ofDesign(List<Checked> checked) {
    String caption = checked.get(0).design() + ", " + Counts.of(checked.size(), "scenario");
    return new MatrixReport(
        Matrix.ofProperties(caption, Sides.SCENARIOS_AND_PROPERTIES, checked, Checked::name));
  }

  /** What is known of a property, whichever way round is narrower. */
  static MatrixReport ofProperty(String property, List<Checked> checked) {
    return Stream.of(
            Matrix.of(
                property, Sides.DESIGNS_AND_SCENARIOS, checked, Checked::design, Checked::name),
            Matrix.of(
                property, Sides.SCENARIOS_AND_DESIGNS, checked, Checked::name, Checked::design))
        .min(Comparator.comparingInt(matrix -> TextTable.width(matrix.table(List.of()))))
        .map(MatrixReport::new)
        .orElseThrow();
  }

  private Table table() {
    return matrix.table(List.of());
  }

  private String nothing() {
    return matrix.caption() + ": nothing is broken, whatever the order of the steps";
  }

  @Override
  public String text() {
    return matrix.isQuiet() ? Lines.text(Lines.fill(nothing(), 2)) : TextTable.text(table());
  }

  @Override
  public String html() {
    return matrix.isQuiet()
        ? Style.element("p", Style.PARAGRAPH, Phrase.plain(nothing()).html())
        : HtmlTable.inBands(table());
  }

  /** The same as Markdown. */
  public String markdown() {
    return matrix.isQuiet() ? MarkdownTable.escape(nothing()) + "\n" : MarkdownTable.of(table());
  }

  @Override
  public List<String> json() {
    return List.of(matrix.json().toString());
  }

  @Override
  public String toString() {
    return text();
  }
}
