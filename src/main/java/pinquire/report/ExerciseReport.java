package pinquire.report;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import pinquire.command.Exercise;

/** A schedule and the question what comes of it; the answer is not in it. */
public final class ExerciseReport implements Report {

  private final Exercise exercise;
  private final StateReport start;

  private ExerciseReport(Exercise exercise) {
    this.exercise = exercise;
    start = StateReport.of(exercise.start());
  }

  /** What is asked. */
  public static ExerciseReport of(Exercise exercise) {
    return new ExerciseReport(exercise);
  }

  private Phrase head() {
    return Phrase.of(
        Phrase.plain("exercise " + exercise.seed() + ": after "),
        Phrase.code(Exercise.said(exercise.setup())));
  }

  private Phrase schedule() {
    return Phrase.of(Phrase.plain("then: "), Phrase.code(Exercise.said(exercise.schedule())));
  }

  private Phrase question() {
    return Phrase.of(
        Phrase.plain("What is "),
        Phrase.bold(exercise.cell()),
        Phrase.plain(" after that? To say it: "),
        Phrase.code("answer 'TEXT'"),
        Phrase.plain("; to see it: "),
        Phrase.code("answer"));
  }

  @Override
  public String text() {
    List<String> lines = new ArrayList<>(Lines.fill(head().text(), 2));
    lines.add("");
    start.text().lines().forEach(lines::add);
    lines.add("");
    lines.addAll(Lines.fill(schedule().text(), 2));
    lines.addAll(Lines.fill(question().text(), 2));
    return Lines.text(lines);
  }

  @Override
  public String html() {
    return Style.element("p", Style.PARAGRAPH, head().html())
        + start.html()
        + Style.element("p", Style.PARAGRAPH, schedule().html())
        + Style.element("p", Style.PARAGRAPH, question().html());
  }

  @Override
  public List<String> json() {
    JsonObject object = StateJson.object("exercise");
    object.addProperty("seed", exercise.seed());
    object.addProperty("setup", Exercise.said(exercise.setup()));
    object.addProperty("schedule", Exercise.said(exercise.schedule()));
    object.addProperty("page", exercise.page());
    object.addProperty("column", exercise.column().word());
    List<String> lines = new ArrayList<>(List.of(object.toString()));
    lines.addAll(start.json());
    return lines;
  }
}
