package pinquire.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Says a way through folded states as moves that can be taken one after another: at each, twins
 * have changed places as often as they like, so the move that was found may be another one's now.
 */
final class Unfolding {

  private final Run run;
  private final Folding folding;

  Unfolding(Model model, Folding folding) {
    run = new Run(model);
    this.folding = folding;
  }

  /**
   * The moves that lead through folded states.
   *
   * @param rows the folded states, from the first on
   * @param moves between them; one more when the last breaks a property by itself
   * @param property that one
   */
  List<MoveNumber> moves(Collection<long[]> rows, Collection<MoveNumber> moves, int property) {
    List<MoveNumber> taken = new ArrayList<>();
    run.begin();
    rows.stream().skip(1).forEach(row -> taken.add(move(() -> leadsTo(row))));
    if (taken.size() < moves.size()) {
      taken.add(move(() -> run.broken().get(property)));
    }
    return taken;
  }

  /** Takes the first move that reaches a goal. */
  private MoveNumber move(BooleanSupplier goal) {
    long[] before = run.state();
    for (Run.Option option : List.copyOf(run.ready())) {
      run.take(option);
      if (goal.getAsBoolean()) {
        return option.number();
      }
      run.goTo(before);
    }
    throw new IllegalStateException("twins that do not do the same");
  }

  private boolean leadsTo(long[] row) {
    long[] now = run.state();
    folding.fold(now, 0);
    run.goTo(run.state());
    return Arrays.equals(now, row);
  }
}
