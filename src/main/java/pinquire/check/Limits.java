package pinquire.check;

/**
 * How far a search may go.
 *
 * @param bytes of memory for states
 * @param states to be found
 * @param depth in moves
 */
public record Limits(long bytes, long states, int depth) {

  /** So much memory, and nothing else. */
  public static Limits bytes(long bytes) {
    return new Limits(bytes, Long.MAX_VALUE, Integer.MAX_VALUE);
  }

  public Limits states(long most) {
    return new Limits(bytes, most, depth);
  }

  public Limits depth(int most) {
    return new Limits(bytes, states, most);
  }

  /** How much of the states or of the memory, whichever is nearer to its end, is used up. */
  public int percent(long found, long taken) {
    return (int) Math.max(100.0 * found / states, 100.0 * taken / bytes);
  }
}
