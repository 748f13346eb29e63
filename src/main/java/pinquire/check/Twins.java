package pinquire.check;

/**
 * Two actors that do the same, each with things of its own. When they change places, and their
 * things with them, the state has the same future as before, but for which of them is which.
 *
 * @param one number of an actor
 * @param other number of another
 * @param swap lets them change places in the state that the cursor points at
 */
public record Twins(int one, int other, Runnable swap) {

  /** Whether an actor is one of them. */
  public boolean isOf(int actor) {
    return actor == one || actor == other;
  }
}
