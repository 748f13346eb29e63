package pinquire.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pinquire.command.Smallest;
import pinquire.command.Smallest.Found;

/** The smallest scenario that was found, how many were tried for it, and what came of it. */
public final class SmallestReport implements Report {

  private final Smallest smallest;

  private SmallestReport(Smallest smallest) {
    this.smallest = smallest;
  }

  public static Report of(Smallest smallest) {
    return new SmallestReport(smallest);
  }

  /**
   * {@code the smallest scenario that breaks linux-6.19 has 3 commands, and breaks in 12 steps}.
   */
  private String sentence() {
    String does =
        smallest.designs().size() == 1
            ? "breaks " + smallest.designs().get(0)
            : "tells " + String.join(" and ", smallest.designs()) + " apart";
    return smallest
        .found()
        .map(
            found ->
                "the smallest scenario that %s has %s, and does so in %s:"
                    .formatted(
                        does,
                        Counts.of(found.commands(), "command"),
                        Counts.of(found.steps(), "step")))
        .orElseGet(() -> "no scenario of up to %d commands %s".formatted(smallest.most(), does));
  }

  /** {@code tried: 3 scenarios of 1 command, 9 of 2}. */
  private String tried() {
    String sizes =
        IntStream.range(0, smallest.tried().size())
            .mapToObj(i -> size(smallest.tried().get(i), i + 1))
            .collect(Collectors.joining(", "));
    return "tried in every order: " + sizes + refused();
  }

  /** How many could not be tried, and why; empty when all could. */
  private String refused() {
    List<String> why = smallest.refused().stream().distinct().toList();
    return why.isEmpty()
        ? ""
        : "; but %s of them cannot be: %s%s"
            .formatted(
                Counts.of(smallest.refused().size()),
                why.get(0),
                why.size() == 1 ? "" : ", or the like");
  }

  private static String size(int count, int commands) {
    return commands == 1
        ? Counts.of(count, "scenario") + " of 1 command"
        : Counts.of(count) + " of " + commands;
  }

  /** What was not found out; empty when everything was. */
  private List<String> undecided() {
    return smallest.undecided() == 0
        ? List.of()
        : List.of(
            "INCONCLUSIVE: %s hit a limit before all orders were tried"
                .formatted(Counts.of(smallest.undecided(), "scenario")));
  }

  private static String said(Found found) {
    return "check " + found.text();
  }

  private Optional<Report> inner() {
    return smallest.found().map(SmallestReport::inner);
  }

  private static Report inner(Found found) {
    return found
        .distinction()
        .<Report>map(tells -> DistinctionReport.of(found.checked(), Optional.of(tells)))
        .orElseGet(() -> CheckReport.of(found.checked().get(0)));
  }

  @Override
  public String text() {
    List<String> lines = new ArrayList<>(Lines.fill(sentence(), 2));
    smallest.found().ifPresent(found -> lines.addAll(Lines.atSemicolons("  " + said(found), 4)));
    lines.addAll(Lines.fill(tried(), 2));
    undecided().forEach(line -> lines.addAll(Lines.fill(line, 2)));
    return Stream.concat(Stream.of(Lines.text(lines)), inner().map(Report::text).stream())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String html() {
    StringBuilder html = new StringBuilder(paragraph(Phrase.bold(sentence())));
    smallest.found().ifPresent(found -> html.append(paragraph(Phrase.code(said(found)))));
    html.append(paragraph(Phrase.plain(tried())));
    undecided().forEach(line -> html.append(paragraph(Phrase.bold(line))));
    inner().ifPresent(report -> html.append(report.html()));
    return html.toString();
  }

  private static String paragraph(Phrase words) {
    return Style.element("p", Style.PARAGRAPH, words.html());
  }

  @Override
  public List<String> json() {
    JsonObject object = StateJson.object("smallest");
    object.add("designs", Findings.strings(smallest.designs()));
    object.addProperty("most", smallest.most());
    JsonArray tried = new JsonArray();
    smallest.tried().forEach(tried::add);
    object.add("tried", tried);
    object.add("refused", Findings.strings(smallest.refused().stream().distinct().toList()));
    object.addProperty("undecided", smallest.undecided());
    smallest
        .found()
        .ifPresent(
            found -> {
              object.addProperty("scenario", found.text());
              object.addProperty("steps", found.steps());
            });
    return Stream.concat(
            Stream.of(object.toString()), inner().map(Report::json).stream().flatMap(List::stream))
        .toList();
  }

  @Override
  public Upshot upshot() {
    return Upshot.of(smallest.undecided() > 0);
  }
}
