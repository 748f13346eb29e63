package pinquire.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The loops of a part of a graph, and which of them can be kept up by a fair schedule for ever.
 *
 * <p>A loop can be kept up by a weakly fair schedule if everybody who is ready in each of its
 * states has a move inside it: then one way around takes all states and all moves. If somebody has
 * none, no part of the loop can be kept up either, for he is ready there too.
 *
 * <p>For a strongly fair one, everybody who is ready in any of its states must have a move inside.
 * If somebody has none, part of the loop may still be kept up: one without the states in which he
 * is ready. So the sieve is itself a part of the graph, what is left of its loops, and a finer
 * sieve looks for loops there (as E. A. Emerson and C.-L. Lei have it, 1987).
 *
 * <p>Chance keeps up a loop that no move leads out of.
 */
final class Sieve implements Part {

  private final Graph graph;
  private final BitSet asked;
  private final Runnable tick;
  private final Components loops;

  /** The loops that can be kept up by a weakly fair schedule. */
  private final BitSet weak = new BitSet();

  /** The loops that can be kept up by a strongly fair one. */
  private final BitSet strong = new BitSet();

  /** The loops that nothing leads out of. */
  private final BitSet closed = new BitSet();

  /** For each actor, the loops in which it never rests. */
  private final List<BitSet> catching;

  /** For each actor, the loops in which it is ready somewhere and has no move inside. */
  private final List<BitSet> starving;

  /**
   * The loops of a part.
   *
   * @param asked loops are looked at only where one of them never rests; each of them rests in all
   *     states of a loop of this part, or in none
   * @param tick called now and then
   * @throws Store.Full when there is no memory to look for them
   */
  Sieve(Graph graph, Part part, BitSet asked, Runnable tick) {
    this.graph = graph;
    this.asked = asked;
    this.tick = tick;
    catching = forEachActor();
    starving = forEachActor();
    loops = new Components(graph, part, this::found, tick);
    loops.find();
  }

  private List<BitSet> forEachActor() {
    List<BitSet> sets = new ArrayList<>();
    graph.model().actors().forEach(actor -> sets.add(new BitSet()));
    return sets;
  }

  private void found(int loop, Ints states) {
    BitSet caught = caught(states.get(0));
    if (caught.isEmpty()) {
      return;
    }
    BitSet always = graph.everybody();
    BitSet ever = new BitSet();
    BitSet moving = new BitSet();
    boolean open = false;
    for (int i = 0; i < states.size(); i++) {
      graph.follow(states.get(i));
      BitSet ready = graph.ready();
      always.and(ready);
      ever.or(ready);
      for (int edge = 0; edge < graph.edges(); edge++) {
        boolean stays = loops.loop(graph.target(edge)) == loop;
        open |= !stays;
        if (stays) {
          moving.set(graph.mover(edge));
        }
      }
    }
    always.andNot(moving);
    ever.andNot(moving);
    weak.set(loop, always.isEmpty());
    strong.set(loop, ever.isEmpty());
    closed.set(loop, !open);
    caught.stream().forEach(actor -> catching.get(actor).set(loop));
    ever.stream().forEach(actor -> starving.get(actor).set(loop));
  }

  /** Of those asked, who does not rest; nobody where nobody is expected to move any more. */
  private BitSet caught(int state) {
    graph.look(state);
    BitSet caught = graph.model().over() ? new BitSet() : graph.busy();
    caught.and(asked);
    return caught;
  }

  Components loops() {
    return loops;
  }

  /** The loops in which a fair schedule can keep an actor from resting. */
  BitSet catching(int actor, Fairness fairness) {
    BitSet all = (BitSet) catching.get(actor).clone();
    all.and(
        switch (fairness) {
          case WEAK -> weak;
          case STRONG -> strong;
          case CHANCE -> closed;
        });
    return all;
  }

  /** The loops of what is left of these; empty when nothing has to be taken away. */
  Optional<Sieve> finer() {
    return starving.stream().allMatch(BitSet::isEmpty)
        ? Optional.empty()
        : Optional.of(new Sieve(graph, this, asked, tick));
  }

  @Override
  public boolean has(int state) {
    int loop = loops.loop(state);
    if (loop < 0 || starving.stream().noneMatch(starved -> starved.get(loop))) {
      return false;
    }
    graph.follow(state);
    return graph.ready().stream().noneMatch(actor -> starving.get(actor).get(loop));
  }

  @Override
  public boolean joins(int from, int to) {
    return loops.loop(from) == loops.loop(to);
  }
}
