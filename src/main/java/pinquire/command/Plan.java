package pinquire.command;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pinquire.path.Program;

/**
 * What a command comes down to on a machine.
 *
 * @param actor who does it
 * @param told what is said of it when it is done
 * @param value what it gives when it is done
 */
record Plan(
    String actor, Program program, Function<Tally, String> told, Function<Tally, Value> value) {

  /** A value, or none. */
  record Value(@Nullable Object object) {}

  static Plan of(String actor, Program program, Function<Tally, String> told) {
    return new Plan(actor, program, told, tally -> new Value(null));
  }

  /** The same, giving a value. */
  Plan giving(Function<Tally, Object> object) {
    return new Plan(actor, program, told, tally -> new Value(object.apply(tally)));
  }
}
