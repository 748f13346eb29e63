package pinquire.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pinquire.check.Workers;
import pinquire.command.Checked;
import pinquire.command.Command;
import pinquire.command.Session;
import pinquire.command.Verb;
import pinquire.command.Verdict;
import pinquire.command.Verdict.Kind;
import pinquire.command.Violation;
import pinquire.command.Watch;

/** What tests ask of verdicts. */
final class Verdicts {

  private Verdicts() {}

  /** What came of the last check of a script. */
  static Checked checked(String script) {
    return checked(script, Watch.NOBODY);
  }

  /** The same while somebody looks on. */
  static Checked checked(String script, Watch watch) {
    Session session = new Session();
    List<Checked> checked = new ArrayList<>();
    for (Command command : StrictReader.read(new Cell("story", script))) {
      if (command.verb() == Verb.CHECK) {
        checked.addAll(session.check(command, Workers.ONE, watch));
      } else {
        session.run(command);
      }
    }
    return checked.get(checked.size() - 1);
  }

  /** The properties that are broken, and in how many steps. */
  static Map<String, Integer> broken(List<Verdict> verdicts) {
    Map<String, Integer> broken = new TreeMap<>();
    verdicts.stream()
        .filter(verdict -> verdict.kind() == Kind.VIOLATED)
        .forEach(verdict -> broken.put(verdict.property(), verdict.steps()));
    return broken;
  }

  /** The properties that do not hold after a run on a machine of its own. */
  static List<String> violatedBy(String run) {
    Session session = new Session();
    StrictReader.read(new Cell("run", "replay \"\"\"" + run + "\"\"\"")).forEach(session::run);
    return session.state().violations().stream().map(Violation::property).toList();
  }
}
