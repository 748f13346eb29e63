package pinquire.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
  private final LoopStates turning;
  private final Runnable tick;

  /** For each actor that can be caught, the best that is known. */
  private final Map<Fairness, TreeMap<Integer, Found>> best = new EnumMap<>(Fairness.class);

  /**
   * Those of a graph.
   *
   * @param circuits the moves that a loop may consist of
   * @param tick called now and then
   * @throws Store.Full when there is no memory to look for them
   */
  Lassos(Graph graph, Circuits circuits, Runnable tick) {
    this.graph = graph;
    this.turning = new LoopStates(graph, circuits, tick);
    this.tick = tick;
    for (Fairness fairness : Fairness.values()) {
      best.put(fairness, new TreeMap<>());
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

  /** A lasso of somebody, and where its loop is entered. */
  private record Found(Entry entry, Lasso lasso) {}

  /**
   * A lasso for each actor that has one of a kind, by kind, in the order of actors.
   *
   * @throws Store.Full when there is no memory to look for them
   */
  List<Lasso> all() {
    if (!turning.isEmpty()) {
      graph.store().lend(this::askAll);
    }
    return best.values().stream()
        .flatMap(found -> found.values().stream())
        .map(Found::lasso)
        .toList();
  }

  private void askAll() {
    keepEdges();
    List<Actor> actors = graph.model().actors();
    // Who has come to his end may be led back to where there is more to do.
    BitSet led = MoveNumber.led(graph.model(), MoveNumber.all(graph.model()));
    BitSet ending = new BitSet();
    for (int actor = 0; actor < actors.size(); actor++) {
      ending.set(actor, !actors.get(actor).comesHome() && !led.get(actor));
    }
    // Who ends rests for ever, so he rests in all states of a loop or in none.
    ask(turning, ending);
    for (int actor = 0; actor < actors.size(); actor++) {
      if (!ending.get(actor)) {
        BitSet alone = new BitSet();
        alone.set(actor);
        ask(Part.unresting(turning, graph, actor), alone);
      }
    }
    graph.forgetEdges();
  }

  /** If there is memory for that. */
  private void keepEdges() {
    long before = graph.store().reserved();
    try {
      Edges edges = graph.newEdges(target -> {});
      edges.keep(turning.keys(), tick);
      graph.keep(edges);
    } catch (Store.Full e) {
      graph.store().giveBack(before);
    }
  }

  private void ask(Part part, BitSet asked) {
    graph
        .store()
        .lend(
            () -> {
              Sieve sieve = new Sieve(graph, part, asked, tick);
              for (Fairness fairness : Fairness.values()) {
                note(sieve, fairness);
              }
              for (Optional<Sieve> finer = sieve.finer();
                  finer.isPresent();
                  finer = finer.get().finer()) {
                note(finer.get(), Fairness.STRONG);
              }
            });
  }

  private void note(Sieve sieve, Fairness fairness) {
    List<@Nullable Entry> entries = new Entries(sieve, fairness).all();
    TreeMap<Integer, Lasso> known = new TreeMap<>();
    TreeMap<Integer, Found> bests = Objects.requireNonNull(best.get(fairness));
    for (int actor = 0; actor < entries.size(); actor++) {
      Entry entry = entries.get(actor);
      Found before = bests.get(actor);
      if (entry != null && entry.isBefore(before == null ? null : before.entry)) {
        Lasso lasso =
            known.computeIfAbsent(entry.state, state -> lasso(entry, sieve.loops(), fairness));
        String name = graph.model().actors().get(actor).name();
        bests.put(actor, new Found(entry, new Lasso(fairness, name, lasso.stem(), lasso.loop())));
      }
    }
  }

  private Lasso lasso(Entry entry, Components loops, Fairness fairness) {
    List<Taken> stem = graph.schedules(List.of(Trail.to(entry.row, entry.depth))).get(0);
    List<Taken> loop = new ArrayList<>();
    graph
        .store()
        .lend(
            () ->
                new Round(graph, loops, loops.loop(entry.state), fairness)
                    .from(entry.state)
                    .forEach(move -> loop.add(Trail.taken(graph.model(), move))));
    return new Lasso(fairness, "", stem, loop);
  }

  /** For each actor, the state in which a loop is entered that catches it. */
  private final class Entries {

    private final Components loops;
    private final List<BitSet> catching = new ArrayList<>();
    private final List<@Nullable Entry> entries = new ArrayList<>();

    Entries(Sieve sieve, Fairness fairness) {
      loops = sieve.loops();
      for (int actor = 0; actor < graph.model().actors().size(); actor++) {
        catching.add(sieve.catching(actor, fairness));
        entries.add(null);
      }
    }

    List<@Nullable Entry> all() {
      List<List<Keys>> layers = graph.store().layers();
      for (int depth = 0; depth < layers.size() && !isDone(); depth++) {
        for (Keys keys : layers.get(depth)) {
          for (long i = 0; i < keys.size(); i++) {
            enter(graph.state(keys.get(i)), depth);
          }
        }
      }
      return entries;
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
  }
}
