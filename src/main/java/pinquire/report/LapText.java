package pinquire.report;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pinquire.command.Lap;
import pinquire.command.Promise;
import pinquire.command.Verdict;

/** Tells of schedules without end. */
final class LapText {

  private LapText() {}

  /** The loops that decided verdicts, each once. */
  static List<Lap> laps(List<Verdict> verdicts) {
    return decided(verdicts).values().stream().map(Decided::lap).toList();
  }

  /** A sentence for each loop that decided a verdict. */
  static List<String> sentences(List<Verdict> verdicts) {
    return decided(verdicts).values().stream().map(one -> sentence(one.verdict, one.lap)).toList();
  }

  private record Decided(Verdict verdict, Lap lap) {}

  /** Of two verdicts that the same loop decided, the first, which says more. */
  private static Map<String, Decided> decided(List<Verdict> verdicts) {
    Map<String, Decided> all = new LinkedHashMap<>();
    for (Verdict verdict : verdicts) {
      verdict.lap().ifPresent(lap -> all.putIfAbsent(lap.word(), new Decided(verdict, lap)));
    }
    return all;
  }

  private static String sentence(Verdict verdict, Lap lap) {
    String steps =
        lap.first() == lap.last()
            ? "step %d comes".formatted(lap.last())
            : "steps %d to %d come".formatted(lap.first(), lap.last());
    return "%s: %s again and again, and %s never to an end, %s"
        .formatted(
            verdict.property(),
            steps,
            String.join(", ", lap.caught()),
            Promise.named(verdict.property()).map(LapText::though).orElse(""));
  }

  private static String though(Promise promise) {
    return switch (promise) {
      case NO_DEADLOCK, NO_TRAP -> "whatever else comes in";
      case NO_LIVELOCK -> "though whoever can move again and again does";
      case NO_STARVATION -> "though nobody who can always move is passed over";
    };
  }

  /** A property with what it assumes of schedules without end: {@code no-livelock (strong ...)}. */
  static String withFairness(String property) {
    return property
        + Promise.named(property)
            .flatMap(Promise::assumes)
            .map(fairness -> " (" + fairness + ")")
            .orElse("");
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
