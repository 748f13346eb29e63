package pinquire.scenario;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import pinquire.path.Program;

/**
 * A path that somebody in a play walks when its turn comes.
 *
 * @param command the number of the command it belongs to among those of its role, from 0
 * @param due asked when its turn comes; when it is not, the path is passed over; empty when it is
 *     always walked
 */
public record Walk(int command, Program program, Optional<BooleanSupplier> due) {

  /** One that is always walked. */
  public Walk(int command, Program program) {
    this(command, program, Optional.empty());
  }

  /** One that is passed over when it is not due. */
  public Walk(int command, Program program, BooleanSupplier due) {
    this(command, program, Optional.of(due));
  }

  boolean isDue() {
    return due.isEmpty() || due.get().getAsBoolean();
  }
}
