package pinquire.notebook;

import java.util.List;
import java.util.Optional;
import pinquire.dsl.Interpreter;

/**
 * A notebook that was run again from the top, in a fresh session, and held against what is stored
 * in it.
 *
 * @param differences the cells that differ, from the top
 * @param compared how many cells were compared
 * @param notCompared how many are marked, or hold outputs that are, as not compared or not run
 * @param stop the failure that ended the run, where none is stored; those after it are not compared
 * @param notRun how many cells were left out because one failed
 * @param rewritten the notebook with what its cells give now; those not compared keep what they had
 */
public record Verification(
    List<CellDifference> differences,
    int compared,
    int notCompared,
    Optional<NotebookRun.Failure> stop,
    int notRun,
    Notebook rewritten) {

  public Verification {
    differences = List.copyOf(differences);
  }

  /**
   * Runs the notebook and compares.
   *
   * @param fresh a session nobody has used
   * @param lax whether only cells are compared that are marked {@code nbval-check-output}
   * @param listener follows the run
   */
  public static Verification of(
      Notebook stored, Interpreter fresh, boolean lax, RunListener listener) {
    NotebookRun.Result run =
        NotebookRun.run(stored, fresh, listener, cell -> CellMarks.of(cell).skipped());
    return new Comparison(stored, run, lax).verification();
  }

  /** Whether it says what is stored, all of it. */
  public boolean same() {
    return differences.isEmpty() && stop.isEmpty();
  }
}
