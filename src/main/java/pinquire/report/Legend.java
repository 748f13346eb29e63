package pinquire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pinquire.command.Column;
import pinquire.command.Owner;

/** Tells the signs that occur in some tables, and only those. */
final class Legend {

  /** In the order in which they are told. */
  private static final List<Sign> SIGNS =
      List.of(
          new Sign(Column.PINS, "-", "the design cannot tell"),
          new Sign(Column.PINS, "y", "yes"),
          new Sign(Column.PINS, "n", "no"),
          new Sign(Column.PTE, "r-", "read-only"),
          new Sign(Column.PTE, "rD", "read-only and dirty"),
          new Sign(Column.PTE, "W-", "writable"),
          new Sign(Column.PTE, "WD", "writable and dirty"),
          new Sign(Column.PTE, "m", "a migration entry"),
          new Sign(Column.PTE, ".", "none"),
          new Sign(Column.FLAGS, "L", "locked"),
          new Sign(Column.FLAGS, "D", "dirty"),
          new Sign(Column.FLAGS, "W", "writeback"),
          new Sign(Column.FLAGS, "P", "private (buffers)"),
          new Sign(Column.FLAGS, "d", "exclusive to one process"),
          new Sign(Column.FLAGS, "C", "checked (the journal does not know it is dirty)"),
          new Sign(Column.FLAGS, "tag", "a mark of the page cache"),
          new Sign(Column.FLAGS, ".", "none"),
          new Sign(Column.MEMORY, "|", "between two halves that differ"),
          new Sign(Column.MEMORY, ".", "not in the page cache"),
          new Sign(Column.DISK, "|", "between two halves that differ"),
          new Sign(Column.DISK, ".", "not in the file"));

  private final Map<Column, Set<String>> seen = new TreeMap<>();
  private final Map<Owner, String> beside = new TreeMap<>();

  private record Sign(Column column, String sign, String meaning) {}

  /** Takes note of a cell's text. */
  void see(Column column, String cell) {
    Set<String> signs = seen.computeIfAbsent(column, c -> new TreeSet<>());
    switch (column) {
      case REF, MAP -> {}
      case PINS -> signs.add(cell.substring(0, cell.indexOf('/')));
      case PTE -> signs.addAll(List.of(cell.split(" ")));
      case FLAGS -> seeFlags(cell, signs);
      case MEMORY, DISK -> signs.add(cell.contains("|") ? "|" : cell);
    }
  }

  /** Takes note of a row that is beside the file. */
  void see(Range range) {
    int page = range.first();
    switch (range.owner()) {
      case FILE -> {}
      case NOBODY ->
          beside.putIfAbsent(
              Owner.NOBODY, page + "' a folio that page " + page + " had before it was truncated");
      case PROCESS -> beside.putIfAbsent(Owner.PROCESS, page + "a a private copy of page " + page);
    }
  }

  private static void seeFlags(String cell, Set<String> signs) {
    String[] words = cell.split(" ");
    words[0].chars().forEach(c -> signs.add(Character.toString(c)));
    if (words.length > 1) {
      signs.add(words[1]);
    }
  }

  /** The signs seen so far. */
  Phrase phrase() {
    List<Phrase> parts = new ArrayList<>();
    parts.add(Phrase.plain("ref, map: counts"));
    for (Column column :
        List.of(Column.PINS, Column.PTE, Column.FLAGS, Column.MEMORY, Column.DISK)) {
      List<Sign> signs = signs(column);
      if (column == Column.PINS || !signs.isEmpty()) {
        parts.add(part(column, signs));
      }
    }
    beside.values().forEach(told -> parts.add(Phrase.plain(told)));
    return new Phrase(
        parts.stream().map(Phrase::text).collect(Collectors.joining("; ")),
        parts.stream().map(Phrase::html).collect(Collectors.joining(". ")) + ".");
  }

  private List<Sign> signs(Column column) {
    Set<String> there = seen.getOrDefault(column, Set.of());
    return SIGNS.stream().filter(s -> s.column == column && there.contains(s.sign)).toList();
  }

  private static Phrase part(Column column, List<Sign> signs) {
    Phrase told =
        Phrase.join(
            ", ",
            signs.stream()
                .map(s -> Phrase.of(Phrase.bold(s.sign), Phrase.plain(" " + s.meaning)))
                .toList());
    String word = column == Column.PTE ? "PTE" : column.word();
    if (column != Column.PINS) {
      return new Phrase(word + " " + told.text(), word + ": " + told.html());
    }
    String between = signs.isEmpty() ? "" : ", ";
    return new Phrase(
        "pins believed/true" + between + told.text(),
        "pins: believed / true" + between + told.html());
  }
}
