package pinquire.dsl;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pinquire.command.Session;
import pinquire.command.Verdict;
import pinquire.command.Verdict.Kind;
import pinquire.command.Violation;

/** What tests ask of verdicts. */
final class Verdicts {

  private Verdicts() {}

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
