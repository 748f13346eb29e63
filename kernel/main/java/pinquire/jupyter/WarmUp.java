package pinquire.jupyter;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import pinquire.dsl.Cell;
import pinquire.dsl.CellFailure;
import pinquire.dsl.Interpreter;

/**
 * What makes a first cell slow, done once before anybody waits for it: in a session of its own,
 * whose output nobody sees, and no further than until the user begins.
 */
final class WarmUp {

  private final Cells cells;
  private final Supplier<? extends Interpreter> interpreters;
  private final List<String> familiar;
  private volatile boolean over;

  /**
   * @param cells whose interpreter is made first
   * @param interpreters makes the one of the warm-up
   * @param familiar cells as they are likely to come, the likeliest first
   */
  WarmUp(Cells cells, Supplier<? extends Interpreter> interpreters, List<String> familiar) {
    this.cells = cells;
    this.interpreters = interpreters;
    this.familiar = familiar;
  }

  /** Begins, on a thread of its own. */
  void begin() {
    Thread thread = new Thread(this::run, "warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  /** Lets the step that is under way be the last. */
  void end() {
    over = true;
  }

  void run() {
    try {
      cells.call(interpreter -> true);
      Interpreter own = interpreters.get();
      for (int i = 0; i < familiar.size() && !over; i++) {
        String text = familiar.get(i);
        own.run(new Cell("warm-up", text), CellOutput.NONE);
        own.complete(text, text.length());
      }
    } catch (CellFailure | RejectedExecutionException untold) {
      // the user's own cell will tell of it, or the session has ended
    }
  }
}
