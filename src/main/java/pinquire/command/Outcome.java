package pinquire.command;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a command did. The states are made when they are first asked for. */
public final class Outcome {

  private final Command command;
  private final String told;
  private final @Nullable Object value;
  private final Supplier<State> before;
  private final Supplier<State> after;
  private final Supplier<Trace> trace;
  private final List<Breach> broken;

  /**
   * What a command did.
   *
   * @param told what stands after the colon above the table: "d0 stores v1 in its 4 pages"
   * @param value what the command gives in an expression; null for nothing
   * @param broken the properties that held before the command and do not hold after it
   */
  public Outcome(
      Command command,
      String told,
      @Nullable Object value,
      Supplier<State> before,
      Supplier<State> after,
      Supplier<Trace> trace,
      List<Breach> broken) {
    this.command = command;
    this.told = told;
    this.value = value;
    this.before = before;
    this.after = after;
    this.trace = trace;
    this.broken = List.copyOf(broken);
  }

  public Command command() {
    return command;
  }

  public String told() {
    return told;
  }

  public @Nullable Object value() {
    return value;
  }

  /** The state before the command. */
  public State before() {
    return before.get();
  }

  /** The state after it. */
  public State after() {
    return after.get();
  }

  /** The steps it took. */
  public Trace trace() {
    return trace.get();
  }

  /** The properties that held before the command and do not hold after it. */
  public List<Breach> broken() {
    return broken;
  }
}
