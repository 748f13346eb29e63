package pinquire.dsl;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The wish that a cell ends. Once raised it stays: whoever swallows the error meets it again at the
 * next loop, closure, method or command. Threads that the cell starts see it too.
 */
public final class Interruption {

  private static final InheritableThreadLocal<@Nullable Interruption> CURRENT =
      new InheritableThreadLocal<>();

  /** Keeps the check cheap where nothing was ever interrupted. */
  private static volatile boolean anyRaised;

  private final Thread runner = Thread.currentThread();
  private volatile boolean raised;
  private boolean over;
  private boolean sheltered;

  private Interruption() {}

  /** Thrown where a cell meets the wish. No user code is expected to catch it. */
  public static final class Interrupted extends Error {
    private static final long serialVersionUID = 1;

    Interrupted() {
      super("interrupted", null, false, false);
    }
  }

  /** The interruption of the cell that this thread is about to run. */
  static Interruption begin() {
    Interruption begun = new Interruption();
    CURRENT.set(begun);
    return begun;
  }

  /** Ends the cell soon; does nothing when it has ended. Any thread may call it. */
  synchronized void raise() {
    if (!over) {
      raised = true;
      anyRaised = true;
      if (!sheltered) {
        runner.interrupt();
      }
    }
  }

  boolean raised() {
    return raised;
  }

  /** The cell has ended. Leaves no interrupt behind on the thread that ran it. */
  synchronized void end() {
    over = true;
    if (raised) {
      Thread.interrupted();
      CURRENT.remove();
    }
  }

  /**
   * Does work that an interrupt of its thread would break for good, such as reading the files of a
   * compiler; a wish that comes meanwhile is met afterwards.
   */
  static <T> T sheltered(Supplier<T> work) {
    check();
    shelter(true);
    try {
      return work.get();
    } finally {
      shelter(false);
      check();
    }
  }

  private static void shelter(boolean sheltered) {
    Interruption current = CURRENT.get();
    if (current != null) {
      synchronized (current) {
        current.sheltered = sheltered;
      }
    }
  }

  /** Called at the start of every loop, closure and method of a cell, and before commands. */
  public static void check() {
    if (anyRaised) {
      Interruption current = CURRENT.get();
      if (current != null && current.raised) {
        throw new Interrupted();
      }
    }
  }
}
