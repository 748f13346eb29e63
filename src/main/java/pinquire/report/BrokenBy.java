package pinquire.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pinquire.command.Checked;
import pinquire.command.Verdict;
import pinquire.command.Verdict.Kind;

/**
 * A schedule and all that it breaks with its last step.
 *
 * @param verdict on the first property that it breaks
 * @param properties the names of all of them
 */
record BrokenBy(Verdict verdict, List<String> properties) {

  /** The schedules that break something, each once; what cannot be said as commands is alone. */
  static List<BrokenBy> all(Checked checked) {
    Map<String, BrokenBy> all = new LinkedHashMap<>();
    for (Verdict verdict : checked.verdicts()) {
      if (verdict.kind() == Kind.VIOLATED) {
        String schedule = verdict.replay().map(ReplayText::line).orElse(verdict.property());
        all.computeIfAbsent(schedule, line -> new BrokenBy(verdict, new ArrayList<>()))
            .properties
            .add(verdict.property());
      }
    }
    return List.copyOf(all.values());
  }

  /** {@code stable, notified VIOLATED steps 12}. */
  String told() {
    return String.join(", ", properties) + " VIOLATED steps " + Counts.of(verdict.steps());
  }

  /** {@code stable, notified: X 12}, as the matrix has it. */
  String sign() {
    return String.join(", ", properties) + ": X " + Counts.of(verdict.steps());
  }

  /** How to do it again, as lines to be pasted. */
  List<String> replay() {
    return verdict.replay().map(ReplayText::of).orElse(List.of("(not sayable as commands)"));
  }

  /** The picture that kernel mail uses, and how to do it again. */
  String picture() {
    return verdict.race().map(race -> RaceReport.of(race).text()).orElse(Lines.text(replay()));
  }
}
