package pinquire.dsl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Threads that work for a cell; what comes of it is taken in the order in which it was given. */
final class Crew<R> implements AutoCloseable {

  /** How long work that is under way may take to notice that all is over, in seconds. */
  private static final int GRACE = 30;

  private final Deque<Future<R>> given = new ArrayDeque<>();
  private final ExecutorService threads;
  private volatile boolean over;

  /**
   * A crew that has nothing to do.
   *
   * @param hands how many work at the same time, at least 1
   */
  Crew(int hands) {
    threads = Executors.newFixedThreadPool(hands);
  }

  void give(Callable<R> work) {
    given.add(threads.submit(work));
  }

  /** How much was given and not taken. */
  int left() {
    return given.size();
  }

  /**
   * Waits for what was given first of all that is left.
   *
   * @throws Interruption.Interrupted when the cell is to end
   */
  R take() {
    try {
      return Objects.requireNonNull(given.remove()).get();
    } catch (InterruptedException e) {
      Interruption.check();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      throw thrown(e);
    }
  }

  /** What ended the work. */
  private static RuntimeException thrown(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
  }

  /**
   * Called by whoever works, now and then.
   *
   * @throws CancellationException when all is over
   */
  void goesOn() {
    if (over) {
      throw new CancellationException();
    }
  }

  /** Ends what is under way. */
  @Override
  public void close() {
    over = true;
    threads.shutdownNow();
    try {
      threads.awaitTermination(GRACE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What has been done of all that was not taken. */
  Stream<R> rest() {
    return given.stream().filter(Future::isDone).flatMap(Crew::result);
  }

  private static <R> Stream<R> result(Future<R> done) {
    try {
      return Stream.of(done.get());
    } catch (InterruptedException | ExecutionException | CancellationException e) {
      return Stream.empty();
    }
  }
}
