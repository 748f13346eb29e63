package pinquire.command;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pinquire.check.Explored.Lasso;
import pinquire.check.Explored.Taken;
import pinquire.check.Fairness;
import pinquire.command.Verdict.Kind;
import pinquire.scenario.Schedule;

/**
 * Whether somebody may never come to an end although the schedule is fair. A schedule that goes on
 * and on is told as the steps into a loop and once around it; it is done on a machine of its own,
 * around a second time as well, before it is told.
 *
 * @param promise what is asked; it says how fair a schedule is
 */
record Livelock(Retelling retelling, Promise promise) {

  /** What is known when these lassos were found; empty when none were looked for. */
  Verdict verdict(Optional<List<Lasso>> lassos) {
    if (lassos.isEmpty()) {
      return quiet(Kind.INCONCLUSIVE);
    }
    List<Lasso> fair = fairest(lassos.get());
    return fair.stream()
        .min(Comparator.comparing(lasso -> lasso.stem().size() + lasso.loop().size()))
        .map(lasso -> violated(lasso, caught(lasso, fair)))
        .orElseGet(() -> quiet(Kind.HOLDS));
  }

  /** Who is fairer than is asked for is fair enough, and the fairest schedule says most. */
  private List<Lasso> fairest(List<Lasso> all) {
    List<Lasso> enough =
        all.stream().filter(l -> l.fairness().compareTo(promise.fairness()) >= 0).toList();
    Optional<Fairness> most = enough.stream().map(Lasso::fairness).max(Comparator.naturalOrder());
    return enough.stream().filter(l -> most.filter(l.fairness()::equals).isPresent()).toList();
  }

  private Verdict quiet(Kind kind) {
    return new Verdict(promise.word(), kind, 0, Optional.empty());
  }

  private static List<String> caught(Lasso in, List<Lasso> all) {
    return all.stream()
        .filter(lasso -> lasso.stem().equals(in.stem()) && lasso.loop().equals(in.loop()))
        .map(Lasso::actor)
        .distinct()
        .toList();
  }

  private Verdict violated(Lasso lasso, List<String> caught) {
    List<Taken> once = joined(lasso.stem(), lasso.loop());
    List<Taken> twice = joined(once, lasso.loop());
    int stem = retelling.steps(lasso.stem());
    Optional<Retelling.Told> told = retelling.toldAgain(once, twice);
    Optional<Lap> lap =
        told.map(
            done -> {
              Schedule order = done.part().order();
              return new Lap(caught, order.first(stem), order.after(stem), Race.of(done.end()));
            });
    return new Verdict(
        promise.word(),
        Kind.VIOLATED,
        retelling.steps(once),
        told.flatMap(Retelling.Told::said),
        lap);
  }

  private static List<Taken> joined(List<Taken> one, List<Taken> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
