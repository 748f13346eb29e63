package pinquire.check;

import java.util.List;

/**
 * A system of actors whose whole state is a row of longs. An instance has one cursor and serves one
 * thread; two instances of the same model have the same actors, moves and properties in the same
 * order.
 */
public interface Model {

  /** The length of a row, at least 1. In a row of one word the highest bit is never used. */
  int words();

  Cursor cursor();

  /** Writes the state that everything begins with; the cursor points at a row of zeroes. */
  void begin();

  List<Actor> actors();

  /** Whether nobody is expected to move any more in the state that the cursor points at. */
  default boolean over() {
    return actors().stream()
        .allMatch(actor -> actor.moves().get(actor.place().getAsInt()).isEmpty());
  }

  /**
   * Whether an actor gets to a place only by moves that look at nothing and change nothing but what
   * is its own, and can always move on from there: nobody else need come in between.
   */
  default boolean isPassedThrough(int actor, int place) {
    return false;
  }

  /**
   * Whether one of an actor's moves can take another actor to a different place. Of a model that
   * does not tell, any move can take everybody anywhere.
   *
   * @param place where the move is taken
   * @param index among the moves there
   */
  default boolean leads(int actor, int place, int index, int other) {
    return actor != other;
  }

  /** Pairs of actors that can change places; twins of twins are twins, and pairs of their own. */
  default List<Twins> twins() {
    return List.of();
  }

  /** What must be true in every state, in the order in which it is told. */
  List<Property> properties();
}
