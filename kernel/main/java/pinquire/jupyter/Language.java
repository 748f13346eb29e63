package pinquire.jupyter;

import java.util.List;
import java.util.function.Supplier;
import pinquire.dsl.Interpreter;

/**
 * What the cells of a kernel are written in.
 *
 * @param sessions makes sessions of it
 * @param loading loads what a first cell needs but the making of a session does not; may run beside
 *     anything
 * @param familiar cells as they are likely to come, the likeliest first
 */
public record Language(
    Supplier<? extends Interpreter> sessions, Runnable loading, List<String> familiar) {

  public Language {
    familiar = List.copyOf(familiar);
  }

  /** A language that nothing is known of beforehand. */
  static Language of(Supplier<? extends Interpreter> sessions) {
    return new Language(sessions, () -> {}, List.of());
  }
}
