package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import pinquire.report.Difference.Pair;

/** How many pages changed, and in which columns. */
final class Tally {

  private Tally() {}

  /** {@code 4 of 8 pages changed: flags 4, disk 4}. */
  static Phrase of(List<Pair> rows, List<Field> fields) {
    List<String> columns = new ArrayList<>();
    for (Field field : fields) {
      long changed = rows.stream().filter(field::changed).count();
      if (changed > 0) {
        columns.add(field.word() + " " + Counts.of(changed));
      }
    }
    List<Pair> pages = rows.stream().filter(r -> !r.now().orphan()).toList();
    List<Pair> orphans = rows.stream().filter(r -> r.now().orphan()).toList();
    String counts = of(pages, "page") + (orphans.isEmpty() ? "" : ", " + of(orphans, "orphan"));
    String told = columns.isEmpty() ? "" : ": " + String.join(", ", columns);
    Phrase line = Phrase.plain(counts + " changed" + told);
    return new Phrase(line.text(), line.html() + ".");
  }

  private static String of(List<Pair> rows, String noun) {
    long changed = rows.stream().filter(Pair::changed).count();
    return Counts.of(changed) + " of " + Counts.of(rows.size(), noun);
  }
}
