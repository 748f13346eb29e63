package pinquire.check;

import java.util.BitSet;
import java.util.List;

/** How often each move was taken. */
final class Coverage {

  private final Model model;
  private final List<List<long[]>> counts;
  private long transitions;

  Coverage(Model model) {
    this.model = model;
    counts =
        model.actors().stream()
            .map(actor -> actor.moves().stream().map(at -> new long[at.size()]).toList())
            .toList();
  }

  void add(int actor, int place, int index, int count) {
    counts.get(actor).get(place)[index] += count;
    transitions += count;
  }

  void add(Coverage other) {
    for (int actor = 0; actor < counts.size(); actor++) {
      for (int place = 0; place < counts.get(actor).size(); place++) {
        long[] mine = counts.get(actor).get(place);
        long[] theirs = other.counts.get(actor).get(place);
        for (int index = 0; index < mine.length; index++) {
          mine[index] += theirs[index];
        }
      }
    }
    transitions += other.transitions;
  }

  /** What one of some twins did, the others might have done. */
  void share(BitSet twins) {
    List<List<long[]>> all = twins.stream().mapToObj(counts::get).toList();
    for (int place = 0; place < all.get(0).size(); place++) {
      for (int index = 0; index < all.get(0).get(place).length; index++) {
        long most = 0;
        for (List<long[]> one : all) {
          most = Math.max(most, one.get(place)[index]);
        }
        for (List<long[]> one : all) {
          one.get(place)[index] = most;
        }
      }
    }
  }

  long transitions() {
    return transitions;
  }

  /** The moves that were never taken, actor by actor. */
  List<MoveNumber> never() {
    return MoveNumber.all(model).stream().filter(move -> taken(move) == 0).toList();
  }

  private long taken(MoveNumber move) {
    return counts.get(move.actor()).get(move.place())[move.index()];
  }
}
