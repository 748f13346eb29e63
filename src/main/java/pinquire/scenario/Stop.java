package pinquire.scenario;

import pinquire.path.Step;

/**
 * How far somebody goes.
 *
 * @param before the name of the step before which it stops; empty for none
 * @param left how many steps it takes; below zero for any number
 */
public record Stop(String before, int left) {

  /** To the end. */
  public static final Stop NEVER = new Stop("", -1);

  /** Up to a step of this name; see {@link Step#isCalled}. */
  public static Stop before(String step) {
    return new Stop(step, -1);
  }

  /** So many steps, at least one. */
  public static Stop after(int steps) {
    return new Stop("", steps);
  }

  boolean isBefore(Step next) {
    return left == 0 || (!before.isEmpty() && next.isCalled(before));
  }

  /** What is left of it after a step. */
  Stop passed() {
    return left > 0 ? after(left - 1) : this;
  }
}
