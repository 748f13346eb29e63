package pinquire.check;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The explored states as a graph. Its edges are not kept by the search: the moves from a state are
 * taken once more when somebody asks. A state is known by its slot in the table. Slots differ from
 * run to run when several workers have filled it, so nothing that is told may depend on their
 * order.
 */
final class Graph implements Expansion.Sink {

  private final Model model;
  private final Store store;
  private final Block block;
  private final Expansion expansion;
  private final Packing packing;
  private final int words;
  private MoveNumber[] moves = new MoveNumber[64];
  private int[] targets = new int[64];
  private int[] movers = new int[64];
  private @Nullable Edges kept;
  private final Edges.Visitor visitor = this::note;
  private final long[] key = new long[1];
  private final BitSet ready = new BitSet();
  private int edges;

  /**
   * The graph of a search that has come to its end.
   *
   * @param block what the expansion works on
   */
  Graph(Model model, Store store, Block block, Expansion expansion) {
    this.model = model;
    this.store = store;
    this.block = block;
    this.expansion = expansion;
    packing = store.enter(0);
    store.leave(0, 0);
    words = model.words();
  }

  Model model() {
    return model;
  }

  Store store() {
    return store;
  }

  /** Every state is less than this. */
  int size() {
    return store.visited().size();
  }

  /** The schedules that lead to where trails end. */
  List<List<Explored.Taken>> schedules(List<Trail> trails) {
    return new Backwards(model, store, block, expansion).schedules(trails);
  }

  /** Tells the states to which something leads that is no nearer to the beginning. */
  void heads(IntConsumer each) {
    for (int state = 0; state < size(); state++) {
      if (store.ages().isHead(state)) {
        each.accept(state);
      }
    }
  }

  long key(int state) {
    return store.visited().key(state);
  }

  /** Whether there is a state of this number. */
  boolean has(int state) {
    return key(state) != Packing.NONE;
  }

  /** The states of some keys. */
  void states(long[] keys, int count, int[] states) {
    store.visited().slots(keys, count, states);
  }

  int state(long key) {
    return store.visited().slot(key);
  }

  long[] row(int state) {
    long[] row = new long[words];
    packing.row(store.visited().key(state), row, 0);
    return row;
  }

  Packing packing() {
    return packing;
  }

  /**
   * Edges to be kept, none of them yet.
   *
   * @param reached told where each one leads
   */
  Edges newEdges(IntConsumer reached) {
    return new Edges(this, block, expansion, reached);
  }

  /** Of all states that are asked about from now on, these are the edges. */
  void keep(Edges edges) {
    kept = edges;
  }

  /** Keeps no edges any more. */
  void forgetEdges() {
    kept = null;
  }

  /** Looks at a state: from now on the model's cursor points at it. */
  void look(int state) {
    block.begin(1);
    packing.row(store.visited().key(state), block.rows, 0);
    model.cursor().point(block.rows, 0);
  }

  /** Looks at a state, and at the moves from it: from now on its edges are known. */
  void expand(int state) {
    edges = 0;
    ready.clear();
    look(state);
    expansion.runOne(this);
    model.cursor().point(block.rows, 0);
  }

  /** From now on it is known of the edges of a state where they lead and who moves. */
  void follow(int state) {
    if (kept == null) {
      expand(state);
    } else {
      edges = 0;
      ready.clear();
      kept.each(state, visitor);
    }
  }

  private void note(int actor, int target) {
    ready.set(actor);
    if (target != Edges.NOWHERE) {
      add(actor, target);
    }
  }

  private void add(int actor, int target) {
    if (edges == targets.length) {
      targets = Arrays.copyOf(targets, 2 * edges);
      movers = Arrays.copyOf(movers, 2 * edges);
      moves = Arrays.copyOf(moves, 2 * edges);
    }
    targets[edges] = target;
    movers[edges++] = actor;
  }

  /** How many moves the state allows; they come in the order of their numbers. */
  int edges() {
    return edges;
  }

  /** Where an edge leads. */
  int target(int edge) {
    return targets[edge];
  }

  /** Who moves. */
  int mover(int edge) {
    return movers[edge];
  }

  /** The move; only where the moves were looked at. */
  MoveNumber move(int edge) {
    return moves[edge];
  }

  BitSet everybody() {
    BitSet everybody = new BitSet();
    everybody.set(0, model.actors().size());
    return everybody;
  }

  /** Who can move in the state looked at, whether the search let him or not. */
  BitSet ready() {
    return (BitSet) ready.clone();
  }

  /** Who does not rest, whether he can move now or not. */
  BitSet busy() {
    BitSet busy = new BitSet();
    List<Actor> actors = model.actors();
    for (int number = 0; number < actors.size(); number++) {
      Actor actor = actors.get(number);
      busy.set(number, !actor.rests(actor.place().getAsInt()));
    }
    return busy;
  }

  /** One row at a time is always looked up before the next. */
  @Override
  public void full() {
    block.taken = 0;
  }

  @Override
  public void taken(int actor, int place, int index, int count) {
    if (count == 0) {
      return;
    }
    ready.set(actor);
    if (expansion.moves(0, actor)) {
      packing.keys(block.rows, block.at(0), 1, key);
      add(actor, state(key[0]));
      moves[edges - 1] = new MoveNumber(actor, place, index);
    }
    block.taken = 0;
  }
}
