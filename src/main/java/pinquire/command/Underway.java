package pinquire.command;

/** How far somebody has come who tries a scenario under a design. */
public sealed interface Underway {

  /** The name of the design. */
  String design();

  /** How many states were found, how many times it was done, how many scenarios were tried. */
  long count();

  /**
   * In every order.
   *
   * @param depth in steps, so far
   * @param states that were found
   * @param bytes of memory that they take
   * @param percent of what may be found or taken, whichever is nearer to its end
   */
  record Search(String design, int depth, long states, long bytes, int percent)
      implements Underway {
    @Override
    public long count() {
      return states;
    }
  }

  /**
   * In random orders.
   *
   * @param made how many times it was done
   * @param of how many times it is to be done at most
   */
  record Runs(String design, int made, int of) implements Underway {
    @Override
    public long count() {
      return made;
    }
  }

  /**
   * One scenario after another.
   *
   * @param commands that each has at present
   * @param tried scenarios, of all sizes
   */
  record Programs(String design, int commands, int tried) implements Underway {
    @Override
    public long count() {
      return tried;
    }
  }
}
