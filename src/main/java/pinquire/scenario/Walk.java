package pinquire.scenario;

import java.util.function.BooleanSupplier;
import pinquire.path.Program;

/**
 * A path that somebody in a play walks when its turn comes.
 *
 * @param command the number of the command it belongs to among those of its role, from 0
 * @param due asked when its turn comes; when it is not, the path is passed over
 */
public record Walk(int command, Program program, BooleanSupplier due) {

  /** One that is always walked. */
  public Walk(int command, Program program) {
    this(command, program, () -> true);
  }
}
