package pinquire.report;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pinquire.command.Checked;
import pinquire.command.Distinction;
import pinquire.command.Docket.Comparison;
import pinquire.command.Race;
import pinquire.command.Reviewed;

/** Two designs side by side, and the shortest schedule that tells them apart. */
public final class DistinctionReport implements Report {

  private final Comparison two;
  private final List<Checked> checked;
  private final Optional<Distinction> found;

  private DistinctionReport(Comparison two, List<Checked> checked, Optional<Distinction> found) {
    this.two = two;
    this.checked = List.copyOf(checked);
    this.found = found;
  }

  /**
   * A report.
   *
   * @param checked what came of one scenario under the one and under the other
   * @param found what tells them apart; empty when nothing does
   */
  public static DistinctionReport of(List<Checked> checked, Optional<Distinction> found) {
    return new DistinctionReport(Comparison.of(checked), checked, found);
  }

  /** What a review says of two of its designs. */
  static DistinctionReport of(Comparison two, Reviewed reviewed) {
    return new DistinctionReport(two, reviewed.checked(), reviewed.distinction(two));
  }

  /** {@code stable holds under bias-bounce and breaks under linux-6.19 in 12 steps}. */
  String sentence() {
    return found
        .map(
            tells ->
                "%s or %s: %s holds under %s and breaks under %s in %s%s"
                    .formatted(
                        two.one(),
                        two.other(),
                        tells.verdict().property(),
                        tells.holds(),
                        tells.breaks().design(),
                        Counts.of(tells.verdict().steps(), "step"),
                        named(tells.breaks())))
        .orElseGet(() -> two.one() + " or " + two.other() + asked() + ": " + undecided());
  }

  private String asked() {
    return two.property().map(name -> ", for " + name).orElse("");
  }

  private static String named(Checked checked) {
    return checked.name().isEmpty() ? "" : ", in " + checked.name();
  }

  private String undecided() {
    List<String> stopped = cut();
    return stopped.isEmpty()
        ? "no schedule breaks under the one what holds under the other"
        : "INCONCLUSIVE; stopped before the end: " + String.join(", ", stopped);
  }

  /** Where a bound was hit, if nothing tells them apart. */
  private List<String> cut() {
    return found.isPresent()
        ? List.of()
        : checked.stream().filter(Checked::isCut).map(Checked::title).toList();
  }

  private Optional<RaceReport> picture() {
    Optional<Race> race = found.flatMap(distinction -> distinction.verdict().race());
    return race.map(RaceReport::of);
  }

  @Override
  public String text() {
    List<String> lines = new ArrayList<>(Lines.fill(sentence(), 2));
    return Stream.concat(Stream.of(Lines.text(lines)), picture().map(RaceReport::text).stream())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String html() {
    return Style.element("p", Style.PARAGRAPH, Phrase.bold(sentence()).html())
        + picture().map(RaceReport::html).orElse("");
  }

  /** The sentence, and the schedule to be opened. */
  String markdown() {
    return MarkdownTable.escape(sentence())
        + "\n"
        + picture().map(race -> MarkdownTable.opened("the schedule", race.text())).orElse("");
  }

  @Override
  public List<String> json() {
    JsonObject object = StateJson.object("comparison");
    object.addProperty("one", two.one());
    object.addProperty("other", two.other());
    two.property().ifPresent(name -> object.addProperty("asked", name));
    found.ifPresent(
        tells -> {
          object.addProperty("scenario", tells.breaks().name());
          object.addProperty("property", tells.verdict().property());
          object.addProperty("breaks", tells.breaks().design());
          object.addProperty("holds", tells.holds());
          object.addProperty("steps", tells.verdict().steps());
          tells.verdict().replay().ifPresent(r -> object.addProperty("replay", ReplayText.line(r)));
        });
    return List.of(object.toString());
  }

  @Override
  public Upshot upshot() {
    return Upshot.of(!cut().isEmpty());
  }
}
