package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pinquire.command.Assessment.Agreement;
import pinquire.command.Checked;
import pinquire.command.Docket;
import pinquire.command.Verdict.Kind;

/**
 * One case of a review in a few lines: what came of it, and how to see each schedule that breaks
 * something.
 */
public record CaseReport(Docket docket, Checked checked) implements Report {

  /** Whether every claim about it is true, and every question answered. */
  public boolean agrees() {
    return complaints().isEmpty();
  }

  List<AssessmentReport> complaints() {
    return docket.assessments(checked).stream()
        .filter(one -> one.agreement() != Agreement.AGREES)
        .map(AssessmentReport::new)
        .toList();
  }

  /** Whether a claim about it is not true. */
  boolean drifts() {
    return complaints().stream().anyMatch(AssessmentReport::isDrift);
  }

  /** Name, verdicts, states, depth, bounds. */
  String summary() {
    return "%s %s: %s; states %s depth %s%s %s"
        .formatted(
            checked.title(),
            agrees() ? "agrees" : drifts() ? "DRIFTS" : "INCONCLUSIVE",
            counts(),
            Counts.of(checked.states()),
            Counts.of(checked.depth()),
            count(Kind.INCONCLUSIVE) > 0 ? "+" : "",
            checked.bounds());
  }

  private String counts() {
    return Stream.of(Kind.VIOLATED, Kind.INCONCLUSIVE, Kind.HOLDS)
        .filter(kind -> count(kind) > 0)
        .map(kind -> (kind == Kind.HOLDS ? "holds" : kind.name()) + " " + count(kind))
        .collect(Collectors.joining(", "));
  }

  private long count(Kind kind) {
    return checked.verdicts().stream().filter(verdict -> verdict.kind() == kind).count();
  }

  private List<String> undone() {
    return Findings.undone("no order takes a step of", checked.idle(), List.of());
  }

  @Override
  public String text() {
    List<String> lines = new ArrayList<>(Lines.fill(summary(), 2));
    for (BrokenBy broken : BrokenBy.all(checked)) {
      lines.addAll(Lines.fill(broken.told(), 2));
      lines.addAll(broken.replay());
    }
    undone().forEach(sentence -> lines.addAll(Lines.fill(sentence, 2)));
    return Lines.text(lines);
  }

  @Override
  public String html() {
    return Style.element("p", Style.BELOW, Phrase.plain(summary()).html())
        + BrokenBy.all(checked).stream().map(CaseReport::opened).collect(Collectors.joining())
        + undone().stream().map(CaseReport::paragraph).collect(Collectors.joining());
  }

  private static String paragraph(String words) {
    return Style.element("p", Style.PARAGRAPH, Phrase.plain(words).html());
  }

  /** A schedule to be opened. */
  private static String opened(BrokenBy broken) {
    return Style.open("details", Style.FOLDED)
        + Style.element("summary", Style.BELOW, Phrase.bold(broken.sign()).html())
        + Style.element("pre", Style.PRE, Phrase.escape(broken.picture()))
        + "</details>";
  }

  String markdown() {
    return MarkdownTable.escape(summary())
        + "\n"
        + BrokenBy.all(checked).stream().map(CaseReport::fenced).collect(Collectors.joining())
        + undone().stream()
            .map(sentence -> "\n" + MarkdownTable.escape(sentence) + "\n")
            .collect(Collectors.joining());
  }

  private static String fenced(BrokenBy broken) {
    return MarkdownTable.opened(broken.told(), broken.picture());
  }

  @Override
  public List<String> json() {
    List<String> lines = new ArrayList<>(List.of(CheckReport.object(checked).toString()));
    complaints().forEach(complaint -> lines.addAll(complaint.json()));
    return lines;
  }
}
