package pinquire.report;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pinquire.command.Exercise;
import pinquire.command.Race;

/** What came of a schedule, the cell that was asked about, and the step that made it so. */
public final class AnswerReport implements Report {

  private final Exercise exercise;
  private final @Nullable Object said;
  private final CellReport table;

  private AnswerReport(Exercise exercise, @Nullable Object said) {
    this.exercise = exercise;
    this.said = said;
    table = CellReport.of(exercise.schedule());
  }

  /**
   * The answer.
   *
   * @param said what somebody takes it for; null when they only ask
   */
  public static AnswerReport of(Exercise exercise, @Nullable Object said) {
    return new AnswerReport(exercise, said);
  }

  private boolean right() {
    return said != null && exercise.isAnsweredBy(said);
  }

  /** {@code Wrong: disk of page 0 is v1, not v0.} */
  private Phrase verdict() {
    String lead = said == null ? "" : right() ? "Right: " : "Wrong: ";
    String not = said == null || right() ? "" : ", not " + said;
    return Phrase.of(
        Phrase.plain(lead + exercise.cell() + " is "),
        Phrase.bold(exercise.answer()),
        Phrase.plain(not + "."));
  }

  /** {@code It was v0; step 14 of 22 made it so, disk: submit_bio() ...} */
  private Phrase why() {
    int number = exercise.made().orElseThrow();
    List<Race.Move> steps = exercise.race().steps();
    Race.Move move = steps.get(number - 1);
    String by = move.command().startsWith(move.who()) ? "" : " " + move.command();
    String what = move.event().name().equals(move.event().step()) ? "" : move.event().step();
    return Phrase.of(
        Phrase.plain("It was " + exercise.was() + "; step " + number + " of " + steps.size()),
        Phrase.plain(" made it so, " + move.who() + by + ": "),
        Phrase.code(move.event().name()),
        Phrase.plain((what.isEmpty() ? "" : " (" + what + ")") + "; "),
        Phrase.code("step to " + number),
        Phrase.plain(" looks at it."));
  }

  @Override
  public String text() {
    List<String> lines = new ArrayList<>();
    table.text().lines().forEach(lines::add);
    lines.add("");
    lines.addAll(Lines.fill(verdict().text(), 2));
    lines.addAll(Lines.fill(why().text(), 2));
    return Lines.text(lines);
  }

  @Override
  public String html() {
    return table.html()
        + Style.element("p", Style.PARAGRAPH, verdict().html())
        + Style.element("p", Style.PARAGRAPH, why().html());
  }

  @Override
  public List<String> json() {
    JsonObject object = StateJson.object("answer");
    object.addProperty("seed", exercise.seed());
    object.addProperty("page", exercise.page());
    object.addProperty("column", exercise.column().word());
    object.addProperty("was", exercise.was());
    object.addProperty("answer", exercise.answer());
    object.addProperty("step", exercise.made().orElseThrow());
    if (said != null) {
      object.addProperty("said", said.toString());
      object.addProperty("right", right());
    }
    List<String> lines = new ArrayList<>(List.of(object.toString()));
    lines.addAll(table.json());
    return lines;
  }
}
