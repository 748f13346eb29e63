package pinquire.check;

import java.util.function.BooleanSupplier;

/**
 * What must be true in every state.
 *
 * @param holds asked in the state that the cursor points at
 */
public record Property(String name, BooleanSupplier holds) {

  /** One that only the claims of moves can break. */
  public static Property ofMoves(String name) {
    return new Property(name, () -> true);
  }
}
