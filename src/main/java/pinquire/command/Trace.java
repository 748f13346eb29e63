package pinquire.command;

import java.util.List;

/**
 * The steps of a command, in order.
 *
 * @param more how many were taken after the last of them
 */
public record Trace(List<Event> steps, long more) {

  /** No steps. */
  public static final Trace NONE = new Trace(List.of(), 0);

  public Trace {
    steps = List.copyOf(steps);
  }

  /** How many steps there were. */
  public long length() {
    return steps.size() + more;
  }
}
