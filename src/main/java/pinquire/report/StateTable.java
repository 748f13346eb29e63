package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pinquire.command.Column;
import pinquire.command.Owner;
import pinquire.command.State;
import pinquire.report.Difference.Pair;
import pinquire.report.Table.Cell;
import pinquire.report.Table.Head;
import pinquire.report.Table.Kind;
import pinquire.report.Table.Row;

/** The table of one file: a row a page, folded and narrowed as far as it must be. */
final class StateTable {

  private final Difference difference;
  private final List<Field> fields;
  private final List<Entry> all;
  private final List<Entry> entries;
  private final boolean folded;
  private final int left;

  private StateTable(Difference difference, State state, Broken broken) {
    this.difference = difference;
    fields = Field.of(state);
    all = Entry.of(difference, broken, fields);
    entries = Entry.cut(all);
    left = all.size() - entries.size();
    folded = all.stream().anyMatch(e -> e.range().count() > 1) || left > 0;
  }

  /**
   * The table of a file.
   *
   * @param caption what stands above it
   * @param tally whether the changed pages are counted below it
   * @param legend takes note of the signs in it
   */
  static Table of(
      Difference difference,
      State state,
      Broken broken,
      Phrase caption,
      boolean tally,
      Legend legend) {
    StateTable table = new StateTable(difference, state, broken);
    table.tell(legend);
    List<Phrase> notes = new ArrayList<>();
    if (tally) {
      notes.add(Tally.of(table.all, table.fields));
    }
    if (!difference.freed().isEmpty()) {
      notes.add(table.freed());
    }
    return table.narrow(caption, broken.phrases(difference.file().name(), state), notes);
  }

  private void tell(Legend legend) {
    for (Entry entry : entries) {
      legend.see(entry.range());
      if (!entry.outOfTheCache()) {
        for (Field field : fields) {
          legend.see(field.column(), field.was(entry.pair()));
          legend.see(field.column(), field.now(entry.pair()));
        }
      }
    }
  }

  /** Each of them, unless there are many. */
  private Phrase freed() {
    long count = difference.freed().stream().mapToLong(Range::count).sum();
    return Phrase.plain(
        difference.freed().stream()
            .flatMap(range -> count <= Entry.UNFOLDED ? range.each() : Stream.of(range))
            .map(Range::toString)
            .collect(Collectors.joining(", ", "freed: ", "")));
  }

  /** As wide as it may be. */
  private Table narrow(Phrase caption, List<Phrase> violated, List<Phrase> notes) {
    Table widest = table(fields, caption, violated, notes);
    List<Field> constant = fields.stream().filter(this::neverDiffers).toList();
    if (TextTable.fits(widest) || fields.stream().filter(Field::isPte).count() < 2) {
      return widest;
    }
    List<Field> fewer = fields.stream().filter(f -> !constant.contains(f)).toList();
    Phrase told = Phrase.of(caption, everyPage(constant));
    Table some = table(fewer, told, violated, notes);
    return TextTable.fits(some) ? some : table(Field.sharing(fewer), told, violated, notes);
  }

  private boolean neverDiffers(Field field) {
    return field.isPte()
        && entries.stream().noneMatch(e -> e.marks().contains(Column.PTE))
        && pairs().flatMap(p -> Stream.of(field.was(p), field.now(p))).distinct().count() == 1;
  }

  private Stream<Pair> pairs() {
    return entries.stream().filter(e -> !e.outOfTheCache()).map(Entry::pair);
  }

  private Phrase everyPage(List<Field> constant) {
    if (constant.isEmpty()) {
      return Phrase.NONE;
    }
    Pair any = pairs().findFirst().orElseThrow();
    Map<String, String> processes = new TreeMap<>();
    for (Field field : constant) {
      String name = field.word().substring("PTE ".length());
      processes.merge(field.now(any), name, (some, one) -> some + ", " + one);
    }
    return Phrase.plain(
        processes.entrySet().stream()
            .map(e -> "; PTE " + e.getValue() + ": " + e.getKey())
            .collect(Collectors.joining("", "", " on every page")));
  }

  private Table table(
      List<Field> shown, Phrase caption, List<Phrase> violated, List<Phrase> notes) {
    List<Head> heads = new ArrayList<>();
    heads.add(new Head(folded ? "pages" : "page", Kind.NUMBER));
    if (folded) {
      heads.add(new Head("count", Kind.NUMBER));
    }
    shown.forEach(f -> heads.add(f.head()));
    List<Row> rows = new ArrayList<>(entries.stream().map(e -> row(e, shown)).toList());
    if (left > 0) {
      Phrase more = Phrase.plain(Counts.of(left, "more row") + ", none violated");
      rows.add(new Row(List.of(Cell.of("...")), more));
    }
    return new Table(caption, heads, rows, folded, violated, notes);
  }

  private Row row(Entry entry, List<Field> shown) {
    List<Cell> cells = new ArrayList<>();
    int count = entry.range().count();
    cells.add(Cell.of(entry.range().toString()));
    if (folded) {
      cells.add(Cell.of(Counts.of(count)));
    }
    if (entry.outOfTheCache()) {
      String pages = count == 1 ? "page " : "pages ";
      return new Row(cells, new Phrase(pages + "not in the page cache", "not in the page cache"));
    }
    shown.forEach(f -> cells.add(cell(f, entry)));
    return Row.of(cells);
  }

  private Cell cell(Field field, Entry entry) {
    Pair pair = entry.pair();
    String now = field.now(pair);
    return new Cell(field.changed(pair) ? field.was(pair) : null, now, isMarked(field, entry));
  }

  /** A mark on the PTEs stands where there is one; on the pins of copies, where there are any. */
  private boolean isMarked(Field field, Entry entry) {
    Set<Column> marks = entry.marks();
    if (!marks.contains(field.column())) {
      return false;
    }
    if (field.column() == Column.PINS && entry.range().owner() == Owner.PROCESS) {
      return entry.pair().now().pins() > 0;
    }
    boolean mapped = entry.pair().now().ptes().stream().anyMatch(p -> !p.equals("."));
    return !field.isPte() || !mapped || !field.now(entry.pair()).matches("[. ]*");
  }
}
