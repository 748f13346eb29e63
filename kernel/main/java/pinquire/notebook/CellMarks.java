package pinquire.notebook;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the author of a cell asks of whoever runs it again. The words are those of nbval, nbmake and
 * nbclient: tags such as {@code nbval-skip}, or the same in capitals in a comment line of the cell,
 * {@code // NBVAL_SKIP}.
 *
 * @param names tags and comments alike, spelt as tags
 */
record CellMarks(Set<String> names) {

  private static final Pattern COMMENT =
      Pattern.compile("(?m)^\\s*(?:#+|//)\\s*((?:NBVAL|PYTEST_VALIDATE)_[A-Z_]+)\\s*$");

  static CellMarks of(NotebookCell cell) {
    Set<String> names = new TreeSet<>(cell.tags());
    COMMENT
        .matcher(cell.source())
        .results()
        .forEach(found -> names.add(found.group(1).toLowerCase(Locale.ROOT).replace('_', '-')));
    return new CellMarks(names);
  }

  /** Whether nobody runs it. */
  boolean neverRuns() {
    return names.contains("skip-execution");
  }

  /** Whether it is left out when outputs are compared. */
  boolean skipped() {
    return neverRuns() || names.contains("nbval-skip");
  }

  /** Whether it may fail, and those after it run all the same. */
  boolean mayFail() {
    return names.contains("raises-exception") || names.contains("nbval-raises-exception");
  }

  /**
   * Whether its outputs are compared.
   *
   * @param lax whether only those are that ask for it
   */
  boolean compared(boolean lax) {
    boolean ignored =
        names.contains("nbval-ignore-output") || names.contains("pytest-validate-ignore-output");
    return names.contains("nbval-check-output") || !(ignored || lax);
  }
}
