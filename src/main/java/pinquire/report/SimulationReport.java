package pinquire.report;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import pinquire.command.Simulated;
import pinquire.command.Verdict.Kind;

/**
 * What came of a simulation: a line for each property that some run broke, those that none broke,
 * what was never done, and a short schedule of the first that is broken.
 */
public final class SimulationReport {

  private final Simulated simulated;

  private SimulationReport(Simulated simulated) {
    this.simulated = simulated;
  }

  public static Report of(Simulated simulated) {
    return new SimulationReport(simulated).findings();
  }

  private Findings findings() {
    return new Findings(
        head(),
        simulated.design(),
        extent(),
        simulated.verdicts(),
        below(),
        simulated.race().<Report>map(RaceReport::of).stream().toList(),
        json());
  }

  /** {@code dma races fsync under linux-6.19: 10,000 runs from seed 7, 412,345 steps}. */
  private String head() {
    String name = simulated.name().isEmpty() ? "simulate" : simulated.name();
    return "%s under %s: %s from seed %d, %s; orders taken at random"
        .formatted(
            name,
            simulated.design(),
            Counts.of(simulated.runs(), "run"),
            simulated.seed(),
            Counts.of(simulated.steps(), "step"));
  }

  private String extent() {
    return "runs %,d seed %d %s".formatted(simulated.runs(), simulated.seed(), simulated.bounds());
  }

  private List<String> below() {
    String how =
        "not broken in %s: %s seed %d %s"
            .formatted(
                Counts.of(simulated.runs(), "run"),
                simulated.design(),
                simulated.seed(),
                simulated.bounds());
    List<String> below =
        new ArrayList<>(Findings.together(simulated.verdicts(), Kind.UNBROKEN, how));
    if (simulated.endless() > 0) {
      below.add(
          "given up, for going on and on: "
              + Counts.of(simulated.endless(), "run")
              + "; check tells whether everybody comes to an end");
    }
    below.addAll(Findings.undone("no run takes a step of", simulated.idle(), simulated.never()));
    return below;
  }

  private JsonObject json() {
    JsonObject object = StateJson.object("simulation");
    object.addProperty("name", simulated.name());
    object.addProperty("design", simulated.design());
    object.addProperty("bounds", simulated.bounds());
    object.addProperty("runs", simulated.runs());
    object.addProperty("endless", simulated.endless());
    object.addProperty("seed", simulated.seed());
    object.addProperty("steps", simulated.steps());
    object.add("idle", Findings.strings(simulated.idle()));
    object.add("never", Findings.strings(simulated.never()));
    return object;
  }
}
