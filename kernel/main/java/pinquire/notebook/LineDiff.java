package pinquire.notebook;

import java.util.ArrayList;
import java.util.List;
import pinquire.report.Alignment;

/** What changed from one text to another, as {@code diff -u} tells it. */
final class LineDiff {

  /** Lines around a change. */
  private static final int AROUND = 3;

  /** Beyond as many pairs of lines, all that differs is told as replaced. */
  private static final long ALIGNED = 4_000_000;

  private final List<String> before;
  private final List<String> after;

  /** All lines of both, each with its sign: a blank, a minus or a plus. */
  private final List<String> signed = new ArrayList<>();

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /**
   * The hunks, each below its {@code @@} line; empty when the texts are the same. A newline at the
   * end is told where nothing else differs.
   *
   * @param name stands behind each {@code @@}
   */
  static List<String> of(String before, String after, String name) {
    if (before.equals(after)) {
      return List.of();
    }
    LineDiff diff = new LineDiff(lines(before), lines(after));
    diff.sign();
    List<String> hunks = diff.hunks(name);
    return hunks.isEmpty() ? List.of("@@ " + name + ": a newline at the end") : hunks;
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    if (lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  private void sign() {
    int same = 0;
    int least = Math.min(before.size(), after.size());
    while (same < least && before.get(same).equals(after.get(same))) {
      same++;
    }
    int i = 0;
    int j = 0;
    for (Alignment.Pair pair : pairs(same)) {
      replaced(i, pair.here(), j, pair.there());
      signed.add(" " + before.get(pair.here()));
      i = pair.here() + 1;
      j = pair.there() + 1;
    }
    replaced(i, before.size(), j, after.size());
  }

  /** The lines that are the same, the first so many among them. */
  private List<Alignment.Pair> pairs(int first) {
    List<Alignment.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < first; i++) {
      pairs.add(new Alignment.Pair(i, i));
    }
    int here = before.size() - first;
    int there = after.size() - first;
    if ((long) here * there <= ALIGNED) {
      Alignment.of(here, there, (i, j) -> before.get(first + i).equals(after.get(first + j)))
          .forEach(
              pair -> pairs.add(new Alignment.Pair(first + pair.here(), first + pair.there())));
    }
    return pairs;
  }

  private void replaced(int from, int to, int with, int until) {
    before.subList(from, to).forEach(line -> signed.add("-" + line));
    after.subList(with, until).forEach(line -> signed.add("+" + line));
  }

  private List<String> hunks(String name) {
    List<String> hunks = new ArrayList<>();
    int next = 0;
    while (next < signed.size()) {
      int change = change(next);
      if (change == signed.size()) {
        break;
      }
      int from = Math.max(next, change - AROUND);
      int to = end(change);
      hunks.add("@@ -%s +%s @@ %s".formatted(range(from, to, '+'), range(from, to, '-'), name));
      hunks.addAll(signed.subList(from, to));
      next = to;
    }
    return hunks;
  }

  /** The next line that changed; the end when there is none. */
  private int change(int from) {
    int at = from;
    while (at < signed.size() && signed.get(at).startsWith(" ")) {
      at++;
    }
    return at;
  }

  /** Changes with little between them stand in one hunk. */
  private int end(int change) {
    int last = change;
    for (int next = change;
        next < signed.size() && next <= last + 2 * AROUND;
        next = change(next)) {
      last = next++;
    }
    return Math.min(signed.size(), last + AROUND + 1);
  }

  /** Where the lines of one side stand, as {@code first,count}; those of the other do not count. */
  private String range(int from, int to, char other) {
    int first = count(0, from, other) + 1;
    int count = count(from, to, other);
    return count == 1 ? "" + first : (count == 0 ? first - 1 : first) + "," + count;
  }

  private int count(int from, int to, char other) {
    return (int) signed.subList(from, to).stream().filter(line -> line.charAt(0) != other).count();
  }
}
