package pinquire.jupyter;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pinquire.dsl.CellFailure;
import pinquire.dsl.Interpreter;

/**
 * The one thread on which the interpreter is made and works. It is the only thread that may ever be
 * interrupted, and it touches no socket: an interrupt closes those for good.
 */
final class Cells implements AutoCloseable {

  /** Something that the interpreter is asked. */
  interface Work<T> {
    T with(Interpreter interpreter) throws Exception;
  }

  private final ExecutorService thread = Lane.named("cell");
  private final Supplier<? extends Interpreter> interpreters;
  private volatile @Nullable Interpreter interpreter;

  /**
   * @param interpreters makes the one of the session, when it is first needed: a front end that
   *     only wants to know who is there need not wait for the language
   */
  Cells(Supplier<? extends Interpreter> interpreters) {
    this.interpreters = interpreters;
  }

  /**
   * Does the work and waits for it.
   *
   * @throws CellFailure for anything at all that the work throws
   */
  <T> T call(Work<T> work) throws CellFailure {
    try {
      return thread.submit(() -> work.with(interpreter())).get();
    } catch (ExecutionException e) {
      throw Faults.of(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      throw Faults.of(e);
    }
  }

  private Interpreter interpreter() {
    Interpreter made = interpreter;
    if (made == null) {
      made = interpreters.get();
      interpreter = made;
    }
    return made;
  }

  /** Ends what the interpreter is doing; from any thread. */
  void interrupt() {
    Interpreter running = interpreter;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public void close() {
    interrupt();
    thread.shutdownNow();
  }
}
