package pinquire.check;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Edges of a graph, kept: where each leads, and who moves. The moves of many states are taken at
 * once, as a search does, which is much faster than of one state at a time.
 *
 * <p>An edge is one number: the state that it leads to, its actor, and whether it is the last one
 * of its state. Who could move, but is kept from it because somebody passes through, has an edge
 * that leads nowhere.
 */
final class Edges implements Expansion.Sink {

  private static final int STATE_BITS = 26;
  private static final int ACTOR_BITS = 5;
  private static final int LAST = Integer.MIN_VALUE;
  private static final int NONE = -1;

  /** Where nobody gets. */
  static final int NOWHERE = (1 << STATE_BITS) - 1;

  private final Graph graph;
  private final Block block;
  private final Expansion expansion;
  private final IntConsumer reached;
  private final int[] firsts;
  private final Ints all;

  /** Who moves to each row of the block. */
  private final int[] movers = new int[Block.ROWS];

  private final long[] keys = new long[Block.ROWS];
  private final int[] targets = new int[Block.ROWS];

  /** The edges of the block's states in the order of moves, and the state of each. */
  private int[] found = new int[Block.ROWS];

  private int[] sources = new int[Block.ROWS];
  private int some;

  /**
   * No edges yet.
   *
   * @param block what the expansion works on
   * @param reached told where each edge leads that is kept
   * @throws Store.Full when there is no memory for them, or there are too many states or actors
   */
  Edges(Graph graph, Block block, Expansion expansion, IntConsumer reached) {
    if (2L * graph.size() > 1 << STATE_BITS || graph.model().actors().size() > 1 << ACTOR_BITS) {
      throw new Store.Full();
    }
    this.graph = graph;
    this.block = block;
    this.expansion = expansion;
    this.reached = reached;
    graph.store().reserve(4L * graph.size());
    firsts = new int[graph.size()];
    Arrays.fill(firsts, NONE);
    all = new Ints(graph.store());
  }

  /**
   * Keeps all those of some states.
   *
   * @param tick called now and then
   * @throws Store.Full when there is no memory for them
   */
  void keep(Keys states, Runnable tick) {
    keep(states, () -> expansion.runAll(this), tick);
  }

  /** Keeps those of some moves, likewise. */
  void keep(Keys states, Expansion.Moves moves, Runnable tick) {
    keep(states, () -> expansion.run(moves, this), tick);
  }

  private void keep(Keys states, Runnable expand, Runnable tick) {
    Frontier frontier = new Frontier();
    frontier.begin(List.of(states));
    Frontier.Chunk chunk;
    while ((chunk = frontier.claim()) != null) {
      block.load(chunk, graph.packing());
      expand.run();
      full();
      file();
      tick.run();
    }
  }

  /** Keeps the rows of those who move, and takes note of those who only could. */
  @Override
  public void taken(int actor, int place, int index, int count) {
    int kept = block.taken - count;
    for (int row = kept; row < block.taken; row++) {
      int source = block.source[row];
      if (expansion.moves(source, actor)) {
        System.arraycopy(block.rows, block.at(row), block.rows, block.at(kept), block.words());
        block.source[kept] = source;
        movers[kept++] = actor;
      } else {
        note(source, actor, NOWHERE);
      }
    }
    block.taken = kept;
  }

  @Override
  public void full() {
    graph.packing().keys(block, keys);
    graph.states(keys, block.taken, targets);
    for (int row = 0; row < block.taken; row++) {
      reached.accept(targets[row]);
      note(block.source[row], movers[row], targets[row]);
    }
    block.taken = 0;
  }

  private void note(int source, int actor, int target) {
    if (some == found.length) {
      found = Arrays.copyOf(found, 2 * some);
      sources = Arrays.copyOf(sources, 2 * some);
    }
    sources[some] = source;
    found[some++] = actor << STATE_BITS | target;
  }

  /** Puts the edges of the block's states one state behind the other, each in the order found. */
  private void file() {
    int[] starts = new int[block.states + 1];
    for (int i = 0; i < some; i++) {
      starts[sources[i] + 1]++;
    }
    graph.states(block.keys, block.states, targets);
    for (int state = 0; state < block.states; state++) {
      if (starts[state + 1] > 0) {
        firsts[targets[state]] = all.size() + starts[state];
      }
      starts[state + 1] += starts[state];
    }
    int[] sorted = new int[some];
    int[] next = starts.clone();
    for (int i = 0; i < some; i++) {
      int at = next[sources[i]]++;
      sorted[at] = at + 1 == starts[sources[i] + 1] ? found[i] | LAST : found[i];
    }
    for (int edge : sorted) {
      all.push(edge);
    }
    some = 0;
  }

  /** What is done with an edge. */
  interface Visitor {

    /**
     * It is an actor's.
     *
     * @param target where it leads; {@link #NOWHERE} when the actor is kept from moving
     */
    void edge(int actor, int target);
  }

  /** Tells the edges of a state, those that lead somewhere in the order of moves. */
  void each(int state, Visitor visitor) {
    int at = firsts[state];
    boolean more = at != NONE;
    while (more) {
      int edge = all.get(at++);
      more = edge >= 0;
      int plain = edge & ~LAST;
      visitor.edge(plain >>> STATE_BITS, plain & NOWHERE);
    }
  }
}
