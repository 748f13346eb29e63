package pinquire.dsl;

import java.util.Optional;

/**
 * A session of cells: each sees what the ones before it left, variables and machine alike. Used by
 * one thread, except {@link #interrupt()}, which any thread may call.
 */
public interface Interpreter {

  /**
   * Runs a cell to its end.
   *
   * @param out receives everything the cell prints and shows, in order
   * @return the value of the cell, to be shown as its result; empty when it has none
   * @throws CellFailure when the cell is at fault or was interrupted; it is ready to be shown
   */
  Optional<Display> run(Cell cell, Output out) throws CellFailure;

  /** Ends the running cell soon, whatever it does. Does nothing when none runs. */
  void interrupt();

  /** What may stand at {@code cursor} (in UTF-16 units), best first; never runs user code. */
  Completion complete(String source, int cursor);

  /** What is known about the word at {@code cursor}; empty when it means nothing here. */
  Optional<Display> inspect(String source, int cursor);

  /** Whether the text can run as it stands, or waits for more. */
  Completeness completeness(String source);
}
