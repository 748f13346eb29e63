package pinquire.check;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One atomic thing that an actor may do.
 *
 * @param label unique among the moves of its actor
 * @param ready whether it can be done in the state that the cursor points at
 * @param effect changes that state into the next, the actor's place included
 * @param to where its actor may stand afterwards, whatever others do meanwhile
 * @param claim what must be true when it is done; null when it claims nothing
 */
public record Move(
    String label, BooleanSupplier ready, Runnable effect, List<Integer> to, @Nullable Claim claim) {

  public Move {
    to = List.copyOf(to);
  }

  /** A move that claims nothing. */
  public static Move of(String label, BooleanSupplier ready, Runnable effect, List<Integer> to) {
    return new Move(label, ready, effect, to, null);
  }

  /**
   * Whether what it claims is not so in the state that the cursor points at. (It stands here
   * because the JIT does not look into calls that name a class not loaded yet, as that of claims
   * may be.)
   */
  boolean isBroken() {
    return claim != null && !claim.holds().getAsBoolean();
  }

  /**
   * What a move relies on.
   *
   * @param property the number of the property that is broken when it is not so
   * @param holds asked in the state before the move
   */
  public record Claim(int property, BooleanSupplier holds) {}
}
