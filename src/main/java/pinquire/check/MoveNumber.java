package pinquire.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

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

  /** All moves of a model, in order. */
  static List<MoveNumber> all(Model model) {
    List<MoveNumber> all = new ArrayList<>();
    List<Actor> actors = model.actors();
    for (int actor = 0; actor < actors.size(); actor++) {
      List<List<Move>> moves = actors.get(actor).moves();
      for (int place = 0; place < moves.size(); place++) {
        for (int index = 0; index < moves.get(place).size(); index++) {
          all.add(new MoveNumber(actor, place, index));
        }
      }
    }
    return all;
  }

  /** The actors whom some of these moves can take to a different place. */
  static BitSet led(Model model, List<MoveNumber> moves) {
    BitSet led = new BitSet();
    for (int actor = 0; actor < model.actors().size(); actor++) {
      int other = actor;
      led.set(
          actor, moves.stream().anyMatch(m -> model.leads(m.actor(), m.place(), m.index(), other)));
    }
    return led;
  }

  Move of(Model model) {
    return model.actors().get(actor).moves().get(place).get(index);
  }
}
