package pinquire.check;

import java.util.BitSet;

/**
 * Whether somebody can be caught in a loop for ever although the schedule is fair.
 *
 * <p>A schedule is weakly fair when everybody who is ready without a break from some time on moves
 * again and again. So a loop can be kept up fairly if everybody who is ready in each of its states
 * has a move inside it: then one way around takes all states and all moves. If somebody has none,
 * no part of the loop can be kept up either, for he is ready there too. Whoever is ready only now
 * and then, because others take and drop what he waits for, may be passed over for ever.
 *
 * @param loops those of the graph
 */
record Fairness(Graph graph, Components loops) {

  /**
   * Who is caught in a loop: those who in none of its states stand where they have nothing more to
   * do. Nobody when it cannot be kept up fairly, or when nobody is expected to move in it.
   */
  BitSet caught(int loop, Ints states) {
    BitSet caught = graph.everybody();
    BitSet owed = graph.everybody();
    BitSet moving = new BitSet();
    for (int i = 0; i < states.size(); i++) {
      graph.expand(states.get(i));
      if (graph.model().over()) {
        return new BitSet();
      }
      caught.and(graph.busy());
      owed.and(graph.ready());
      moving.or(inside(loop));
    }
    owed.andNot(moving);
    return owed.isEmpty() ? caught : new BitSet();
  }

  /** Who can move from the state looked at without leaving the loop. */
  private BitSet inside(int loop) {
    BitSet inside = new BitSet();
    for (int edge = 0; edge < graph.edges(); edge++) {
      if (loops.loop(graph.target(edge)) == loop) {
        inside.set(graph.move(edge).actor());
      }
    }
    return inside;
  }
}
