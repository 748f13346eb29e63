package pinquire.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A way around a loop that can be gone for ever by a fair schedule: each actor moves in it, or is
 * not ready in one of its states; if the schedule is to be more than weakly fair, in none of them.
 * It goes to the nearest state where that becomes true of one more of them, and from the last back
 * to where it began. The same from the same state, whatever the slots are.
 */
final class Round {

  private final Graph graph;
  private final Components loops;
  private final int loop;
  private final int[] origins;
  private final Ints queue;
  private final Fairness fairness;
  private final BitSet owed;
  private final List<MoveNumber> moves = new ArrayList<>();

  /**
   * No way yet.
   *
   * @param loop its number
   */
  Round(Graph graph, Components loops, int loop, Fairness fairness) {
    this.graph = graph;
    this.loops = loops;
    this.loop = loop;
    graph.store().reserve(4L * graph.size());
    origins = new int[graph.size()];
    queue = new Ints(graph.store());
    this.fairness = fairness;
    owed = graph.everybody();
  }

  /** The moves from a state of the loop and back to it. */
  List<MoveNumber> from(int start) {
    if (fairness != Fairness.WEAK) {
      owed.and(movers(start));
    }
    int at = start;
    while (!owed.isEmpty()) {
      at = pay(at);
    }
    walk(at, state -> state == start);
    return moves;
  }

  /** Goes to where one more is not ready, or can move; tells where that leads. */
  private int pay(int from) {
    int at = walk(from, state -> isForgiven() || next() >= 0);
    graph.expand(at);
    if (isForgiven()) {
      owed.and(graph.ready());
    }
    int edge = next();
    return edge < 0 ? at : take(edge);
  }

  /** Whether nothing is owed any more to somebody who is not ready in the state looked at. */
  private boolean isForgiven() {
    BitSet unready = (BitSet) owed.clone();
    unready.andNot(graph.ready());
    return fairness == Fairness.WEAK && !unready.isEmpty();
  }

  /** Who moves in the loop. */
  private BitSet movers(int start) {
    BitSet movers = new BitSet();
    reach(start, start);
    for (int i = 0; i < queue.size(); i++) {
      int state = queue.get(i);
      graph.follow(state);
      for (int edge = 0; edge < graph.edges(); edge++) {
        if (isInside(edge)) {
          movers.set(graph.mover(edge));
          reach(graph.target(edge), state);
        }
      }
    }
    forget();
    return movers;
  }

  /** A move inside the loop by somebody to whom one is owed; below 0 when there is none. */
  private int next() {
    for (int edge = 0; edge < graph.edges(); edge++) {
      if (isInside(edge) && owed.get(graph.mover(edge))) {
        return edge;
      }
    }
    return -1;
  }

  private boolean isInside(int edge) {
    return loops.loop(graph.target(edge)) == loop;
  }

  private int take(int edge) {
    moves.add(graph.move(edge));
    owed.clear(graph.mover(edge));
    return graph.target(edge);
  }

  /** Takes the shortest way to a state of some kind, which is asked when it is looked at. */
  private int walk(int from, IntPredicate kind) {
    int goal = nearest(from, kind);
    Deque<Integer> way = new ArrayDeque<>();
    for (int state = goal; state != from; state = origins[state] - 1) {
      way.addFirst(state);
    }
    int at = from;
    for (int state : way) {
      at = step(at, state);
    }
    forget();
    return goal;
  }

  private int step(int from, int to) {
    graph.expand(from);
    int edge = 0;
    while (graph.target(edge) != to) {
      edge++;
    }
    return take(edge);
  }

  private int nearest(int from, IntPredicate kind) {
    reach(from, from);
    for (int i = 0; i < queue.size(); i++) {
      int state = queue.get(i);
      graph.follow(state);
      if (kind.test(state)) {
        return state;
      }
      for (int edge = 0; edge < graph.edges(); edge++) {
        if (isInside(edge)) {
          reach(graph.target(edge), state);
        }
      }
    }
    throw new IllegalStateException("a loop that does not close");
  }

  private void forget() {
    while (queue.size() > 0) {
      origins[queue.pop()] = 0;
    }
  }

  private void reach(int state, int origin) {
    if (origins[state] == 0) {
      origins[state] = origin + 1;
      queue.push(state);
    }
  }
}
