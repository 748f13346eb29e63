package pinquire.notebook;

import pinquire.dsl.CellFailure;
import pinquire.dsl.Output;

/**
 * Follows a run while it happens. A cell's value arrives through {@link #show} like everything else
 * it shows. Who does not care where cells begin and end need not say so.
 */
public interface RunListener extends Output {

  /** Prose stands here; in Markdown. */
  default void prose(String markdown) {}

  /**
   * A code cell begins.
   *
   * @param number its {@code In [n]}, from 1
   * @param of how many code cells the notebook has
   */
  default void starts(int number, int of, String source) {}

  /**
   * The running cell failed.
   *
   * @param expected whether the author said it would
   */
  void failed(CellFailure failure, boolean expected);

  /** The run is over, and nothing more will be told. */
  default void ends() {}
}
