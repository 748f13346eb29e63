package pinquire.jupyter;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Work done in the order in which it was given, on a thread that never keeps the JVM alive. */
final class Lane {

  private Lane() {}

  static ExecutorService named(String name) {
    return Executors.newSingleThreadExecutor(
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }
}
