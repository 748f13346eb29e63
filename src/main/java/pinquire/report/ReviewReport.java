package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import pinquire.command.Docket;
import pinquire.command.Reviewed;

/** All that came of a review: each case, and what can be said of them together. */
public final class ReviewReport implements Report {

  private final Docket docket;
  private final ReviewConclusion conclusion;

  private ReviewReport(Reviewed reviewed) {
    docket = reviewed.docket();
    conclusion = ReviewConclusion.of(reviewed);
  }

  public static ReviewReport of(Reviewed reviewed) {
    return new ReviewReport(reviewed);
  }

  /**
   * A sentence for each verdict that is not what was claimed, and for each that was not reached.
   */
  public static List<String> complaints(Reviewed reviewed) {
    return ReviewConclusion.of(reviewed).complaints().map(Complaint::head).toList();
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

  @Override
  public String text() {
    List<String> parts = new ArrayList<>(List.of(Lines.text(Lines.fill(head(docket), 2))));
    conclusion.cases().forEach(one -> parts.add(one.text()));
    parts.add(conclusion.text());
    return String.join("\n", parts);
  }

  @Override
  public String html() {
    return Style.element("p", Style.PARAGRAPH, Phrase.bold(head(docket)).html())
        + conclusion.html();
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
}
