package pinquire.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pinquire.command.Checked;
import pinquire.command.Replay;
import pinquire.command.Verdict;
import pinquire.command.Verdict.Kind;

/**
 * What came of a check: a line for each property that some order breaks, those that hold together,
 * what was never done, and the shortest schedule of the first that is broken.
 */
public final class CheckReport implements Report {

  private final Checked checked;

  private CheckReport(Checked checked) {
    this.checked = checked;
  }

  public static CheckReport of(Checked checked) {
    return new CheckReport(checked);
  }

  /** {@code dma races fsync: 4,812 states, every order tried}. */
  private String head() {
    String name = checked.name().isEmpty() ? "check" : checked.name();
    return "%s under %s: %s, %s, depth %,d; %s"
        .formatted(
            name,
            checked.design(),
            Counts.of(checked.states(), "state"),
            Counts.of(checked.transitions(), "step"),
            checked.depth(),
            checked.limit().isEmpty() ? "every order was tried" : "stopped by " + checked.limit());
  }

  /** {@code fsync-durable linux-6.19 VIOLATED steps 15 states 4,812 1p1m1d2s F9.D.F5}. */
  private String line(Verdict verdict) {
    String order = verdict.replay().map(replay -> " " + order(replay)).orElse("");
    return "%s %s VIOLATED steps %,d states %,d %s%s"
        .formatted(
            verdict.property(),
            checked.design(),
            verdict.steps(),
            checked.states(),
            checked.bounds(),
            order);
  }

  /** The order of the steps, in a word. */
  private static String order(Replay replay) {
    List<Replay.Part> parts = replay.parts();
    return parts.get(parts.size() - 1).order().toString();
  }

  private Stream<Verdict> verdicts(Kind kind) {
    return checked.verdicts().stream().filter(verdict -> verdict.kind() == kind);
  }

  /** Those of one kind in a sentence; empty when there are none. */
  private Optional<String> together(Kind kind, String said) {
    List<String> names = verdicts(kind).map(Verdict::property).toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s %s depth %,d states %,d %s: %s"
                .formatted(
                    said,
                    checked.design(),
                    checked.depth(),
                    checked.states(),
                    checked.bounds(),
                    String.join(", ", names)));
  }

  private List<String> below() {
    List<String> below = new ArrayList<>();
    together(Kind.INCONCLUSIVE, "INCONCLUSIVE").ifPresent(below::add);
    together(Kind.HOLDS, "holds").ifPresent(below::add);
    if (checked.limit().isEmpty()) {
      below.addAll(undone());
    }
    return below;
  }

  /** What a search that went everywhere never met. */
  private List<String> undone() {
    List<String> below = new ArrayList<>();
    if (!checked.idle().isEmpty()) {
      below.add("NEVER DONE: no order takes a step of " + String.join(", ", checked.idle()) + ".");
    }
    if (!checked.never().isEmpty()) {
      below.add(
          Counts.of(checked.never().size(), "way")
              + " that a step may go was never gone: "
              + shown(checked.never()));
    }
    return below;
  }

  private static String shown(List<String> ways) {
    int most = 3;
    String first = ways.stream().limit(most).collect(Collectors.joining("; "));
    return ways.size() <= most ? first : first + "; and " + (ways.size() - most) + " more";
  }

  @Override
  public String text() {
    List<String> lines = new ArrayList<>(Lines.fill(head(), 2));
    lines.add("");
    verdicts(Kind.VIOLATED).forEach(verdict -> lines.add(line(verdict)));
    below().forEach(sentence -> lines.addAll(Lines.fill(sentence, 2)));
    String text = Lines.text(lines);
    return checked.race().map(race -> text + "\n" + RaceReport.of(race).text()).orElse(text);
  }

  @Override
  public String html() {
    StringBuilder html = new StringBuilder();
    html.append(Style.element("p", Style.PARAGRAPH, Phrase.escape(head())));
    String items =
        Stream.concat(
                verdicts(Kind.VIOLATED).map(this::violated), below().stream().map(Phrase::escape))
            .map(item -> Style.element("li", Style.ITEM, item))
            .collect(Collectors.joining());
    html.append(Style.element("ul", Style.LIST, items));
    checked.race().ifPresent(race -> html.append(RaceReport.of(race).html()));
    return html.toString();
  }

  private String violated(Verdict verdict) {
    return Phrase.code(line(verdict)).html();
  }

  @Override
  public List<String> json() {
    List<String> lines = new ArrayList<>(List.of(object(checked).toString()));
    checked.race().ifPresent(race -> lines.addAll(RaceReport.of(race).json()));
    return lines;
  }

  /** All but the picture. */
  static JsonObject object(Checked checked) {
    JsonObject object = StateJson.object("check");
    object.addProperty("name", checked.name());
    object.addProperty("design", checked.design());
    object.addProperty("bounds", checked.bounds());
    object.addProperty("states", checked.states());
    object.addProperty("transitions", checked.transitions());
    object.addProperty("depth", checked.depth());
    object.addProperty("limit", checked.limit());
    JsonArray verdicts = new JsonArray();
    checked.verdicts().forEach(verdict -> verdicts.add(json(verdict)));
    object.add("verdicts", verdicts);
    object.add("idle", strings(checked.idle()));
    object.add("never", strings(checked.never()));
    return object;
  }

  private static JsonArray strings(List<String> all) {
    JsonArray array = new JsonArray();
    all.forEach(array::add);
    return array;
  }

  private static JsonObject json(Verdict verdict) {
    JsonObject object = new JsonObject();
    object.addProperty("property", verdict.property());
    object.addProperty("verdict", verdict.kind().name().toLowerCase(Locale.ROOT));
    if (verdict.kind() == Kind.VIOLATED) {
      object.addProperty("steps", verdict.steps());
    }
    verdict
        .replay()
        .ifPresent(replay -> object.addProperty("replay", String.join(" | ", replay.pieces())));
    return object;
  }
}
