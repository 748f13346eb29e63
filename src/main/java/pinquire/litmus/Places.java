package pinquire.litmus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import pinquire.check.Actor;
import pinquire.check.Move;
import pinquire.litmus.Bits.Field;

/** The places of an actor, and the moves between them. */
public final class Places {

  private final String actor;
  private final Field at;
  private final List<List<Move>> moves = new ArrayList<>();
  private int home = -1;

  public Places(String actor, Field at) {
    this.actor = actor;
    this.at = at;
  }

  /** It goes on for ever and comes by this place again and again. */
  public Places home(int place) {
    home = place;
    return this;
  }

  /** One more place; the first is where the actor begins. */
  public int place() {
    moves.add(new ArrayList<>());
    return moves.size() - 1;
  }

  public void move(int from, String label, BooleanSupplier ready, Runnable effect, int to) {
    move(from, label, ready, effect, to, null);
  }

  public void move(
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
    moves.get(from).add(new Move(label, ready, whole, List.of(to), claim));
  }

  /** A move that is always ready. */
  public void move(int from, String label, Runnable effect, int to) {
    move(from, label, () -> true, effect, to, null);
  }

  /** Nothing but a question that is answered with yes. */
  public void branch(int from, String label, BooleanSupplier ready, int to) {
    move(from, label, ready, () -> {}, to);
  }

  public Actor actor() {
    return new Actor(actor, at::get, moves, home);
  }
}
