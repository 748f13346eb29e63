package pinquire.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import pinquire.check.Explored;
import pinquire.check.Explorer;
import pinquire.check.Limits;
import pinquire.check.Reductions;
import pinquire.check.Watcher;
import pinquire.check.Workers;
import pinquire.command.Command.Argument;
import pinquire.command.Trial.Attempt;
import pinquire.command.Verdict.Kind;
import pinquire.design.Design;
import pinquire.scenario.Play;

/**
 * Tries every order of the steps of a scenario.
 *
 * @param limits how far to go at most
 * @param graph the file that the explored graph is for; empty when nobody asks for it
 * @param reductions what is left out; with a graph, nothing
 * @param workers who searches
 */
record Check(
    Trial trial, Limits limits, Optional<Argument> graph, Reductions reductions, Workers workers) {

  /** States that are kept at most. */
  private static final long STATES = 20_000_000;

  /** Half of the memory there is, for those who search at the same time. */
  static long bytes(int searches) {
    return Runtime.getRuntime().maxMemory() / 2 / searches;
  }

  /** As far as one goes that is not told how far. */
  static Limits limits(long bytes) {
    return Limits.bytes(bytes).states(STATES);
  }

  /** All that makes a search shorter, but what a command goes without. */
  static Reductions reductions(Command command) {
    boolean none = command.says("reductions");
    return new Reductions(!none && !command.says("folding"), !none && !command.says("passing"));
  }

  Checked under(Design design) {
    return trial.under(design, this::explored);
  }

  private Checked explored(Attempt attempt) {
    Play play = attempt.play();
    String design = attempt.design().name();
    Watcher watcher =
        (reached, states, bytes) ->
            trial.sees(
                new Underway.Search(design, reached, states, bytes, limits.percent(states, bytes)));
    Reductions left = graph.isPresent() ? Reductions.NONE : reductions;
    Explorer explorer = new Explorer(attempt::play, workers, limits, watcher, left);
    Explored explored = explored(explorer);
    Evidence evidence = new Evidence(attempt, play, explored.witnesses());
    String limit = limit(explored, evidence);
    List<Verdict> verdicts = evidence.verdicts(limit.isEmpty() ? Kind.HOLDS : Kind.INCONCLUSIVE);
    verdicts.addAll(evidence.endless(explored.lassos()));
    Idleness idleness = new Idleness(trial.scenario(), play, explored.never());
    return new Checked(
        trial.scenario().name(),
        design,
        attempt.fit().word(),
        explored.states(),
        explored.transitions(),
        explored.depth(),
        limit,
        verdicts,
        play.untouched(),
        idleness.commands(),
        idleness.ways(),
        explored.folded() ? alike(play) : List.of(),
        evidence.race(),
        graph.map(file -> graph(file, explorer, explored, play, limit)));
  }

  private Explored explored(Explorer explorer) {
    if (trial.asked().isAboutLoops()) {
      return explorer.exploreWithLoops();
    }
    return trial.asked().promises().isEmpty() ? explorer.explore() : explorer.exploreOn();
  }

  private static List<String> alike(Play play) {
    return IntStream.range(0, play.actors().size())
        .filter(actor -> play.twins().stream().anyMatch(twins -> twins.isOf(actor)))
        .mapToObj(actor -> play.actors().get(actor).name())
        .toList();
  }

  private StateGraph graph(
      Argument file, Explorer explorer, Explored explored, Play play, String limit) {
    boolean torn = !explored.whole() && explored.depth() < limits.depth();
    return Charting.of(
        explorer, play, file, explored.transitions(), torn ? limit : "", trial.poll());
  }

  /** What stopped the search; empty when it went everywhere. */
  private String limit(Explored explored, Evidence evidence) {
    if (explored.whole()) {
      return evidence.isComplete() ? "the first violation" : "";
    }
    return explored.depth() >= limits.depth()
        ? "the depth asked for"
        : explored.states() >= limits.states()
            ? String.format(Locale.ROOT, "%,d states", limits.states())
            : "the memory there is for it";
  }
}
