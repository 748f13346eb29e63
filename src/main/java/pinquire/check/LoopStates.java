package pinquire.check;

import java.util.BitSet;

/**
 * The states of a graph that are in a loop. On every way around one there is a move that leads no
 * further away from the beginning. The search has marked where such moves led, if they may be in a
 * loop at all (see {@link Circuits}): what cannot be reached from there by moves of this kind is in
 * no loop, and not looked at.
 */
final class LoopStates implements Part {

  private static final int PER_TICK = 1 << 12;

  private final Graph graph;
  private final Circuits circuits;
  private final Runnable tick;
  private final BitSet states = new BitSet();

  /** What was reached from the marked states, and what of that is to be looked at next. */
  private final BitSet reached = new BitSet();

  private Keys ahead = new Keys();

  /**
   * Finds them.
   *
   * @param circuits the moves that a loop may consist of
   * @param tick called now and then
   * @throws Store.Full when there is no memory to look for them
   */
  LoopStates(Graph graph, Circuits circuits, Runnable tick) {
    this.graph = graph;
    this.circuits = circuits;
    this.tick = tick;
    graph.heads(this::reach);
    if (ahead.size() > 0) {
      graph.store().lend(this::find);
    }
  }

  private void reach(int state) {
    if (!reached.get(state)) {
      reached.set(state);
      ahead.add(graph.key(state));
      if (ahead.size() % PER_TICK == 0) {
        tick.run();
      }
    }
  }

  private void find() {
    Part part = keepEdges() ? reached::get : Part.WHOLE;
    new Components(graph, part, this::found, tick).find();
    graph.forgetEdges();
  }

  /** Keeps the edges behind the marked states; tells whether there is memory for that. */
  private boolean keepEdges() {
    long before = graph.store().reserved();
    try {
      Edges edges = graph.newEdges(this::reach);
      while (ahead.size() > 0) {
        Keys now = ahead;
        ahead = new Keys();
        edges.keep(now, circuits, tick);
      }
      graph.keep(edges);
      return true;
    } catch (Store.Full e) {
      graph.store().giveBack(before);
      return false;
    }
  }

  private void found(int loop, Ints members) {
    for (int i = 0; i < members.size(); i++) {
      states.set(members.get(i));
    }
  }

  boolean isEmpty() {
    return states.isEmpty();
  }

  @Override
  public boolean has(int state) {
    return states.get(state);
  }

  /** Their keys. */
  Keys keys() {
    Keys keys = new Keys();
    states.stream().forEach(state -> keys.add(graph.key(state)));
    return keys;
  }
}
