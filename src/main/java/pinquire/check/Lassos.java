package pinquire.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import pinquire.check.Explored.Lasso;
import pinquire.check.Explored.Taken;

/**
 * Who may go on for ever, or wait for ever for somebody who does. Of the loops that catch an actor
 * the one is told whose nearest state takes the fewest moves to reach; of several such states, the
 * smallest. So it is the same for any number of workers.
 */
final class Lassos {

  private final Graph graph;
  private final Components loops;
  private final Fairness fairness;

  /** For each actor, the numbers of the loops that it can be caught in. */
  private final List<BitSet> catching = new ArrayList<>();

  /** For each actor, the state in which such a loop is entered. */
  private final List<@Nullable Entry> entries = new ArrayList<>();

  /**
   * Those of a graph.
   *
   * @param tick called now and then
   */
  Lassos(Graph graph, Runnable tick) {
    this.graph = graph;
    loops = new Components(graph, this::found, tick);
    fairness = new Fairness(graph, loops);
    while (catching.size() < graph.model().actors().size()) {
      catching.add(new BitSet());
      entries.add(null);
    }
  }

  /** Where a loop is entered. */
  private static final class Entry {
    private final int state;
    private final int depth;
    private final long[] row;

    Entry(int state, int depth, long[] row) {
      this.state = state;
      this.depth = depth;
      this.row = row;
    }

    boolean isBefore(@Nullable Entry other) {
      return other == null
          || depth < other.depth
          || (depth == other.depth && Arrays.compareUnsigned(row, other.row) < 0);
    }
  }

  private void found(int loop, Ints states) {
    fairness.caught(loop, states).stream().forEach(actor -> catching.get(actor).set(loop));
  }

  /**
   * A lasso for each actor that has one, in the order of actors.
   *
   * @throws Store.Full when there is no memory to look for them
   */
  List<Lasso> all() {
    loops.find();
    List<List<Keys>> layers = graph.store().layers();
    for (int depth = 0; depth < layers.size() && !isDone(); depth++) {
      for (Keys keys : layers.get(depth)) {
        for (long i = 0; i < keys.size(); i++) {
          enter(graph.state(keys.get(i)), depth);
        }
      }
    }
    return lassos();
  }

  /** Whether an entry is known for everybody whom a loop catches. */
  private boolean isDone() {
    for (int actor = 0; actor < entries.size(); actor++) {
      if (entries.get(actor) == null && !catching.get(actor).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private void enter(int state, int depth) {
    int loop = loops.loop(state);
    for (int actor = 0; loop >= 0 && actor < entries.size(); actor++) {
      if (catching.get(actor).get(loop)) {
        Entry entry = new Entry(state, depth, graph.row(state));
        if (entry.isBefore(entries.get(actor))) {
          entries.set(actor, entry);
        }
      }
    }
  }

  private List<Lasso> lassos() {
    TreeMap<Integer, Lasso> known = new TreeMap<>();
    List<Lasso> all = new ArrayList<>();
    for (int actor = 0; actor < entries.size(); actor++) {
      Entry entry = entries.get(actor);
      if (entry != null) {
        Lasso lasso = known.computeIfAbsent(entry.state, state -> lasso(entry));
        String name = graph.model().actors().get(actor).name();
        all.add(new Lasso(name, lasso.stem(), lasso.loop()));
      }
    }
    return all;
  }

  private Lasso lasso(Entry entry) {
    List<Taken> stem = graph.schedules(List.of(Trail.to(entry.row, entry.depth))).get(0);
    List<Taken> loop =
        new Round(graph, loops, loops.loop(entry.state))
            .from(entry.state).stream().map(move -> Trail.taken(graph.model(), move)).toList();
    return new Lasso("", stem, loop);
  }
}
