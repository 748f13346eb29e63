package pinquire.report;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import pinquire.command.Checked;
import pinquire.command.StateGraph;
import pinquire.command.Verdict.Kind;

/**
 * What came of a check: a line for each property that some order breaks, those that hold together,
 * what was never done, and the shortest schedule of the first that is broken.
 */
public final class CheckReport {

  private final Checked checked;

  private CheckReport(Checked checked) {
    this.checked = checked;
  }

  public static Report of(Checked checked) {
    return new CheckReport(checked).findings();
  }

  /** All but the picture. */
  static JsonObject object(Checked checked) {
    return new CheckReport(checked).findings().object();
  }

  private Findings findings() {
    return new Findings(
        head(), checked.design(), extent(), checked.verdicts(), below(), pictures(), json());
  }

  private List<Report> pictures() {
    List<Report> pictures = new ArrayList<>();
    checked.race().map(RaceReport::of).ifPresent(pictures::add);
    LapText.laps(checked.verdicts()).forEach(lap -> pictures.add(RaceReport.of(lap)));
    checked.graph().flatMap(GraphReport::of).ifPresent(pictures::add);
    return pictures;
  }

  /** {@code dma races fsync: 4,812 states, every order tried}. */
  private String head() {
    return "%s: %s, %s, depth %,d; %s"
        .formatted(
            checked.title(),
            Counts.of(checked.states(), "state"),
            Counts.of(checked.transitions(), "step"),
            checked.depth(),
            checked.limit().isEmpty() ? "every order was tried" : "stopped by " + checked.limit());
  }

  private String extent() {
    return "states %,d %s".formatted(checked.states(), checked.bounds());
  }

  private List<String> below() {
    List<String> below = new ArrayList<>(LapText.sentences(checked.verdicts()));
    below.addAll(together(Kind.INCONCLUSIVE, "INCONCLUSIVE"));
    below.addAll(together(Kind.HOLDS, "holds"));
    if (checked.limit().isEmpty()) {
      below.addAll(Findings.undone("no order takes a step of", checked.idle(), checked.never()));
    }
    if (!checked.alike().isEmpty()) {
      below.add(
          "%s say the same: a state in which they have changed places was not counted again"
              .formatted(String.join(", ", checked.alike())));
    }
    checked.graph().map(CheckReport::written).ifPresent(below::add);
    return below;
  }

  private static String written(StateGraph graph) {
    return "graph in %s: %s, %s"
        .formatted(
            graph.file(),
            Counts.of(graph.states().size(), "state"),
            Counts.of(graph.edges().size(), "step"));
  }

  private List<String> together(Kind kind, String said) {
    String how = "%s %s depth %,d %s".formatted(said, checked.design(), checked.depth(), extent());
    return Findings.together(checked.verdicts(), kind, how);
  }

  private JsonObject json() {
    JsonObject object = StateJson.object("check");
    object.addProperty("name", checked.name());
    object.addProperty("design", checked.design());
    object.addProperty("bounds", checked.bounds());
    object.addProperty("states", checked.states());
    object.addProperty("transitions", checked.transitions());
    object.addProperty("depth", checked.depth());
    object.addProperty("limit", checked.limit());
    checked.graph().ifPresent(graph -> object.addProperty("graph", graph.file()));
    object.add("idle", Findings.strings(checked.idle()));
    object.add("never", Findings.strings(checked.never()));
    object.add("alike", Findings.strings(checked.alike()));
    return object;
  }
}
