package pinquire.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pinquire.command.Checked;
import pinquire.command.Verdict;
import pinquire.command.Verdict.Kind;

/**
 * A verdict as a cell of a matrix tells it.
 *
 * @param kind null where there is nothing to be found, or nobody has looked
 */
record Found(@Nullable Kind kind, String sign) {

  private static final Found IDLE = new Found(null, "n/a");
  private static final Found NOT_TRIED = new Found(null, "");

  /** The worst verdict on a property. */
  static Found worst(String property, Collection<Checked> checked) {
    return checked.isEmpty() ? NOT_TRIED : ofTried(property, checked);
  }

  private static Found ofTried(String property, Collection<Checked> checked) {
    return violated(property, checked)
        .or(() -> undecided(property, checked))
        .orElseGet(
            () ->
                checked.stream().allMatch(one -> one.untouched().contains(property))
                    ? IDLE
                    : new Found(Kind.HOLDS, "holds"));
  }

  private static Optional<Found> violated(String property, Collection<Checked> checked) {
    return of(Kind.VIOLATED, property, checked)
        .map(one -> one.verdict(property))
        .map(Verdict::steps)
        .min(Comparator.naturalOrder())
        .map(steps -> new Found(Kind.VIOLATED, "X " + Counts.of(steps)));
  }

  private static Optional<Found> undecided(String property, Collection<Checked> checked) {
    return of(Kind.INCONCLUSIVE, property, checked)
        .map(Checked::depth)
        .min(Comparator.naturalOrder())
        .map(depth -> new Found(Kind.INCONCLUSIVE, "? " + Counts.of(depth)));
  }

  private static Stream<Checked> of(Kind kind, String property, Collection<Checked> checked) {
    return checked.stream().filter(one -> one.verdict(property).kind() == kind);
  }

  boolean isIdle() {
    return equals(IDLE);
  }

  /** Whether no more is to be said of it than that nothing is broken. */
  boolean isQuiet() {
    return kind == null || kind == Kind.HOLDS;
  }

  boolean isOpen() {
    return kind == Kind.INCONCLUSIVE;
  }
}
