package pinquire.bench;

/** What a figure is held against. */
enum Bar {
  NONE(0, Double.POSITIVE_INFINITY),
  /** Times SPIN's speed, once loops are compiled. */
  WARM(10, Double.POSITIVE_INFINITY),
  /** Likewise for the first search of a fresh process. */
  FIRST(3, Double.POSITIVE_INFINITY),
  /** SPIN's time from its start to a verdict, divided by ours. */
  COLD(5, Double.POSITIVE_INFINITY),
  /** States a second of the engine's own scenarios. */
  SPEED(1e6, Double.POSITIVE_INFINITY),
  /** Bytes a state of those. */
  BYTES(0, 40),
  /** Seconds for the review of the thread of 2018, by one thread. */
  REVIEW(0, 60),
  /** Times as fast as ipykernel. */
  AHEAD(1, Double.POSITIVE_INFINITY),
  /** Times as fast as with other flags, where those in use should not be a loss. */
  AS_FAST(1, Double.POSITIVE_INFINITY),
  /** Milliseconds, as the next four. */
  FIRST_CELL(0, 300),
  WARM_CELL(0, 10),
  FIRST_COMPLETION(0, 150),
  INTERRUPT(0, 50),
  SHUTDOWN(0, 1000),
  /** Percent of a processor: two ticks of the clock by which it is told. */
  IDLE(0, 2),
  /** Megabytes. */
  RESIDENT(0, 200),
  NOTHING(0, 0),
  /** Times what it was earlier in the session. */
  FLAT(0, 1.05),
  /** Bytes that a session may keep of a cell: what was asked and answered. */
  HISTORY(Double.NEGATIVE_INFINITY, 512);

  private final double least;
  private final double most;

  Bar(double least, double most) {
    this.least = least;
    this.most = most;
  }

  boolean met(double figure) {
    return least <= figure && figure <= most;
  }

  /** {@code bar: at least 10, not met}; nothing for {@link #NONE}. */
  String beside(double figure) {
    if (this == NONE) {
      return "";
    }
    String limit = least > 0 ? "at least " + Rate.rounded(least) : "at most " + Rate.rounded(most);
    return "  bar: " + limit + (met(figure) ? ", met" : ", NOT met");
  }
}
