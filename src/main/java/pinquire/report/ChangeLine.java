package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import pinquire.command.State;
import pinquire.report.Difference.Pair;

/**
 * What changed in neighbouring pages: {@code 0..3 ref 3 -> 1027, pins 0/0 -> 1/1}.
 *
 * @param range the pages
 * @param of {@code of g} where there are several files
 * @param changes the cells that changed, the same ones in each page
 */
record ChangeLine(Range range, String of, List<Change> changes) {

  /** A cell that changed. */
  record Change(String word, String was, String now) {

    Phrase phrase() {
      return Phrase.of(Phrase.plain(word + " " + was + " -> "), Phrase.bold(now));
    }
  }

  /** The lines for all that differs between two states. */
  static List<ChangeLine> between(State before, State after) {
    List<Field> fields = Field.of(after);
    List<ChangeLine> lines = new ArrayList<>();
    for (Difference difference : Difference.between(before, after)) {
      String of = Broken.of(difference.file().name(), after);
      for (Pair pair : difference.byOwner()) {
        add(lines, pair.range(), of, changes(pair, fields));
      }
      difference.freed().forEach(range -> add(lines, range, of, freed(range)));
    }
    return lines;
  }

  private static List<Change> freed(Range range) {
    return List.of(new Change(range.owner().noun(1), "held", "freed"));
  }

  private static List<Change> changes(Pair pair, List<Field> fields) {
    return fields.stream()
        .filter(f -> f.changed(pair))
        .map(f -> new Change(f.word(), f.was(pair), f.now(pair)))
        .toList();
  }

  /** Neighbours with the same changes become one line. */
  private static void add(List<ChangeLine> lines, Range range, String of, List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    ChangeLine open = lines.isEmpty() ? null : lines.get(lines.size() - 1);
    boolean folds =
        open != null
            && open.range.goesOnIn(range)
            && open.of.equals(of)
            && open.changes.equals(changes);
    if (open != null && folds) {
      lines.set(lines.size() - 1, new ChangeLine(open.range.upTo(range.last()), of, changes));
    } else {
      lines.add(new ChangeLine(range, of, changes));
    }
  }

  /** {@code 0..3}, {@code 0..3 of g}. */
  String name() {
    return range + of;
  }

  /** The line in text, its pages as wide as those of the lines around it. */
  List<String> lines(int width) {
    String name = Ascii.of(name());
    String lead = "  " + name + " ".repeat(Math.max(0, width - name.length())) + "  ";
    return Lines.atCommas(lead, told().text());
  }

  String html() {
    return Phrase.of(Phrase.plain(range.name() + of + ": "), told()).html();
  }

  private Phrase told() {
    return Phrase.join(", ", changes.stream().map(Change::phrase).toList());
  }
}
