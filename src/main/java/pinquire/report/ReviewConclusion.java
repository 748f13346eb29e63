package pinquire.report;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pinquire.command.Assessment;
import pinquire.command.Assessment.Agreement;
import pinquire.command.Checked;
import pinquire.command.Docket;
import pinquire.command.Reviewed;

/**
 * What can be said once the cases of a review are done: the matrix of each scenario and that of all
 * of them, what tells designs apart, and what is not as it was claimed.
 */
public final class ReviewConclusion implements Report {

  private final Reviewed reviewed;
  private final Docket docket;

  private ReviewConclusion(Reviewed reviewed) {
    this.reviewed = reviewed;
    this.docket = reviewed.docket();
  }

  public static ReviewConclusion of(Reviewed reviewed) {
    return new ReviewConclusion(reviewed);
  }

  /**
   * What is not as it was claimed, those not decided first: what drifts is what the reader must
   * remember.
   */
  Stream<AssessmentReport> complaints() {
    return Stream.of(Agreement.OPEN, Agreement.DRIFTS)
        .flatMap(agreement -> reviewed.assessments(agreement).stream())
        .map(AssessmentReport::new);
  }

  List<CaseReport> cases() {
    return reviewed.checked().stream().map(one -> new CaseReport(docket, one)).toList();
  }

  /** The table of each scenario, and if there are several that of all. */
  private List<Matrix> matrices() {
    return Stream.concat(tried().map(this::matrix), folded().stream()).toList();
  }

  /** The scenarios of which something is known. */
  private Stream<String> tried() {
    return docket.scenarios().stream().filter(scenario -> !reviewed.in(scenario).isEmpty());
  }

  private Matrix matrix(String scenario) {
    return MatrixReport.scenario(reviewed.in(scenario));
  }

  /** All scenarios in one matrix; empty where there is but one. */
  Optional<Matrix> folded() {
    long scenarios = tried().count();
    return scenarios < 2
        ? Optional.empty()
        : Optional.of(
            Matrix.ofProperties(
                "all %d scenarios: of each property the worst verdict".formatted(scenarios),
                Sides.DESIGNS_AND_PROPERTIES,
                docket.designs().stream()
                    .flatMap(design -> reviewed.under(design).stream())
                    .toList(),
                Checked::design));
  }

  List<DistinctionReport> comparisons() {
    return docket.comparisons().stream().map(two -> DistinctionReport.of(two, reviewed)).toList();
  }

  /** {@code 6 cases: 4 agree, 1 drifts, 1 inconclusive}. */
  String sentence() {
    int left = docket.cases().size() - reviewed.checked().size();
    List<CaseReport> cases = cases();
    long agree = cases.stream().filter(CaseReport::agrees).count();
    long drift = cases.stream().filter(CaseReport::drifts).count();
    String told =
        Stream.of(
                said(agree, agree == 1 ? "agrees" : "agree"),
                said(drift, drift == 1 ? "DRIFTS" : "DRIFT"),
                said(cases.size() - agree - drift, "INCONCLUSIVE"),
                said(left, "not tried"))
            .flatMap(part -> part)
            .collect(Collectors.joining(", "));
    return "review '%s': %s: %s, %s"
        .formatted(
            docket.name(),
            Counts.of(docket.cases().size(), "case"),
            told,
            unclaimed() == 0 ? "every verdict claimed" : unclaimed() + " verdicts not claimed");
  }

  private static Stream<String> said(long count, String word) {
    return count == 0 ? Stream.empty() : Stream.of(Counts.of(count) + " " + word);
  }

  private long unclaimed() {
    return reviewed.assessments().stream()
        .map(Assessment::claim)
        .filter(claim -> claim.isEmpty())
        .count();
  }

  @Override
  public String text() {
    List<String> parts = new ArrayList<>();
    matrices().forEach(matrix -> parts.add(TextTable.text(matrix.table(List.of()))));
    comparisons().forEach(comparison -> parts.add(comparison.text()));
    complaints().forEach(complaint -> parts.add(Lines.text(complaint.lines())));
    parts.add(Lines.text(Lines.fill(sentence(), 2)));
    return String.join("\n", parts);
  }

  @Override
  public String html() {
    return all(tried().toList(), this::opened)
        + all(folded().stream().toList(), ReviewConclusion::table)
        + all(comparisons(), DistinctionReport::html)
        + all(complaints().toList(), AssessmentReport::html)
        + Style.element("p", Style.PARAGRAPH, Phrase.bold(sentence()).html());
  }

  /** The matrix of a scenario, and below it the schedules of its cells, to be opened. */
  private String opened(String scenario) {
    return table(matrix(scenario))
        + all(reviewed.in(scenario), one -> new CaseReport(docket, one).html());
  }

  private static String table(Matrix matrix) {
    return HtmlTable.inBands(matrix.table(List.of()));
  }

  private static <T> String all(List<T> things, Function<T, String> form) {
    return things.stream().map(form).collect(Collectors.joining());
  }

  /** The sentence and what it is about first, then the matrices. */
  List<String> markdown() {
    List<String> parts = new ArrayList<>(List.of(MarkdownTable.escape(sentence()) + "\n"));
    complaints().forEach(complaint -> parts.add(complaint.markdown()));
    matrices().forEach(matrix -> parts.add(MarkdownTable.of(matrix.table(List.of()))));
    comparisons().forEach(comparison -> parts.add(comparison.markdown()));
    return parts;
  }

  /** The matrix of all scenarios as an SVG file of its own. */
  public String picture() {
    List<Matrix> matrices = matrices();
    return matrices.isEmpty()
        ? Svg.of(1, 1, "") + "\n"
        : MatrixPicture.of(matrices.get(matrices.size() - 1).table(List.of()));
  }

  @Override
  public List<String> json() {
    List<String> lines = new ArrayList<>();
    matrices().forEach(matrix -> lines.add(matrix.json().toString()));
    comparisons().forEach(comparison -> lines.addAll(comparison.json()));
    JsonObject end = StateJson.object("review");
    end.addProperty("name", docket.name());
    end.addProperty("agreement", reviewed.agreement().name().toLowerCase(Locale.ROOT));
    end.addProperty("cases", docket.cases().size());
    end.addProperty("tried", reviewed.checked().size());
    end.addProperty("unclaimed", unclaimed());
    lines.add(end.toString());
    return lines;
  }

  @Override
  public Upshot upshot() {
    return new Upshot(
        !reviewed.assessments(Agreement.DRIFTS).isEmpty(),
        !reviewed.assessments(Agreement.OPEN).isEmpty());
  }
}
