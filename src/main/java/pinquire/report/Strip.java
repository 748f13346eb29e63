package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pinquire.command.Owner;
import pinquire.command.PageState;
import pinquire.command.State.FileState;
import pinquire.command.Violation;

/**
 * The pages of a file, a sign each.
 *
 * @param file the file
 * @param rows its pages, without the folios beside them
 * @param signs one for each of the rows
 */
record Strip(FileState file, List<PageState> rows, List<Sign> signs) {

  /** Pages a line. */
  static final int WIDTH = 64;

  static Strip of(FileState file, List<Violation> violations) {
    List<PageState> rows =
        file.rows().stream().filter(r -> r.ofFile() && r.page() < file.size()).toList();
    TreeSet<Integer> violated =
        violations.stream()
            .filter(v -> v.file().equals(file.name()) && v.owner() == Owner.FILE)
            .flatMap(v -> v.pages().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    List<Sign> signs = rows.stream().map(r -> Sign.of(r, violated.contains(r.page()))).toList();
    return new Strip(file, rows, signs);
  }

  /** The pages that carry a sign, ascending. */
  List<Integer> pages(Sign sign) {
    List<Integer> pages = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (signs.get(i) == sign) {
        pages.add(rows.get(i).page());
      }
    }
    return pages;
  }

  /** The lines; one that comes again twice or more is told, not repeated. */
  List<String> lines() {
    List<String> all = new ArrayList<>();
    for (int start = 0; start < signs.size(); start += WIDTH) {
      all.add(line(start));
    }
    List<String> lines = new ArrayList<>();
    int i = 0;
    while (i < all.size()) {
      int end = i + 1;
      while (end < all.size() && all.get(end).equals(all.get(i))) {
        end++;
      }
      boolean folds = end - i > 2;
      for (int j = i; j < (folds ? i + 1 : end); j++) {
        lines.add(String.format(Locale.ROOT, "%6d  %s", j * WIDTH, all.get(j)));
      }
      if (folds) {
        lines.add(same(end - i - 1, end * WIDTH - 1));
      }
      i = end;
    }
    return lines;
  }

  private static String same(int count, int last) {
    return String.format(Locale.ROOT, "%6s  %d more lines like this, to %d", "*", count, last);
  }

  private String line(int start) {
    return signs.subList(start, Math.min(start + WIDTH, signs.size())).stream()
        .map(Sign::sign)
        .collect(Collectors.joining());
  }
}
