package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pinquire.command.Owner;

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
    String counts =
        Stream.of(Owner.values())
            .filter(owner -> owner == Owner.FILE || count(entries, e -> isOf(owner, e)) > 0)
            .map(owner -> of(entries, owner))
            .collect(Collectors.joining(", "));
    String told = columns.isEmpty() ? "" : ": " + String.join(", ", columns);
    Phrase line = Phrase.plain(counts + " changed" + told);
    return new Phrase(line.text(), line.html() + ".");
  }

  private static String of(List<Entry> entries, Owner owner) {
    long changed = count(entries, e -> isOf(owner, e) && e.changed());
    return Counts.of(changed) + " of " + Counts.of(count(entries, e -> isOf(owner, e)), owner);
  }

  private static boolean isOf(Owner owner, Entry entry) {
    return entry.range().owner() == owner;
  }

  private static long count(List<Entry> entries, Predicate<Entry> counted) {
    return entries.stream().filter(counted).mapToLong(e -> e.range().count()).sum();
  }
}
