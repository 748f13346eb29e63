package pinquire.jupyter;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import pinquire.dsl.CellFailure;

/**
 * The one thread on which the interpreter works. It is the only thread that may ever be
 * interrupted, and it touches no socket: an interrupt closes those for good.
 */
final class Cells implements AutoCloseable {

  private final ExecutorService thread = Lane.named("cell");

  /**
   * Does the work and waits for it.
   *
   * @throws CellFailure for anything at all that the work throws
   */
  <T> T call(Callable<T> work) throws CellFailure {
    try {
      return thread.submit(work).get();
    } catch (ExecutionException e) {
      throw Faults.of(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      throw Faults.of(e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
