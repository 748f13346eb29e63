package pinquire.check;

/**
 * The loops of a part of a graph: its strongly connected components that have a move inside, each
 * state with the number of the loop it is in. Tarjan's algorithm with stacks of its own and one
 * mark for each state, as D. Pearce has it (A space-efficient algorithm for finding strongly
 * connected components, 2016): the mark of a state that may still be part of a loop is the least
 * number of entry that it leads back to.
 */
final class Components {

  /** The mark of a state that is in no loop; those of loops are below it. */
  private static final int ALONE = -1;

  private static final int PER_TICK = 1 << 12;

  private final Graph graph;
  private final Part part;
  private final Found found;
  private final Runnable tick;
  private final int[] marks;
  private final Ints path;
  private final Ints entries;
  private final Ints bases;
  private final Ints ahead;
  private final Ints turning;
  private final Ints open;
  private final Ints members;
  private int entered;
  private long seen;
  private int loops;

  /** What is done with a loop. */
  interface Found {
    /** It has this number, and these states. */
    void loop(int number, Ints states);
  }

  /**
   * Looks at a part of a graph, see {@link #find}.
   *
   * @param tick called now and then
   */
  Components(Graph graph, Part part, Found found, Runnable tick) {
    this.graph = graph;
    this.part = part;
    this.found = found;
    this.tick = tick;
    Store store = graph.store();
    store.reserve(4L * graph.size());
    marks = new int[graph.size()];
    path = new Ints(store);
    entries = new Ints(store);
    bases = new Ints(store);
    ahead = new Ints(store);
    turning = new Ints(store);
    open = new Ints(store);
    members = new Ints(store);
  }

  /** The number of the loop that a state is in; below 0 when it is in none. */
  int loop(int state) {
    return ALONE - 1 - marks[state];
  }

  /** Finds all loops. */
  void find() {
    for (int state = 0; state < graph.size(); state++) {
      if (graph.has(state)) {
        find(state);
      }
    }
  }

  /** Finds those that can be reached from a state. */
  private void find(int start) {
    if (marks[start] == 0) {
      enter(start);
    }
    while (path.size() > 0) {
      if (ahead.size() > bases.top()) {
        follow(ahead.pop());
      } else {
        leave();
      }
    }
  }

  private void enter(int state) {
    if (++seen % PER_TICK == 0) {
      tick.run();
    }
    if (!part.has(state)) {
      marks[state] = ALONE;
      return;
    }
    graph.follow(state);
    if (graph.edges() == 0) {
      marks[state] = ALONE;
      return;
    }
    marks[state] = ++entered;
    path.push(state);
    entries.push(entered);
    bases.push(ahead.size());
    boolean turns = false;
    for (int edge = 0; edge < graph.edges(); edge++) {
      int target = graph.target(edge);
      turns |= target == state;
      if (marks[target] >= 0 && target != state && part.joins(state, target)) {
        ahead.push(target);
      }
    }
    if (turns) {
      turning.push(state);
    }
  }

  private void follow(int target) {
    if (marks[target] == 0) {
      enter(target);
    } else if (marks[target] > 0) {
      leadsBackTo(marks[target]);
    }
  }

  private void leadsBackTo(int mark) {
    int state = path.top();
    marks[state] = Math.min(marks[state], mark);
  }

  private void leave() {
    int state = path.pop();
    bases.pop();
    boolean turns = turns(state);
    if (marks[state] == entries.pop()) {
      close(state, turns);
    } else {
      open.push(state);
      leadsBackTo(marks[state]);
    }
  }

  /** Nothing that was entered after this state leads back behind it. */
  private void close(int state, boolean turns) {
    int mark = marks[state];
    members.clear();
    members.push(state);
    while (open.size() > 0 && marks[open.top()] >= mark) {
      members.push(open.pop());
    }
    boolean loop = turns || members.size() > 1;
    int closed = loop ? ALONE - 1 - loops : ALONE;
    for (int i = 0; i < members.size(); i++) {
      marks[members.get(i)] = closed;
    }
    if (loop) {
      found.loop(loops++, members);
    }
  }

  /** Whether it leads to itself. */
  private boolean turns(int state) {
    boolean turns = turning.size() > 0 && turning.top() == state;
    if (turns) {
      turning.pop();
    }
    return turns;
  }
}
