package pinquire.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pinquire.command.Checked;
import pinquire.command.Verdict;
import pinquire.report.Table.Cell;
import pinquire.report.Table.Head;
import pinquire.report.Table.Row;

/**
 * Verdicts side by side; in full only where there is more to say than that nothing is broken.
 *
 * @param caption what they are about
 * @param columns the name of each
 * @param lines a row each, at least one
 */
record Matrix(String caption, Sides sides, List<String> columns, List<Line> lines) {

  Matrix {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  /**
   * A row.
   *
   * @param found a verdict for each column
   * @param states that were reached; empty where the columns have them apart
   */
  record Line(String name, List<Found> found, OptionalLong states) {

    Line {
      found = List.copyOf(found);
    }
  }

  /**
   * A column for each property, and of each the worst of what came out.
   *
   * @param checked at least one; all were asked for the same
   * @param row the name of the row that one belongs to
   */
  static Matrix ofProperties(
      String caption, Sides sides, Collection<Checked> checked, Function<Checked, String> row) {
    List<String> properties =
        checked.iterator().next().verdicts().stream().map(Verdict::property).toList();
    List<Line> lines =
        names(checked, row).map(name -> line(name, properties, of(checked, row, name))).toList();
    return new Matrix(caption, sides, properties, lines);
  }

  private static Line line(String name, List<String> properties, List<Checked> checked) {
    return new Line(
        name,
        properties.stream().map(property -> Found.worst(property, checked)).toList(),
        OptionalLong.of(checked.stream().mapToLong(Checked::states).sum()));
  }

  /** One property; of each row and each column something came out. */
  static Matrix of(
      String property,
      Sides sides,
      Collection<Checked> checked,
      Function<Checked, String> row,
      Function<Checked, String> column) {
    List<String> columns = names(checked, column).toList();
    List<Line> lines =
        names(checked, row)
            .map(
                name ->
                    new Line(
                        name,
                        columns.stream()
                            .map(other -> of(of(checked, row, name), column, other))
                            .map(cell -> Found.worst(property, cell))
                            .toList(),
                        OptionalLong.empty()))
            .toList();
    return new Matrix(property, sides, columns, lines);
  }

  private static Stream<String> names(
      Collection<Checked> checked, Function<Checked, String> called) {
    return checked.stream().map(called).distinct();
  }

  private static List<Checked> of(
      Collection<Checked> checked, Function<Checked, String> called, String name) {
    return checked.stream().filter(one -> called.apply(one).equals(name)).toList();
  }

  /** Whether nothing is broken anywhere. */
  boolean isQuiet() {
    return lines.stream().allMatch(line -> isQuiet(line.found()));
  }

  private List<Found> column(int index) {
    return lines.stream().map(line -> line.found().get(index)).toList();
  }

  private List<Integer> columns(IntPredicate which) {
    return IntStream.range(0, columns.size()).filter(which).boxed().toList();
  }

  /** The columns of which more is to be said. */
  private List<Integer> shown() {
    return columns(index -> !isQuiet(column(index)));
  }

  private List<Line> rows() {
    return lines.stream().filter(line -> !sides.foldsRows() || !isQuiet(line.found())).toList();
  }

  /**
   * The table.
   *
   * @param more notes below the legend
   */
  Table table(List<String> more) {
    List<Integer> columns = shown();
    List<Head> heads = new ArrayList<>(List.of(new Head(sides.row(), Table.Kind.PROSE)));
    columns.forEach(index -> heads.add(head(index)));
    if (counts()) {
      heads.add(new Head("states", Table.Kind.NUMBER));
    }
    List<String> notes = new ArrayList<>(notes());
    notes.addAll(more);
    return new Table(
        Phrase.plain(caption),
        heads,
        rows().stream().map(line -> row(line, columns)).toList(),
        false,
        List.of(),
        notes.stream().map(Phrase::plain).toList());
  }

  private boolean counts() {
    return lines.get(0).states().isPresent();
  }

  /** A name over several lines, broken behind its hyphens and blanks. */
  private Head head(int index) {
    return new Head(columns.get(index).replaceAll("[- ]", "$0\n"), Table.Kind.PROSE);
  }

  private static Row row(Line line, List<Integer> columns) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.of(line.name())));
    for (int index : columns) {
      Found found = line.found().get(index);
      cells.add(new Cell(null, found.sign(), false, found.kind()));
    }
    line.states().ifPresent(states -> cells.add(Cell.of(Counts.of(states))));
    return Row.of(cells);
  }

  /** What is left out, and what the signs mean. */
  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    together(sides.quietColumns(), columnsThat(Matrix::isMerelyQuiet)).ifPresent(notes::add);
    if (sides.foldsRows()) {
      together(sides.quietRows(), rowsThat(Matrix::isMerelyQuiet)).ifPresent(notes::add);
    }
    together(sides.idle(), columnsThat(Matrix::isIdle)).ifPresent(notes::add);
    if (sides.foldsRows()) {
      together(sides.idle(), rowsThat(Matrix::isIdle)).ifPresent(notes::add);
    }
    notes.addAll(legend());
    return notes;
  }

  private static boolean isQuiet(List<Found> all) {
    return all.stream().allMatch(Found::isQuiet);
  }

  private static boolean isIdle(List<Found> all) {
    return all.stream().allMatch(Found::isIdle);
  }

  private static boolean isMerelyQuiet(List<Found> all) {
    return isQuiet(all) && !isIdle(all);
  }

  private Stream<String> columnsThat(Predicate<List<Found>> are) {
    return columns(column -> are.test(column(column))).stream().map(columns::get);
  }

  private Stream<String> rowsThat(Predicate<List<Found>> are) {
    return lines.stream().filter(line -> are.test(line.found())).map(Line::name);
  }

  private List<String> legend() {
    List<Found> shown =
        rows().stream()
            .flatMap(line -> shown().stream().map(index -> line.found().get(index)))
            .toList();
    List<String> legend = new ArrayList<>();
    legend.add(
        "holds: no order of the steps breaks it, all were tried; X 9: the shortest that does has 9"
            + " steps");
    if (shown.stream().anyMatch(Found::isOpen)) {
      legend.add("? 33: none up to 33 steps, then the search was stopped");
    }
    if (shown.stream().anyMatch(Found::isIdle)) {
      legend.add("n/a: it has nothing to look at there");
    }
    return legend;
  }

  private static Optional<String> together(String lead, Stream<String> names) {
    String joined = names.collect(Collectors.joining(", "));
    return joined.isEmpty() ? Optional.empty() : Optional.of(lead + joined);
  }

  /** Every cell, those that hold as well. */
  JsonObject json() {
    JsonArray rows = new JsonArray();
    for (Line line : lines) {
      JsonObject row = new JsonObject();
      row.addProperty(sides.row(), line.name());
      for (int i = 0; i < columns.size(); i++) {
        row.addProperty(columns.get(i), line.found().get(i).sign());
      }
      line.states().ifPresent(states -> row.addProperty("states", states));
      rows.add(row);
    }
    JsonObject object = StateJson.object("matrix");
    object.addProperty("caption", caption);
    object.add("rows", rows);
    return object;
  }
}
