package pinquire.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pinquire.command.Checked;
import pinquire.command.Verdict;
import pinquire.command.Verdict.Kind;
import pinquire.report.Table.Cell;
import pinquire.report.Table.Head;
import pinquire.report.Table.Row;

/**
 * What is known of designs: a row for each, a column for each property of which there is more to
 * say than that it holds.
 *
 * @param caption what the rows are about
 * @param lines a row each, at least one; all were asked for the same
 */
record Matrix(String caption, List<Line> lines) {

  private static final Found IDLE = new Found(null, "n/a");

  Matrix {
    lines = List.copyOf(lines);
  }

  /**
   * A row.
   *
   * @param checked what came of scenarios under the design, at least one; of each property the
   *     worst is told
   */
  record Line(String design, List<Checked> checked) {

    Line {
      checked = List.copyOf(checked);
    }

    private Stream<Verdict> verdicts(String property, Kind kind) {
      return checked.stream()
          .map(one -> one.verdict(property))
          .filter(verdict -> verdict.kind() == kind);
    }

    /** The worst verdict on a property. */
    private Found found(String property) {
      return violated(property)
          .or(() -> undecided(property))
          .orElseGet(() -> isIdle(property) ? IDLE : new Found(Kind.HOLDS, "holds"));
    }

    private Optional<Found> violated(String property) {
      return verdicts(property, Kind.VIOLATED)
          .map(Verdict::steps)
          .min(Comparator.naturalOrder())
          .map(steps -> new Found(Kind.VIOLATED, "X " + Counts.of(steps)));
    }

    private Optional<Found> undecided(String property) {
      return checked.stream()
          .filter(one -> one.verdict(property).kind() == Kind.INCONCLUSIVE)
          .map(Checked::depth)
          .min(Comparator.naturalOrder())
          .map(depth -> new Found(Kind.INCONCLUSIVE, "? " + Counts.of(depth)));
    }

    private boolean isIdle(String property) {
      return checked.stream().allMatch(one -> one.untouched().contains(property));
    }

    private long states() {
      return checked.stream().mapToLong(Checked::states).sum();
    }
  }

  /**
   * A verdict as a cell tells it.
   *
   * @param kind null where there was nothing to be found
   */
  private record Found(@Nullable Kind kind, String sign) {
    boolean isQuiet() {
      return kind == null || kind == Kind.HOLDS;
    }
  }

  private List<String> properties() {
    return lines.get(0).checked().get(0).verdicts().stream().map(Verdict::property).toList();
  }

  private Stream<Found> found(String property) {
    return lines.stream().map(line -> line.found(property));
  }

  /** The properties of which more is to be said. */
  private List<String> columns() {
    return properties().stream().filter(name -> !found(name).allMatch(Found::isQuiet)).toList();
  }

  /** The others, by what all rows would show. */
  private List<String> rest(boolean idle) {
    return properties().stream()
        .filter(name -> found(name).allMatch(Found::isQuiet))
        .filter(name -> found(name).allMatch(IDLE::equals) == idle)
        .toList();
  }

  /**
   * The table.
   *
   * @param more notes below the legend
   */
  Table table(List<String> more) {
    List<String> columns = columns();
    List<Head> heads = new ArrayList<>(List.of(new Head("design", Table.Kind.PROSE)));
    columns.forEach(name -> heads.add(new Head(broken(name), Table.Kind.PROSE)));
    heads.add(new Head("states", Table.Kind.NUMBER));
    List<String> notes = new ArrayList<>(notes());
    notes.addAll(more);
    return new Table(
        Phrase.plain(caption),
        heads,
        lines.stream().map(line -> row(line, columns)).toList(),
        false,
        List.of(),
        notes.stream().map(Phrase::plain).toList());
  }

  /** A name over several lines, broken behind its hyphens. */
  private static String broken(String name) {
    return name.replace("-", "-\n");
  }

  private static Row row(Line line, List<String> columns) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.of(line.design())));
    for (String name : columns) {
      Found found = line.found(name);
      cells.add(new Cell(null, found.sign(), false, found.kind()));
    }
    cells.add(Cell.of(Counts.of(line.states())));
    return Row.of(cells);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    together("hold under each of them: ", rest(false)).ifPresent(notes::add);
    together("have nothing to look at on this machine: ", rest(true)).ifPresent(notes::add);
    notes.add(
        "holds: no order of the steps breaks it, all were tried; X 9: the shortest that does has 9"
            + " steps");
    List<Found> shown = columns().stream().flatMap(this::found).toList();
    if (shown.stream().anyMatch(found -> found.kind() == Kind.INCONCLUSIVE)) {
      notes.add("? 33: none up to 33 steps, then the search was stopped");
    }
    if (shown.contains(IDLE)) {
      notes.add("n/a: it has nothing to look at there");
    }
    return notes;
  }

  private static Optional<String> together(String lead, List<String> names) {
    return names.isEmpty() ? Optional.empty() : Optional.of(lead + String.join(", ", names));
  }

  /** Every cell, those that hold as well. */
  JsonObject json() {
    JsonArray rows = new JsonArray();
    for (Line line : lines) {
      JsonObject row = new JsonObject();
      row.addProperty("design", line.design());
      properties().forEach(name -> row.addProperty(name, line.found(name).sign()));
      row.addProperty("states", line.states());
      rows.add(row);
    }
    JsonObject object = StateJson.object("matrix");
    object.addProperty("caption", caption);
    object.add("rows", rows);
    return object;
  }
}
