package pinquire.command;

import java.util.List;

/**
 * The states that a check reached, and the steps between them.
 *
 * @param file where it is to be written: the name ends in {@code .dot} or {@code .aut}
 * @param states in the order of their numbers, from 0, the one that everything begins with
 */
public record StateGraph(String file, List<State> states, List<Edge> edges) {

  /** How the names of files end that it can be written to. */
  public static final List<String> ENDINGS = List.of(".dot", ".aut");

  public StateGraph {
    states = List.copyOf(states);
    edges = List.copyOf(edges);
  }

  /**
   * A state.
   *
   * @param broken the properties that do not hold in it
   */
  public record State(List<String> broken) {
    public State {
      broken = List.copyOf(broken);
    }
  }

  /**
   * A step, or a choice.
   *
   * @param step what Linux does: {@code folio_test_dirty(): yes}
   */
  public record Edge(int from, String who, String step, int to) {

    /** {@code app folio_test_dirty(): yes}. */
    public String label() {
      return who + " " + step;
    }
  }

  /** Everybody who takes a step, in the order of their first. */
  public List<String> actors() {
    return edges.stream().map(Edge::who).distinct().toList();
  }
}
