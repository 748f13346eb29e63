package pinquire.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pinquire.check.Chart;
import pinquire.check.Explored.Taken;
import pinquire.check.Explorer;
import pinquire.command.Command.Argument;
import pinquire.scenario.Play;

/** Gathers the graph of a search in the words of Linux. */
final class Charting implements Chart {

  /** A larger graph is for no reader, and hardly for a program. */
  private static final int MOST_STEPS = 1_000_000;

  private final Play play;
  private final Runnable poll;
  private final List<StateGraph.State> states = new ArrayList<>();
  private final List<StateGraph.Edge> edges = new ArrayList<>();
  private final Map<Taken, String> steps = new LinkedHashMap<>();

  private Charting(Play play, Runnable poll) {
    this.play = play;
    this.poll = poll;
  }

  /**
   * The graph of the last search.
   *
   * @param file where it is to be written
   * @param steps how many there are
   * @param limit what cut the search short within a layer; empty when nothing did
   * @throws CommandException when it is too large, or not whole
   */
  static StateGraph of(
      Explorer explorer, Play play, Argument file, long steps, String limit, Runnable poll) {
    if (!limit.isEmpty()) {
      throw new CommandException(
          file.place(),
          "the search was stopped by " + limit + ", and its graph has loose ends",
          "say fewer commands, or how deep to go: depth 30");
    }
    if (steps > MOST_STEPS) {
      throw new CommandException(
          file.place(),
          "the graph has %,d steps".formatted(steps),
          "at most %,d; say fewer commands, or how deep to go: depth 30".formatted(MOST_STEPS));
    }
    Charting charting = new Charting(play, poll);
    explorer.tell(charting);
    return new StateGraph(file.value().toString(), charting.states, charting.edges);
  }

  @Override
  public void state(int number, List<String> broken) {
    poll.run();
    states.add(new StateGraph.State(broken));
  }

  @Override
  public void move(int from, Taken move, int to) {
    String step = steps.computeIfAbsent(move, this::step);
    edges.add(new StateGraph.Edge(from, move.actor(), step, to));
  }

  private String step(Taken move) {
    return play.origin(move.actor(), move.move()).told();
  }
}
