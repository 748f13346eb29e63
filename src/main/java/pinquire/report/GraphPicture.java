package pinquire.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pinquire.command.StateGraph;
import pinquire.command.StateGraph.Edge;

/**
 * A small graph drawn: the first state at the top, each state as far below as the fewest steps lead
 * to it. Who takes a step is told by colour and by dashes; where a property is broken the state is
 * square.
 */
record GraphPicture(StateGraph graph) {

  private static final int COLUMN = 52;
  private static final int ROW = 44;
  private static final int RADIUS = 11;
  private static final int LEGEND = 16;
  private static final List<String> LOOKS =
      List.of(
          "stroke=\"#0072b2\"",
          "stroke=\"#c04f00\" stroke-dasharray=\"7 3\"",
          "stroke=\"#009e73\" stroke-dasharray=\"2 3\"",
          "stroke=\"#9b4f96\" stroke-dasharray=\"9 3 2 3\"",
          "stroke=\"#808080\" stroke-dasharray=\"4 4\"");

  /** Where a state is drawn. */
  private record Spot(int x, int y) {}

  String html(String alt) {
    return Svg.image(svg(), alt);
  }

  private String svg() {
    List<List<Integer>> layers = layers();
    List<String> actors = graph.actors();
    int broad = layers.stream().mapToInt(List::size).max().orElse(0);
    int width = COLUMN * Math.max(broad + 1, 4);
    int top = ROW + LEGEND * actors.size();
    List<Spot> spots = spots(layers, width / 2, top);
    StringBuilder drawn = new StringBuilder();
    for (int actor = 0; actor < actors.size(); actor++) {
      drawn.append(legend(actor, actors.get(actor)));
    }
    graph.edges().forEach(edge -> drawn.append(line(edge, actors, spots)));
    for (int state = 0; state < spots.size(); state++) {
      drawn.append(state(state, spots.get(state)));
    }
    return Svg.of(width, top + layers.size() * ROW, drawn.toString());
  }

  private List<Spot> spots(List<List<Integer>> layers, int middle, int top) {
    Spot[] spots = new Spot[graph.states().size()];
    for (int layer = 0; layer < layers.size(); layer++) {
      List<Integer> states = layers.get(layer);
      for (int i = 0; i < states.size(); i++) {
        int x = middle + (2 * i + 1 - states.size()) * COLUMN / 2;
        spots[states.get(i)] = new Spot(x, top + layer * ROW);
      }
    }
    return List.of(spots);
  }

  /** The states by the fewest steps that lead to them. */
  private List<List<Integer>> layers() {
    boolean[] known = new boolean[graph.states().size()];
    List<List<Integer>> layers = new ArrayList<>();
    List<Integer> layer = List.of(0);
    known[0] = true;
    while (!layer.isEmpty()) {
      layers.add(layer);
      List<Integer> next = new ArrayList<>();
      for (Edge edge : graph.edges()) {
        if (layer.contains(edge.from()) && !known[edge.to()]) {
          known[edge.to()] = true;
          next.add(edge.to());
        }
      }
      List<Integer> above = layer;
      next.sort(Comparator.comparingDouble(state -> middle(state, above)));
      layer = next;
    }
    return layers;
  }

  /** Where those above it stand on average that lead to a state; 0 is in the middle. */
  private double middle(int state, List<Integer> above) {
    return graph.edges().stream()
        .filter(edge -> edge.to() == state && above.contains(edge.from()))
        .mapToDouble(edge -> above.indexOf(edge.from()) - (above.size() - 1) / 2.0)
        .average()
        .orElse(0);
  }

  private static String look(int actor) {
    return "fill=\"none\" stroke-width=\"2\" " + LOOKS.get(actor % LOOKS.size());
  }

  private static String legend(int actor, String name) {
    int y = 14 + LEGEND * actor;
    return "<path d=\"M8 %dh40\" %s/>".formatted(y, look(actor))
        + Svg.rect(54, y - 7, 10 + 7 * name.length(), 14, "rx=\"2\" fill=\"#6b6b6b\"")
        + text(59, y + 4, "start", name);
  }

  /** Straight to a state further down; around the side to one that is not. */
  private static String line(Edge edge, List<String> actors, List<Spot> spots) {
    Spot from = spots.get(edge.from());
    Spot to = spots.get(edge.to());
    String way =
        to.y > from.y
            ? "L%d %d".formatted(to.x, to.y - RADIUS)
            : "C%d %d %d %d %d %d"
                .formatted(
                    from.x + COLUMN,
                    from.y + RADIUS,
                    to.x + COLUMN,
                    to.y - ROW,
                    to.x,
                    to.y - RADIUS);
    return "<path d=\"M%d %d%s\" %s/>"
        .formatted(from.x, from.y + RADIUS, way, look(actors.indexOf(edge.who())));
  }

  private String state(int number, Spot spot) {
    String shape =
        graph.states().get(number).broken().isEmpty()
            ? "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"#6b6b6b\"/>"
                .formatted(spot.x, spot.y, RADIUS)
            : "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#c04f00\"/>"
                .formatted(spot.x - RADIUS, spot.y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    return shape + text(spot.x, spot.y + 4, "middle", Integer.toString(number));
  }

  private static String text(int x, int y, String anchor, String words) {
    String look = " font-family=\"monospace\" text-anchor=\"%s\" fill=\"#ffffff\"";
    return Svg.text(x, y, 11, look.formatted(anchor), words);
  }
}
