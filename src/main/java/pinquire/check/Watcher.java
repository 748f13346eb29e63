package pinquire.check;

/** Looks on while states are explored. */
public interface Watcher {

  Watcher NOBODY = (depth, states, bytes) -> {};

  /**
   * Called now and then, by any of the workers. What it throws ends the search.
   *
   * @param depth in moves, so far
   * @param bytes of memory that the states take
   */
  void sees(int depth, long states, long bytes);
}
