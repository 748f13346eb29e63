package pinquire.check;

/** Numbers that look like chance, and follow from a seed alone: the same on every machine. */
public final class Draw {

  private static final long STRIDE = 0x9E3779B97F4A7C15L;

  private long state;

  /** The numbers of a seed. */
  public Draw(long seed) {
    state = seed;
  }

  /**
   * The next number.
   *
   * @param bound at least 1; the number is less
   */
  public int below(int bound) {
    state += STRIDE;
    return (int) (((mixed(state) >>> 33) * bound) >>> 31);
  }

  /** Each bit of the result depends on every bit: multiply, and fold the high half into the low. */
  private static long mixed(long bits) {
    long once = (bits ^ (bits >>> 32)) * STRIDE;
    long twice = (once ^ (once >>> 29)) * STRIDE;
    return twice ^ (twice >>> 32);
  }
}
