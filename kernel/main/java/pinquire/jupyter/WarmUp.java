package pinquire.jupyter;

import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import pinquire.dsl.Cell;
import pinquire.dsl.CellFailure;
import pinquire.dsl.Interpreter;

/**
 * What makes a first cell slow, done once before anybody waits for it: in a session of its own,
 * whose output nobody sees, and no further than until the user begins. It has the thread of the
 * cells, so that a user who comes in the middle waits for the rest of the step under way, where two
 * first cells at once would each have taken the other's time.
 */
final class WarmUp {

  private final Cells cells;
  private final Language language;
  private volatile boolean over;

  /**
   * @param cells whose session is made first
   * @param language in which the warm-up has a session of its own
   */
  WarmUp(Cells cells, Language language) {
    this.cells = cells;
    this.language = language;
  }

  /** Begins, on threads of its own: what can be loaded beside the first session is. */
  void begin() {
    start(language.loading(), "loading");
    start(this::run, "warm-up");
  }

  private static void start(Runnable work, String name) {
    Thread thread = new Thread(work, name);
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
      Interpreter own = cells.call(interpreter -> language.sessions().get());
      for (String text : language.familiar()) {
        step(() -> own.run(new Cell("warm-up", text), CellOutput.NONE));
        step(() -> own.complete(text, text.length()));
      }
    } catch (CellFailure | RejectedExecutionException untold) {
      // the user's own cell will tell of it, or the session has ended
    }
  }

  private void step(Callable<?> work) throws CellFailure {
    if (!over) {
      cells.call(interpreter -> work.call());
    }
  }
}
