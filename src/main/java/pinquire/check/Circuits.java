package pinquire.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * The moves that a loop may consist of, as far as that shows from where everybody stands. Around a
 * loop each actor comes back to its place; so a move to where none of its moves leads back from is
 * in no loop, unless others can lead the actor back. Most moves are of this kind: a path goes round
 * only where it tries again or has several pages to look at.
 */
final class Circuits implements Expansion.Moves {

  /** By actor, place and index: whether the move may be in a loop. */
  private final List<List<boolean[]>> turning = new ArrayList<>();

  Circuits(Model model) {
    model.actors().forEach(actor -> turning.add(turning(actor)));
    lead(model);
  }

  private static List<boolean[]> turning(Actor actor) {
    int[] loops = new PlaceLoops(actor).numbers();
    List<boolean[]> turning = new ArrayList<>();
    for (int place = 0; place < actor.moves().size(); place++) {
      List<Move> moves = actor.moves().get(place);
      boolean[] here = new boolean[moves.size()];
      for (int index = 0; index < here.length; index++) {
        int loop = loops[place];
        here[index] = moves.get(index).to().stream().anyMatch(to -> loops[to] == loop);
      }
      turning.add(here);
    }
    return turning;
  }

  /**
   * Who is led by others may go round where they do. Of those of whom it is not known yet it is
   * taken for true first, for some may lead each other.
   */
  private void lead(Model model) {
    List<MoveNumber> all = MoveNumber.all(model);
    BitSet led = new BitSet();
    led.set(0, turning.size());
    BitSet before;
    do {
      before = led;
      led = MoveNumber.led(model, all.stream().filter(turningOr(before)).toList());
    } while (!led.equals(before));
    led.stream().forEach(actor -> turning.get(actor).forEach(here -> Arrays.fill(here, true)));
  }

  /** The moves of those who go round, or are led by others. */
  private Predicate<MoveNumber> turningOr(BitSet led) {
    return move -> led.get(move.actor()) || has(move.actor(), move.place(), move.index());
  }

  @Override
  public boolean has(int actor, int place, int index) {
    return turning.get(actor).get(place)[index];
  }
}
