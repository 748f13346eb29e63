package pinquire.command;

import java.util.Optional;
import pinquire.command.Verdict.Kind;

/**
 * A verdict beside what was claimed.
 *
 * @param checked what it is a part of
 * @param claim the claim that counts; empty when nobody claimed anything
 */
public record Assessment(Checked checked, Verdict verdict, Optional<Claim> claim) {

  /** How they go together. */
  public enum Agreement {
    /** The verdict is what was claimed, or nobody claimed anything. */
    AGREES,
    /** A limit was hit before there was a verdict. */
    OPEN,
    /** It is another one. */
    DRIFTS
  }

  public Agreement agreement() {
    if (verdict.kind() == Kind.INCONCLUSIVE) {
      return Agreement.OPEN;
    }
    return claim.isEmpty() || claim.get().agreesWith(verdict) ? Agreement.AGREES : Agreement.DRIFTS;
  }
}
