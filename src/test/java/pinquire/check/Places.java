package pinquire.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import pinquire.check.Bits.Field;

/** The places of an actor, and the moves between them. */
final class Places {

  private final String actor;
  private final Field at;
  private final List<List<Move>> moves = new ArrayList<>();

  Places(String actor, Field at) {
    this.actor = actor;
    this.at = at;
  }

  /** One more place; the first is where the actor begins. */
  int place() {
    moves.add(new ArrayList<>());
    return moves.size() - 1;
  }

  void move(int from, String label, BooleanSupplier ready, Runnable effect, int to) {
    move(from, label, ready, effect, to, null);
  }

  void move(
      int from,
      String label,
      BooleanSupplier ready,
      Runnable effect,
      int to,
      Move.@Nullable Claim claim) {
    Field place = at;
    Runnable whole =
        () -> {
          effect.run();
          place.set(to);
        };
    moves.get(from).add(new Move(label, ready, whole, claim));
  }

  /** A move that is always ready. */
  void move(int from, String label, Runnable effect, int to) {
    move(from, label, () -> true, effect, to, null);
  }

  /** Nothing but a question that is answered with yes. */
  void branch(int from, String label, BooleanSupplier ready, int to) {
    move(from, label, ready, () -> {}, to);
  }

  Actor actor() {
    return new Actor(actor, at::get, moves);
  }
}
