package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import pinquire.command.Drawing.Row;

/**
 * A race drawn with a column for each who acts, as {@code show race} and mail about Linux do it,
 * read from a text in which there may be other things above and below it. A mail's quotes may stand
 * before its lines.
 *
 * <p>With {@code #} at its left and a number in each row every step has its row; without, the rows
 * name the steps that matter.
 */
public final class Picture {

  private static final Pattern QUOTES = Pattern.compile("^(> ?)+");
  private static final Pattern RULE = Pattern.compile("\\s*-[-\\s]*");
  private static final Pattern CELL = Pattern.compile("\\S+(?: \\S+)*");
  private static final Pattern NUMBER = Pattern.compile("!?(\\d+)");
  private static final Pattern REPLAY =
      Pattern.compile("^replay (\"{3}|'{3}|[\"'])(.*?)\\1", Pattern.DOTALL | Pattern.MULTILINE);
  private static final int TAB = 8;
  private static final int HANG = 7;

  private final List<String> lines;
  private final List<Head> heads;
  private final boolean numbered;
  private final int changed;
  private final List<DrawnRow> rows = new ArrayList<>();

  /**
   * What stands above a column.
   *
   * @param name {@code CPU0}
   * @param commands after the colon: {@code store page 0; fsync}; may be empty
   * @param start where the column begins, from 0
   */
  public record Head(String name, String commands, int start) {

    private static Head of(String text, int start) {
      int colon = text.indexOf(':');
      return colon < 0
          ? new Head(text, "", start)
          : new Head(text.substring(0, colon), text.substring(colon + 1).strip(), start);
    }
  }

  private Picture(List<String> lines, int headLine) {
    this.lines = lines;
    List<Head> all = new ArrayList<>(heads(lines.get(headLine)));
    numbered = isNumber(all.get(0));
    if (numbered) {
      all.remove(0);
    }
    int last = all.size() - 1;
    boolean tellsChanges = last > 0 && all.get(last).name.equals("changed");
    changed = tellsChanges ? all.remove(last).start : -1;
    heads = List.copyOf(all);
    boolean goesOn = true;
    for (int i = headLine + 1; i < lines.size() && goesOn; i++) {
      goesOn = read(lines.get(i));
    }
  }

  /** The picture in a text, if there is one. */
  public static Optional<Picture> in(String text) {
    List<String> lines =
        text.lines()
            .map(line -> untabbed(QUOTES.matcher(line).replaceFirst("")).stripTrailing())
            .toList();
    return IntStream.range(0, lines.size())
        .filter(i -> begins(heads(lines.get(i)), i + 1 < lines.size() ? lines.get(i + 1) : ""))
        .mapToObj(i -> new Picture(lines, i))
        .findFirst();
  }

  private static String untabbed(String line) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      plain.append(c == '\t' ? " ".repeat(TAB - plain.length() % TAB) : String.valueOf(c));
    }
    return plain.toString();
  }

  private static List<Head> heads(String line) {
    return CELL.matcher(line).results().map(cell -> Head.of(cell.group(), cell.start())).toList();
  }

  private static boolean isNumber(Head head) {
    return head.name.equals("#");
  }

  /** Whether these are heads: with a rule below them, or with commands in each. */
  private static boolean begins(List<Head> heads, String below) {
    boolean numbered = !heads.isEmpty() && isNumber(heads.get(0));
    long told = heads.stream().filter(head -> !head.commands.isEmpty()).count();
    boolean ruled =
        RULE.matcher(below).matches()
            && CELL.matcher(below).results().count() == heads.size() - (numbered ? 1 : 0);
    return ruled ? numbered || told > 0 : told > 1 && told == heads.size();
  }

  /** Reads a line; tells whether rows may follow. */
  private boolean read(String line) {
    if (line.isBlank() || RULE.matcher(line).matches()) {
      return true;
    }
    String body = beforeChanges(line);
    String change = line.substring(body.length()).strip();
    return numbered ? numberedRow(body, change) : row(body, change);
  }

  private String beforeChanges(String line) {
    boolean gap =
        changed > 1 && line.length() > changed && line.substring(changed - 2, changed).isBlank();
    return gap ? line.substring(0, changed) : line;
  }

  private boolean numberedRow(String body, String change) {
    int edge = Math.min(heads.get(0).start, body.length());
    String mark = body.substring(0, edge).strip();
    String text = body.substring(edge).strip();
    Matcher number = NUMBER.matcher(mark);
    if (number.matches()) {
      add("row " + number.group(1), body, edge, change);
    } else if (mark.isEmpty() && text.endsWith(DrawnRow.BEGINS)) {
      add("the row after " + rows.size(), body, edge, change);
    } else if (mark.isEmpty() && text.isEmpty()) {
      last().ifPresent(row -> row.change(change));
    } else if (mark.isEmpty() && start(body, 0) == HANG) {
      last().ifPresent(row -> row.goOn(text));
    } else {
      return false;
    }
    return true;
  }

  private Optional<DrawnRow> last() {
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
  }

  private boolean row(String body, String change) {
    if (body.isBlank()) {
      last().ifPresent(row -> row.change(change));
    } else {
      add("row " + (rows.size() + 1), body, 0, change);
    }
    return true;
  }

  private static int start(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private void add(String label, String body, int from, String change) {
    int start = start(body, from);
    String column = column(start);
    String text = body.substring(start).strip();
    if (isShared()) {
      Matcher who = CELL.matcher(text);
      column = who.find() ? who.group() : "";
      text = text.substring(column.length()).strip();
    }
    DrawnRow row = new DrawnRow(label, column, text, numbered, changed >= 0);
    row.change(change);
    rows.add(row);
  }

  /** Steps may stand a little to the left of their head, and anywhere to the right. */
  private String column(int start) {
    return heads.stream()
        .filter(head -> head.start <= start + 1)
        .reduce(heads.get(0), (left, right) -> right)
        .name;
  }

  /** Whether one column is for all, and another tells who it is. */
  private boolean isShared() {
    return heads.size() == 2 && heads.get(0).name.equals("who");
  }

  /** What stands above its columns. */
  public List<Head> heads() {
    return heads;
  }

  /** Its rows, from the top. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** Whether each step has its row. */
  public boolean isComplete() {
    return numbered;
  }

  /** What the line below it says is to be done again. */
  public Optional<String> replay() {
    Matcher line = REPLAY.matcher(String.join("\n", lines));
    return line.find() ? Optional.of(line.group(2)) : Optional.empty();
  }
}
