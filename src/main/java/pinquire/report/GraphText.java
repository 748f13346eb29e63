package pinquire.report;

import java.util.List;
import pinquire.command.StateGraph;
import pinquire.command.StateGraph.Edge;

/** An explored graph as a file for other programs. */
public final class GraphText {

  private static final String BROKEN = ", style=filled, fillcolor=\"#f6c7c7\"";

  private GraphText() {}

  /** In the format that the name of its file asks for. */
  public static String of(StateGraph graph) {
    return graph.file().endsWith(".aut") ? aldebaran(graph) : dot(graph);
  }

  /**
   * Aldebaran's format, which CADP and mCRL2 read: a head with the first state and the numbers of
   * steps and states, then a line for each step.
   */
  static String aldebaran(StateGraph graph) {
    StringBuilder text = new StringBuilder();
    text.append("des (0, %d, %d)\n".formatted(graph.edges().size(), graph.states().size()));
    for (Edge edge : graph.edges()) {
      text.append('(').append(edge.from()).append(", ").append(quoted(edge.label()));
      text.append(", ").append(edge.to()).append(")\n");
    }
    return text.toString();
  }

  /**
   * Graphviz: states are numbered, and those in which a property is broken are filled and say so.
   */
  static String dot(StateGraph graph) {
    StringBuilder text = new StringBuilder("digraph states {\n");
    text.append("  node [shape=box, fontname=monospace];\n  edge [fontname=monospace];\n");
    for (int number = 0; number < graph.states().size(); number++) {
      List<String> broken = graph.states().get(number).broken();
      String label = broken.isEmpty() ? "" : "\\n" + String.join("\\n", broken);
      text.append("  ").append(number).append(" [label=\"").append(number).append(label);
      text.append('"').append(broken.isEmpty() ? "" : BROKEN);
      text.append(number == 0 ? ", peripheries=2" : "").append("];\n");
    }
    for (Edge edge : graph.edges()) {
      text.append("  ").append(edge.from()).append(" -> ").append(edge.to());
      text.append(" [label=").append(quoted(edge.label())).append("];\n");
    }
    return text.append("}\n").toString();
  }

  /** No label has a quote or a backslash in it but by the name of somebody who acts. */
  private static String quoted(String label) {
    return '"' + label.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
