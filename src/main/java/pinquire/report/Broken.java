package pinquire.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import pinquire.command.Column;
import pinquire.command.PageState;
import pinquire.command.State;
import pinquire.command.Violation;

/** The violated properties that a report tells: where their marks stand and how they read. */
record Broken(List<Violation> violations) {

  static final Phrase VIOLATED =
      new Phrase("VIOLATED", Style.element("strong", Style.BAR + ";padding-left:8px", "VIOLATED"));

  Broken {
    violations = List.copyOf(violations);
  }

  /** Those that are violated in the state, of the properties and files of these. */
  static Broken standing(List<Violation> broken, State state) {
    return new Broken(
        state.violations().stream()
            .filter(now -> broken.stream().anyMatch(was -> isSame(was, now)))
            .toList());
  }

  /** Whether both say that the same property does not hold for the same thing. */
  static boolean isSame(Violation one, Violation other) {
    return one.property().equals(other.property())
        && one.file().equals(other.file())
        && one.owner() == other.owner();
  }

  /** The columns of a row that carry a mark. */
  Set<Column> marks(String file, PageState row) {
    Set<Column> marks = EnumSet.noneOf(Column.class);
    violations.stream()
        .filter(v -> v.file().equals(file) && v.owner() == row.owner())
        .filter(v -> Collections.binarySearch(v.pages(), row.page()) >= 0)
        .forEach(v -> marks.add(v.mark()));
    return marks;
  }

  boolean concerns(String file) {
    return violations.stream().anyMatch(v -> v.file().equals(file));
  }

  /** The lines for one file; {@code ""} for what concerns the whole machine. */
  List<Phrase> phrases(String file, State state) {
    return violations.stream()
        .filter(v -> v.file().equals(file))
        .map(v -> phrase(v, state, ""))
        .toList();
  }

  /** The lines for all files that are not these, and for the machine. */
  List<Phrase> others(List<String> files, State state) {
    return violations.stream()
        .filter(v -> !files.contains(v.file()))
        .map(v -> phrase(v, state, ""))
        .toList();
  }

  /**
   * One line.
   *
   * @param end what follows the sentence
   */
  static Phrase phrase(Violation violation, State state, String end) {
    String where = where(violation, state);
    return Phrase.of(
        VIOLATED,
        Phrase.plain(" "),
        Phrase.code(violation.property()),
        Phrase.plain(where + ": " + violation.sentence() + end));
  }

  /** The file is named where there are several. */
  private static String where(Violation violation, State state) {
    String of = of(violation.file(), state);
    if (violation.pages().isEmpty()) {
      return of.isEmpty() ? "" : "," + of;
    }
    return ", " + Range.name(violation.pages(), violation.owner()) + of;
  }

  /** {@code of g} where there are several files. */
  static String of(String file, State state) {
    return file.isEmpty() || state.files().size() < 2 ? "" : " of " + file;
  }

  /** Text lines: what is wrong stands beside the word. */
  static List<String> lines(List<Phrase> phrases) {
    return phrases.stream().flatMap(p -> Lines.fill(p.text(), 9).stream()).toList();
  }
}
