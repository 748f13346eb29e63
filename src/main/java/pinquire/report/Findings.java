package pinquire.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pinquire.command.Verdict;
import pinquire.command.Verdict.Kind;

/**
 * What was found out about properties: a line for each that is broken, the others in a sentence,
 * and what can be drawn.
 *
 * @param head what was tried
 * @param design under which
 * @param extent how far, in a few words: {@code states 4,812 1p1m1d2s}
 * @param below sentences below the verdicts
 * @param pictures what is drawn below
 * @param facts what is told in JSON beside the verdicts
 */
record Findings(
    String head,
    String design,
    String extent,
    List<Verdict> verdicts,
    List<String> below,
    List<Report> pictures,
    JsonObject facts)
    implements Report {

  /** {@code fsync-durable linux-6.19 VIOLATED steps 15 states 4,812 1p1m1d2s F9.D.F5}. */
  private List<String> broken() {
    return of(verdicts, Kind.VIOLATED).map(this::line).toList();
  }

  private String line(Verdict verdict) {
    String order = verdict.order().map(word -> " " + word).orElse(" (not sayable as commands)");
    return "%s %s VIOLATED steps %,d %s%s"
        .formatted(verdict.property(), design, verdict.steps(), extent, order);
  }

  private static Stream<Verdict> of(List<Verdict> verdicts, Kind kind) {
    return verdicts.stream().filter(verdict -> verdict.kind() == kind);
  }

  /** The properties of one kind in a sentence; none when there are none. */
  static List<String> together(List<Verdict> verdicts, Kind kind, String said) {
    List<String> names =
        of(verdicts, kind).map(verdict -> LapText.withFairness(verdict.property())).toList();
    return names.isEmpty() ? List.of() : List.of(said + ": " + String.join(", ", names));
  }

  /**
   * What was never met.
   *
   * @param nothing {@code no order takes a step of}
   */
  static List<String> undone(String nothing, List<String> idle, List<String> never) {
    List<String> undone = new ArrayList<>();
    if (!idle.isEmpty()) {
      undone.add("NEVER DONE: " + nothing + " " + String.join(", ", idle) + ".");
    }
    if (!never.isEmpty()) {
      undone.add(
          Counts.of(never.size(), "way") + " that a step may go was never gone: " + shown(never));
    }
    return undone;
  }

  private static String shown(List<String> ways) {
    int most = 3;
    String first = ways.stream().limit(most).collect(Collectors.joining("; "));
    return ways.size() <= most ? first : first + "; and " + (ways.size() - most) + " more";
  }

  @Override
  public String text() {
    List<String> lines = new ArrayList<>(Lines.fill(head, 2));
    lines.add("");
    lines.addAll(broken());
    below.forEach(sentence -> lines.addAll(Lines.fill(sentence, 2)));
    Stream<String> drawn = pictures.stream().map(Report::text);
    return Stream.concat(Stream.of(Lines.text(lines)), drawn).collect(Collectors.joining("\n"));
  }

  @Override
  public String html() {
    StringBuilder html = new StringBuilder();
    html.append(Style.element("p", Style.PARAGRAPH, Phrase.escape(head)));
    String items =
        Stream.concat(
                broken().stream().map(line -> Phrase.code(line).html()),
                below.stream().map(Phrase::escape))
            .map(item -> Style.element("li", Style.ITEM, item))
            .collect(Collectors.joining());
    html.append(Style.element("ul", Style.LIST, items));
    pictures.forEach(picture -> html.append(picture.html()));
    return html.toString();
  }

  @Override
  public List<String> json() {
    List<String> lines = new ArrayList<>(List.of(object().toString()));
    pictures.forEach(picture -> lines.addAll(picture.json()));
    return lines;
  }

  /** All but the picture. */
  JsonObject object() {
    JsonArray told = new JsonArray();
    verdicts.forEach(verdict -> told.add(json(verdict)));
    JsonObject object = facts.deepCopy();
    object.add("verdicts", told);
    return object;
  }

  @Override
  public Upshot upshot() {
    return Upshot.of(Verdict.anyOpen(verdicts));
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
    verdict.lap().ifPresent(lap -> object.add("loop", LapText.json(lap)));
    return object;
  }

  static JsonArray strings(List<String> all) {
    JsonArray array = new JsonArray();
    all.forEach(array::add);
    return array;
  }
}
