package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** How many pages changed, and in which columns. */
final class Tally {

  private Tally() {}

  /** {@code 4 of 8 pages changed: flags 4, disk 4}. */
  static Phrase of(List<Entry> entries, List<Field> fields) {
    List<String> columns = new ArrayList<>();
    for (Field field : fields) {
      long changed = count(entries, e -> field.changed(e.pair()));
      if (changed > 0) {
        columns.add(field.word() + " " + Counts.of(changed));
      }
    }
    boolean orphans = entries.stream().anyMatch(e -> e.range().orphans());
    String counts =
        of(entries, false, "page") + (orphans ? ", " + of(entries, true, "orphan") : "");
    String told = columns.isEmpty() ? "" : ": " + String.join(", ", columns);
    Phrase line = Phrase.plain(counts + " changed" + told);
    return new Phrase(line.text(), line.html() + ".");
  }

  private static String of(List<Entry> entries, boolean orphans, String noun) {
    long changed = count(entries, e -> e.range().orphans() == orphans && e.changed());
    long all = count(entries, e -> e.range().orphans() == orphans);
    return Counts.of(changed) + " of " + Counts.of(all, noun);
  }

  private static long count(List<Entry> entries, Predicate<Entry> counted) {
    return entries.stream().filter(counted).mapToLong(e -> e.range().count()).sum();
  }
}
