package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pinquire.command.State;

/**
 * The tables of a state, one a file, with the legend below the last.
 *
 * @param tables in the order of the files
 * @param violated what is wrong beyond the files that are shown
 */
record Tables(List<Table> tables, List<Phrase> violated) {

  /** How a file's table is named. */
  @FunctionalInterface
  interface Caption {
    Phrase of(Difference difference);
  }

  /** A file, and what it is on when that is not the usual file system. */
  static Phrase named(Difference difference, State state) {
    return Phrase.of(Phrase.plain(difference.file().name()), Phrase.on(state.filesystem()));
  }

  /** The tables of these files. */
  static Tables of(
      List<Difference> files, State state, Broken broken, boolean tally, Caption caption) {
    Legend legend = new Legend();
    List<Table> tables = new ArrayList<>();
    for (Difference file : files) {
      tables.add(StateTable.of(file, state, broken, caption.of(file), tally, legend));
    }
    if (!tables.isEmpty()) {
      int last = tables.size() - 1;
      tables.set(last, noted(tables.get(last), legend.phrase()));
    }
    List<String> names = files.stream().map(f -> f.file().name()).toList();
    return new Tables(tables, broken.others(names, state));
  }

  private static Table noted(Table table, Phrase note) {
    List<Phrase> notes = new ArrayList<>(table.notes());
    notes.add(note);
    return new Table(
        table.caption(), table.heads(), table.rows(), table.tight(), table.violated(), notes);
  }

  /** All tables, then all that is wrong, each with a blank line before it but the first. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Table table : tables) {
      lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
      lines.addAll(TextTable.lines(table));
      lines.addAll(TextTable.notes(table));
    }
    List<Phrase> wrong = new ArrayList<>();
    tables.forEach(t -> wrong.addAll(t.violated()));
    wrong.addAll(violated);
    if (!wrong.isEmpty()) {
      lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
      lines.addAll(Broken.lines(wrong));
    }
    return lines;
  }

  String html() {
    return tables.stream().map(HtmlTable::of).collect(Collectors.joining())
        + violated.stream()
            .map(v -> Style.element("p", Style.PARAGRAPH, v.html()))
            .collect(Collectors.joining());
  }
}
