package pinquire.report;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pinquire.command.StateGraph;
import pinquire.command.StateGraph.Edge;
import pinquire.report.Table.Cell;
import pinquire.report.Table.Head;
import pinquire.report.Table.Kind;
import pinquire.report.Table.Row;

/** A graph so small that it can be looked at: every step in a row, and in HTML a picture. */
final class GraphReport implements Report {

  /** The most states of such a graph. */
  private static final int SMALL = 60;

  private final StateGraph graph;

  private GraphReport(StateGraph graph) {
    this.graph = graph;
  }

  /** That of a small graph; none of a large one. */
  static Optional<Report> of(StateGraph graph) {
    return graph.states().size() <= SMALL ? Optional.of(new GraphReport(graph)) : Optional.empty();
  }

  private Table table() {
    return new Table(
        Phrase.plain("graph: a row for each step; 0 is where everything begins"),
        List.of(
            new Head("state", Kind.NUMBER),
            new Head("who", Kind.PROSE),
            new Head("step", Kind.PROSE),
            new Head("to", Kind.NUMBER)),
        rows(),
        false,
        List.of(),
        notes());
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int state = 0; state < graph.states().size(); state++) {
      String number = Integer.toString(state);
      List<Edge> steps = from(state);
      for (Edge edge : steps) {
        rows.add(row(number, edge.who(), edge.step(), Integer.toString(edge.to())));
        number = "";
      }
      if (steps.isEmpty()) {
        rows.add(row(number, "", "[no step]", ""));
      }
    }
    return rows;
  }

  private List<Edge> from(int state) {
    return graph.edges().stream().filter(edge -> edge.from() == state).toList();
  }

  private static Row row(String... cells) {
    return Row.of(List.of(cells).stream().map(Cell::of).toList());
  }

  /** Where each property is broken. */
  private List<Phrase> notes() {
    Map<String, List<String>> states = new LinkedHashMap<>();
    for (int state = 0; state < graph.states().size(); state++) {
      for (String property : graph.states().get(state).broken()) {
        states.computeIfAbsent(property, p -> new ArrayList<>()).add(Integer.toString(state));
      }
    }
    return states.entrySet().stream()
        .map(at -> at.getKey() + " is broken in " + String.join(", ", at.getValue()))
        .map(Phrase::plain)
        .toList();
  }

  @Override
  public String text() {
    return TextTable.text(table());
  }

  @Override
  public String html() {
    String alt =
        "%s and %s, told in the table below"
            .formatted(
                Counts.of(graph.states().size(), "state"), Counts.of(graph.edges().size(), "step"));
    return new GraphPicture(graph).html(alt) + HtmlTable.of(table());
  }

  @Override
  public List<String> json() {
    return graph.edges().stream().map(GraphReport::json).collect(Collectors.toList());
  }

  private static String json(Edge edge) {
    JsonObject object = StateJson.object("edge");
    object.addProperty("from", edge.from());
    object.addProperty("who", edge.who());
    object.addProperty("step", edge.step());
    object.addProperty("to", edge.to());
    return object.toString();
  }
}
