package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The picture of a race in text: a long name may run over the empty columns to its right. */
final class RaceText {

  private static final String CHANGED = "changed";

  private final List<RaceStep> steps;
  private final Lanes lanes;
  private final List<Integer> starts = new ArrayList<>();
  private final int numbers;
  private final int narrowest;
  private int end;

  private RaceText(List<RaceStep> steps, Lanes lanes) {
    this.steps = steps;
    this.lanes = lanes;
    this.numbers = Math.max(3, Integer.toString(steps.size()).length() + 1);
    this.narrowest =
        changes().flatMap(c -> split(c).stream()).mapToInt(String::length).reduce(7, Math::max);
    place();
  }

  /** The columns that fit: one an actor, else one for all. */
  static Lanes fitting(List<RaceStep> steps, Lanes lanes) {
    return new RaceText(steps, lanes).fits() ? lanes : lanes.inOne();
  }

  static List<String> lines(List<RaceStep> steps, Lanes lanes) {
    return new RaceText(steps, lanes).lines();
  }

  private void place() {
    int at = numbers + 2;
    List<String> columns = lanes.columns();
    for (int i = 0; i < columns.size(); i++) {
      starts.add(at);
      end = Math.max(end, at + columns.get(i).length());
      at += (lanes.shared() ? widest(i) : columns.get(i).length() + 1) + 2;
    }
    for (RaceStep step : steps) {
      end = Math.max(end, row("", lanes.cells(step)).length());
    }
  }

  private int widest(int column) {
    return steps.stream()
        .mapToInt(step -> lanes.cells(step).get(column).length())
        .reduce(lanes.columns().get(column).length(), Math::max);
  }

  private boolean fits() {
    return end + 2 + narrowest <= Lines.WIDTH;
  }

  private List<String> lines() {
    int changed = Math.max(numbers + 2, Math.min(end + 2, Lines.WIDTH - narrowest));
    List<String> lines = new ArrayList<>();
    List<String> heads = lanes.columns();
    List<String> rules = heads.stream().map(head -> "-".repeat(head.length())).toList();
    add(lines, row("#", heads), CHANGED, changed);
    add(lines, row("", rules), "-".repeat(CHANGED.length()), changed);
    for (RaceStep step : steps) {
      String row = row(step.mark(), lanes.cells(step));
      List<String> told =
          step.changes().stream().flatMap(c -> cut(c.text(), changed).stream()).toList();
      add(lines, row, told.isEmpty() ? "" : told.get(0), changed);
      told.stream().skip(1).forEach(change -> add(lines, "", change, changed));
    }
    return lines;
  }

  private Stream<String> changes() {
    return steps.stream().flatMap(step -> step.changes().stream()).map(Phrase::text);
  }

  /** A change that is too long goes on in a second line. */
  private static List<String> cut(String change, int at) {
    return at + change.length() <= Lines.WIDTH ? List.of(change) : split(change);
  }

  private static List<String> split(String change) {
    return List.of(change.split(" (?=-> )", 2));
  }

  private String row(String number, List<String> cells) {
    StringBuilder row = new StringBuilder(" ".repeat(numbers - number.length()) + number);
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        pad(row, starts.get(i));
        row.append(cells.get(i));
      }
    }
    return row.toString();
  }

  private static void pad(StringBuilder row, int width) {
    row.append(" ".repeat(Math.max(0, width - row.length())));
  }

  /** What changed stands at the right, or below where the step leaves no room. */
  private static void add(List<String> lines, String row, String change, int at) {
    StringBuilder line = new StringBuilder(row);
    if (!change.isEmpty() && row.length() + 2 > at && !row.isEmpty()) {
      lines.addAll(Lines.fill(row, 7));
      line.setLength(0);
    }
    if (!change.isEmpty()) {
      pad(line, at);
      line.append(change);
    }
    lines.addAll(Lines.fill(line.toString(), change.isEmpty() ? 7 : at));
  }
}
