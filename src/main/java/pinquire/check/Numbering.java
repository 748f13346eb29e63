package pinquire.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * The states of a graph in an order of their own: layer by layer, and those of a layer by their
 * rows. So it is the same for any number of workers.
 */
final class Numbering {

  private final Graph graph;
  private final int[] numbers;
  private final List<List<Integer>> layers = new ArrayList<>();

  Numbering(Graph graph) {
    this.graph = graph;
    numbers = new int[graph.size()];
    int next = 0;
    for (List<Keys> layer : graph.store().layers()) {
      List<Integer> states = sorted(layer);
      for (int state : states) {
        numbers[state] = next++;
      }
      layers.add(states);
    }
  }

  private List<Integer> sorted(List<Keys> layer) {
    TreeMap<long[], Integer> states = new TreeMap<>(Arrays::compareUnsigned);
    for (Keys keys : layer) {
      for (long i = 0; i < keys.size(); i++) {
        int state = graph.state(keys.get(i));
        states.put(graph.row(state), state);
      }
    }
    return List.copyOf(states.values());
  }

  /** Tells everything. The last layer is empty, or was reached and not left any more. */
  void tell(Chart chart) {
    int last = layers.size() - 1;
    for (List<Integer> layer : layers.subList(0, last)) {
      for (int state : layer) {
        tell(chart, state);
        moves(chart, state);
      }
    }
    layers.get(last).forEach(state -> tell(chart, state));
  }

  private void tell(Chart chart, int state) {
    Model model = graph.model();
    model.cursor().point(graph.row(state), 0);
    List<String> broken =
        model.properties().stream()
            .filter(property -> !property.holds().getAsBoolean())
            .map(Property::name)
            .toList();
    chart.state(numbers[state], broken);
  }

  private void moves(Chart chart, int state) {
    graph.expand(state);
    for (int edge = 0; edge < graph.edges(); edge++) {
      Explored.Taken move = Trail.taken(graph.model(), graph.move(edge));
      chart.move(numbers[state], move, numbers[graph.target(edge)]);
    }
  }
}
