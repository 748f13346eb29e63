package pinquire.report;

/**
 * What the questions come to that a report answers.
 *
 * @param drifts whether something is not as it was claimed
 * @param cut whether a bound was hit before everything was answered
 */
public record Upshot(boolean drifts, boolean cut) {

  /** As it should be; that a search breaks a property is an answer like any other. */
  public static final Upshot AS_EXPECTED = new Upshot(false, false);

  static Upshot of(boolean cut) {
    return new Upshot(false, cut);
  }

  /** What both come to together. */
  public Upshot and(Upshot other) {
    return new Upshot(drifts || other.drifts, cut || other.cut);
  }
}
