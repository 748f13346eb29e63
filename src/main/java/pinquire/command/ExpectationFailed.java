package pinquire.command;

import org.jspecify.annotations.Nullable;

/** An {@code expect} that did not hold. The script was understood; the world differs from it. */
public final class ExpectationFailed extends CommandException {

  private static final long serialVersionUID = 1;

  /**
   * An expectation beside what was found.
   *
   * @param problem "memory of page 2 is v1"
   * @param hint "expected v7"
   */
  public ExpectationFailed(@Nullable Place place, String problem, String hint) {
    super(place, problem, hint);
  }

  @Override
  public ExpectationFailed at(Place found) {
    return place() != null ? this : new ExpectationFailed(found, problem(), hint());
  }
}
