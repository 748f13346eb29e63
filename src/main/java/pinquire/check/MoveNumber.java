package pinquire.check;

import java.util.Comparator;

/**
 * Which move of a model.
 *
 * @param actor the number of the actor
 * @param place where the actor stands
 * @param index among its moves there
 */
record MoveNumber(int actor, int place, int index) implements Comparable<MoveNumber> {

  private static final Comparator<MoveNumber> ORDER =
      Comparator.comparingInt(MoveNumber::actor)
          .thenComparingInt(MoveNumber::place)
          .thenComparingInt(MoveNumber::index);

  @Override
  public int compareTo(MoveNumber other) {
    return ORDER.compare(this, other);
  }

  Move of(Model model) {
    return model.actors().get(actor).moves().get(place).get(index);
  }
}
