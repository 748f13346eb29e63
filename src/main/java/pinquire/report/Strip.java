package pinquire.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pinquire.command.Owner;
import pinquire.command.State.FileState;
import pinquire.command.Stretch;
import pinquire.command.Violation;

/**
 * The pages of a file, a sign each.
 *
 * @param file the file
 * @param signs one for each of its pages, without the folios beside them
 */
record Strip(FileState file, List<Sign> signs) {

  /** Pages a line. */
  static final int WIDTH = 64;

  static Strip of(FileState file, List<Violation> violations) {
    List<Sign> signs = new ArrayList<>();
    for (Stretch stretch : file.rows().stretches()) {
      Sign sign = Sign.of(stretch.rows().get(0));
      signs.addAll(
          Collections.nCopies(
              Math.max(0, Math.min(stretch.end(), file.size()) - stretch.first()), sign));
    }
    violations.stream()
        .filter(v -> v.file().equals(file.name()) && v.owner() == Owner.FILE)
        .flatMap(v -> v.pages().stream())
        .filter(page -> page < signs.size())
        .forEach(page -> signs.set(page, Sign.VIOLATED));
    return new Strip(file, signs);
  }

  /** The pages that carry a sign, ascending. */
  List<Integer> pages(Sign sign) {
    return IntStream.range(0, signs.size())
        .filter(page -> signs.get(page) == sign)
        .boxed()
        .toList();
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
