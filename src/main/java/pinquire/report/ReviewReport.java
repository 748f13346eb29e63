package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import pinquire.command.Checked;
import pinquire.command.Docket;
import pinquire.command.Reviewed;
import pinquire.command.Verdict.Kind;

/**
 * All that came of a review: each case, and what can be said of them together. Of many cases the
 * text and the page tell only the latter; one property, one design, one scenario or one verdict of
 * them is asked for by its name.
 */
public final class ReviewReport implements Report {

  /** So many cases are read one by one. */
  private static final int FEW = 30;

  private final Reviewed reviewed;
  private final Docket docket;
  private final ReviewConclusion conclusion;

  private ReviewReport(Reviewed reviewed) {
    this.reviewed = reviewed;
    docket = reviewed.docket();
    conclusion = ReviewConclusion.of(reviewed);
  }

  public static ReviewReport of(Reviewed reviewed) {
    return new ReviewReport(reviewed);
  }

  /** What is reviewed. */
  public static String head(Docket docket) {
    return "review '%s': %s, %s, %s"
        .formatted(
            docket.name(),
            Counts.of(docket.designs().size(), "design"),
            Counts.of(docket.scenarios().size(), "scenario"),
            docket.properties().size() == 1
                ? "1 property"
                : docket.properties().size() + " properties");
  }

  /** The names of the designs, as they were said. */
  public List<String> designs() {
    return docket.designs();
  }

  /** The names of the scenarios, in the order in which they stand. */
  public List<String> scenarios() {
    return docket.scenarios();
  }

  /** The names of the properties it asks about. */
  public List<String> properties() {
    return docket.properties();
  }

  /**
   * A sentence for each verdict that is not what was claimed, and for each that was not reached.
   */
  public List<String> complaints() {
    return conclusion.complaints().map(AssessmentReport::head).toList();
  }

  /** How many those are; 0 when every claim is true. */
  public int size() {
    return complaints().size();
  }

  /**
   * Whether a property holds under a design in each scenario.
   *
   * @throws CommandException when there is no such name in this review, here and below
   */
  public boolean holds(String design, String property) {
    String name = reviewed.property(property);
    return reviewed.under(design).stream().allMatch(one -> one.verdict(name).kind() == Kind.HOLDS);
  }

  /** The scenarios in which some order of the steps breaks a property under a design. */
  public List<String> breaks(String design, String property) {
    String name = reviewed.property(property);
    return reviewed.under(design).stream()
        .filter(one -> one.verdict(name).kind() == Kind.VIOLATED)
        .map(Checked::name)
        .toList();
  }

  /** A property under each design in each scenario. */
  public MatrixReport property(String property) {
    return MatrixReport.ofProperty(reviewed.property(property), reviewed.checked());
  }

  /** A design in each scenario. */
  public MatrixReport design(String design) {
    return MatrixReport.ofDesign(reviewed.under(design));
  }

  /** A scenario under each design. */
  public MatrixReport scenario(String scenario) {
    return MatrixReport.ofScenario(reviewed.in(scenario));
  }

  /** One verdict: what was claimed and why, and the shortest schedule that breaks the property. */
  public AssessmentReport verdict(String scenario, String design, String property) {
    return new AssessmentReport(reviewed.assessment(scenario, design, property));
  }

  private boolean isLong() {
    return reviewed.checked().size() > FEW;
  }

  @Override
  public String text() {
    List<String> parts = new ArrayList<>(List.of(Lines.text(Lines.fill(head(docket), 2))));
    if (isLong()) {
      parts.add(new ReviewBrief(reviewed).text());
    } else {
      conclusion.cases().forEach(one -> parts.add(one.text()));
      parts.add(conclusion.text());
    }
    return String.join("\n", parts);
  }

  @Override
  public String html() {
    return Style.element("p", Style.PARAGRAPH, Phrase.bold(head(docket)).html())
        + (isLong() ? new ReviewBrief(reviewed).html() : conclusion.html());
  }

  /** The same as Markdown: what is to be remembered first, each schedule to be opened. */
  public String markdown() {
    List<String> parts =
        new ArrayList<>(List.of("## " + MarkdownTable.escape(head(docket)) + "\n"));
    parts.addAll(conclusion.markdown());
    conclusion.cases().forEach(one -> parts.add(one.markdown()));
    return String.join("\n", parts);
  }

  @Override
  public List<String> json() {
    List<String> lines = new ArrayList<>();
    conclusion.cases().forEach(one -> lines.addAll(one.json()));
    lines.addAll(conclusion.json());
    return lines;
  }

  @Override
  public Upshot upshot() {
    return conclusion.upshot();
  }

  @Override
  public String toString() {
    return text();
  }
}
