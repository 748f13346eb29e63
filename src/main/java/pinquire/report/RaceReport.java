package pinquire.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pinquire.command.Lap;
import pinquire.command.Race;
import pinquire.command.Violation;

/**
 * A race as the picture that mail about Linux uses: one column for each who acts, and at the right
 * what each step changed.
 */
public final class RaceReport implements Report {

  private static final String HEAD =
      Style.CELL + ";text-align:left;font-weight:600;border-bottom:" + Style.RULE;
  private static final String CELL = Style.CELL + ";text-align:left;" + Style.MONO;

  private final Race race;
  private final int again;
  private final List<RaceStep> steps;
  private final Lanes lanes;

  private RaceReport(Race race, int again) {
    this.race = race;
    this.again = again;
    steps = RaceStep.of(race);
    lanes = RaceText.fitting(steps, Lanes.of(race));
  }

  /** The picture of a race. */
  public static RaceReport of(Race race) {
    return new RaceReport(race, 0);
  }

  /** The picture of a race without end. */
  static RaceReport of(Lap lap) {
    return new RaceReport(lap.race(), lap.first());
  }

  /** What it is, who acts and where it begins. */
  private List<Phrase> above() {
    List<Phrase> above = new ArrayList<>();
    above.add(
        Phrase.of(
            Phrase.plain("race under "),
            Phrase.code(race.start().design()),
            Phrase.on(race.start().filesystem()),
            Phrase.plain(count() == 0 ? ": no step was taken" : ": " + counts())));
    if (lanes.shared()) {
      above.add(Phrase.plain("who: " + String.join("; ", lanes.heads())));
    }
    RaceStart.lines(race).forEach(line -> above.add(Phrase.plain("start: " + line)));
    return above;
  }

  private long count() {
    return steps.stream().filter(step -> step.number() > 0).count();
  }

  private String counts() {
    return Counts.of(count(), "step") + " of " + Counts.of(lanes.actors().size(), "actor");
  }

  /** What was left out, and each property that broke, told once. */
  private List<Phrase> below() {
    List<Phrase> below = new ArrayList<>();
    if (race.missed() > 0) {
      below.add(Phrase.plain("... " + Counts.of(race.missed(), "more step") + ", not drawn"));
    }
    List<Violation> told = new ArrayList<>();
    for (RaceStep step : steps) {
      for (Violation broken : step.broken()) {
        if (told.stream().noneMatch(t -> isSame(t, broken))) {
          told.add(broken);
          below.add(Broken.cry(broken, race.end(), Phrase.plain(where(broken))));
        }
      }
    }
    return below;
  }

  private static boolean isSame(Violation one, Violation other) {
    return Broken.isSame(one, other) && one.pages().equals(other.pages());
  }

  /** The steps that broke it, and whether it is broken still. */
  private String where(Violation broken) {
    List<String> numbers =
        steps.stream()
            .filter(step -> step.broken().stream().anyMatch(b -> isSame(b, broken)))
            .map(step -> Integer.toString(step.number()))
            .toList();
    boolean stands = race.end().violations().stream().anyMatch(v -> Broken.isSame(v, broken));
    return (numbers.size() == 1 ? " Broken at step " : " Broken at steps ")
        + String.join(", ", numbers)
        + (stands ? "." : "; it holds again now.");
  }

  @Override
  public String text() {
    List<String> lines = new ArrayList<>();
    above().forEach(phrase -> lines.addAll(Lines.fill(phrase.text(), 7)));
    if (!steps.isEmpty()) {
      lines.add("");
      lines.addAll(RaceText.lines(steps, lanes));
    }
    List<Phrase> below = below();
    if (!below.isEmpty()) {
      lines.add("");
      below.forEach(phrase -> lines.addAll(Lines.fill(phrase.text(), 4)));
    }
    if (race.replay().isPresent()) {
      lines.add("");
      lines.addAll(ReplayText.of(race.replay().get()));
    }
    return Lines.text(lines);
  }

  @Override
  public String html() {
    String caption = above().stream().map(Phrase::html).collect(Collectors.joining("<br/>"));
    String heads =
        heads().stream()
            .map(head -> "<th scope=\"col\" style=\"" + HEAD + "\">" + Phrase.escape(head))
            .collect(Collectors.joining("</th>", "", "</th>"));
    String rows = steps.stream().map(this::row).collect(Collectors.joining());
    String table =
        steps.isEmpty()
            ? Style.element("p", Style.PARAGRAPH, caption)
            : Style.element(
                "table",
                Style.TABLE,
                Style.element("caption", Style.CAPTION, caption)
                    + ("<thead><tr>" + heads + "</tr></thead><tbody>" + rows + "</tbody>"));
    return Swimlane.html(steps, lanes, above().get(0).text(), again)
        + table
        + below().stream()
            .map(phrase -> Style.element("p", Style.PARAGRAPH, phrase.html()))
            .collect(Collectors.joining())
        + race.replay().map(ReplayText::of).map(RaceReport::pasted).orElse("");
  }

  private static String pasted(List<String> lines) {
    return Style.element("pre", Style.PRE, Phrase.escape(String.join("\n", lines)));
  }

  private List<String> heads() {
    List<String> heads = new ArrayList<>(List.of("#"));
    heads.addAll(lanes.columns());
    heads.add("changed");
    return heads;
  }

  private String row(RaceStep step) {
    boolean broken = !step.broken().isEmpty();
    String mark = broken ? "<b>" + step.mark() + "</b>" : step.mark();
    String style = CELL + ";font-weight:400" + (broken ? ";" + Style.VIOLATED : "");
    String cells =
        lanes.cells(step).stream()
            .map(cell -> Style.element("td", CELL, Phrase.escape(cell)))
            .collect(Collectors.joining());
    String changes = step.changes().stream().map(Phrase::html).collect(Collectors.joining("<br/>"));
    return Style.element(
        "tr",
        Style.ROW,
        "<th scope=\"row\" style=\""
            + (style + "\">" + mark + "</th>" + cells)
            + Style.element("td", CELL, changes));
  }

  @Override
  public List<String> json() {
    List<String> lines = new ArrayList<>();
    JsonObject head = StateJson.object("race");
    head.addProperty("design", race.start().design());
    head.addProperty("steps", count());
    head.addProperty("missed", race.missed());
    race.replay().ifPresent(replay -> head.addProperty("replay", ReplayText.line(replay)));
    head.add("actors", array(lanes.heads()));
    lines.add(head.toString());
    lines.addAll(StateJson.of(new RaceMoments(race).start()));
    for (int i = 0; i < steps.size(); i++) {
      lines.add(json(steps.get(i), race.moves().get(i)));
    }
    return lines;
  }

  private static String json(RaceStep step, Race.Move move) {
    JsonObject object = StateJson.object(move.isStep() ? "step" : "begin");
    object.addProperty("number", step.number());
    object.addProperty("who", step.who());
    object.addProperty("command", move.command());
    object.addProperty("path", move.event().path());
    object.addProperty("file", move.event().file());
    object.addProperty("page", move.event().page());
    object.addProperty("step", move.event().step());
    object.addProperty("linux", move.event().linux());
    object.add("changed", array(step.changes().stream().map(Phrase::text).toList()));
    object.add("broken", array(step.broken().stream().map(Violation::property).toList()));
    return object.toString();
  }

  private static JsonArray array(List<String> words) {
    JsonArray array = new JsonArray();
    words.forEach(array::add);
    return array;
  }
}
