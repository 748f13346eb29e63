package pinquire.check;

import java.util.List;
import pinquire.check.Explored.Taken;
import pinquire.check.Explored.Witness;

/** Takes a schedule move by move on a model of its own. */
final class Replayed {

  private final Model model;
  private final long[] row;

  private Replayed(Model model) {
    this.model = model;
    row = new long[model.words()];
    model.cursor().point(row, 0);
    model.begin();
  }

  /** The property that the last move of the schedule breaks, and none before it. */
  static String broken(Model fresh, Witness witness) {
    Replayed replayed = new Replayed(fresh);
    List<Taken> schedule = witness.schedule();
    for (Taken taken : schedule.subList(0, schedule.size() - 1)) {
      String early = replayed.take(taken);
      if (early.equals(witness.property())) {
        return early + " already at " + taken;
      }
    }
    return replayed.take(schedule.get(schedule.size() - 1));
  }

  /** Tells which property breaks with it; empty when none does. */
  private String take(Taken taken) {
    Actor actor =
        model.actors().stream()
            .filter(a -> a.name().equals(taken.actor()))
            .findFirst()
            .orElseThrow();
    Move move =
        actor.moves().get(actor.place().getAsInt()).stream()
            .filter(m -> m.label().equals(taken.move()) && m.ready().getAsBoolean())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(taken + " is not possible"));
    Move.Claim claim = move.claim();
    String broken =
        claim == null || claim.holds().getAsBoolean()
            ? ""
            : model.properties().get(claim.property()).name();
    move.effect().run();
    return broken;
  }
}
