package pinquire.scenario;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import pinquire.path.Step;
import pinquire.scenario.Role.Turn;

/**
 * The places of a role at which nobody else need come in: those that it gets to only by steps of
 * its own (see {@link Step#own}) or by a choice, and from which it can always go on.
 */
final class Passages {

  private final List<Turn> turns;
  private final int[] firsts;
  private final BitSet reached = new BitSet();
  private final BitSet shared = new BitSet();

  private Passages(Role role) {
    turns = role.turns();
    firsts = role.firsts();
  }

  static BitSet of(Role role) {
    Passages passages = new Passages(role);
    passages.shared.set(0);
    for (int turn = 0; turn < passages.turns.size(); turn++) {
      passages.follow(turn);
    }
    passages.reached.andNot(passages.shared);
    return passages.reached;
  }

  private void follow(int number) {
    Turn turn = turns.get(number);
    Optional<Walk> walk = turn.walk();
    if (walk.isEmpty()) {
      turn.next().forEach(next -> arrive(firsts[next], canGoOn(next)));
      return;
    }
    List<Step> steps = new ArrayList<>(walk.get().program().steps());
    for (Step step : steps) {
      for (Step.Way way : step.ways()) {
        if (way.next() < steps.size()) {
          arrive(firsts[number] + way.next(), step.own() && canGoOn(steps.get(way.next())));
        } else {
          turn.next().forEach(this::arriveBehind);
        }
      }
    }
  }

  /** What comes after a path depends on what is due then. */
  private void arriveBehind(int turn) {
    for (int first = turn; first <= turns.size(); first++) {
      arrive(firsts[first], false);
    }
  }

  private void arrive(int place, boolean unseen) {
    reached.set(place);
    shared.set(place, shared.get(place) || !unseen);
  }

  /** Whether the first step of a turn can always be taken, and the turn is never passed over. */
  private boolean canGoOn(int turn) {
    return turn < turns.size()
        && turns
            .get(turn)
            .walk()
            .map(walk -> walk.due().isEmpty() && canGoOn(walk.program().steps()))
            .orElse(true);
  }

  private static boolean canGoOn(List<Step> steps) {
    return !steps.isEmpty() && canGoOn(steps.get(0));
  }

  private static boolean canGoOn(Step step) {
    return step.await() == null;
  }
}
