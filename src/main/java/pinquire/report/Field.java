package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import pinquire.command.Column;
import pinquire.command.PageState;
import pinquire.command.State;
import pinquire.report.Difference.Pair;
import pinquire.report.Table.Head;
import pinquire.report.Table.Kind;

/**
 * A column of the state table after the page: the word above it and what stands in it.
 *
 * @param word {@code ref}, {@code PTE p0}
 * @param column what it shows; the fields of all page tables show {@link Column#PTE}
 * @param kind how it stands
 * @param cell its text for a page
 */
record Field(String word, Column column, Kind kind, Function<PageState, String> cell) {

  /** One field for each column, for PTE one a page table. */
  static List<Field> of(State state) {
    List<Field> fields = new ArrayList<>();
    for (Column column : Column.values()) {
      if (column == Column.PTE) {
        IntStream.range(0, state.tables().size())
            .mapToObj(p -> pte(p, state.tables().get(p)))
            .forEach(fields::add);
      } else {
        fields.add(new Field(column.word(), column, kind(column), row -> row.text(column)));
      }
    }
    return fields;
  }

  /** The fields with one {@code PTEs} in place of one a page table. */
  static List<Field> sharing(List<Field> fields) {
    List<Field> ptes = fields.stream().filter(Field::isPte).toList();
    if (ptes.size() < 2) {
      return fields;
    }
    List<Field> shared = new ArrayList<>(fields);
    Field first = ptes.get(0);
    Function<PageState, String> all =
        row -> String.join(" ", ptes.stream().map(f -> f.cell.apply(row)).toList());
    shared.set(shared.indexOf(first), new Field("PTEs", Column.PTE, Kind.SIGN, all));
    shared.removeAll(ptes);
    return shared;
  }

  boolean isPte() {
    return column == Column.PTE;
  }

  Head head() {
    return new Head(word, kind);
  }

  String was(Pair pair) {
    return cell.apply(pair.was());
  }

  String now(Pair pair) {
    return cell.apply(pair.now());
  }

  boolean changed(Pair pair) {
    return !was(pair).equals(now(pair));
  }

  private static Field pte(int table, String name) {
    return new Field(
        "PTE " + name,
        Column.PTE,
        Kind.SIGN,
        row -> table < row.ptes().size() ? row.ptes().get(table) : ".");
  }

  private static Kind kind(Column column) {
    return switch (column) {
      case REF, MAP, PINS -> Kind.NUMBER;
      case PTE, FLAGS, MEMORY, DISK -> Kind.SIGN;
    };
  }
}
