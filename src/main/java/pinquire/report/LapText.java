package pinquire.report;

import com.google.gson.JsonObject;
import java.util.List;
import pinquire.command.Lap;
import pinquire.command.Verdict;

/** Tells of schedules without end. */
final class LapText {

  private LapText() {}

  /** A sentence for each verdict that a loop decided. */
  static List<String> sentences(List<Verdict> verdicts) {
    return verdicts.stream()
        .flatMap(verdict -> verdict.lap().stream().map(lap -> sentence(verdict, lap)))
        .toList();
  }

  private static String sentence(Verdict verdict, Lap lap) {
    String steps =
        lap.first() == lap.last()
            ? "step %d comes".formatted(lap.last())
            : "steps %d to %d come".formatted(lap.first(), lap.last());
    return "%s: %s again and again, and %s never to an end, though nobody who can always move is passed over"
        .formatted(verdict.property(), steps, String.join(", ", lap.caught()));
  }

  /** Where the loop is, and whom it catches. */
  static JsonObject json(Lap lap) {
    JsonObject object = new JsonObject();
    object.addProperty("first", lap.first());
    object.addProperty("last", lap.last());
    object.add("caught", Findings.strings(lap.caught()));
    object.addProperty("order", lap.word());
    return object;
  }
}
