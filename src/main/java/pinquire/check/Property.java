package pinquire.check;

import java.util.function.BooleanSupplier;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What must be true in every state.
 *
 * @param holds asked in the state that the cursor points at
 * @param seen the bits of a word of the row that it has looked at in any state so far; null when it
 *     keeps no account of that. It is not asked again where a move has changed none of them.
 */
public record Property(String name, BooleanSupplier holds, @Nullable IntToLongFunction seen) {

  /** One that keeps no account of what it looks at. */
  public Property(String name, BooleanSupplier holds) {
    this(name, holds, null);
  }

  /** One that only the claims of moves can break. */
  public static Property ofMoves(String name) {
    return new Property(name, () -> true, word -> 0);
  }
}
