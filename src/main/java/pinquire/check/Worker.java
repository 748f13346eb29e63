package pinquire.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explores its share of a layer, with a model of its own. */
final class Worker implements Expansion.Sink {

  private final Model model;
  private final int words;
  private final Block block;
  private final Expansion expansion;
  private final List<Loops.OfProperty> properties = new ArrayList<>();
  private final long[] keys = new long[Block.ROWS];
  private final int[] homes = new int[Block.ROWS];
  private final int[] fresh = new int[Block.ROWS];
  private final int[] broken = new int[Block.ROWS];
  private final @Nullable Break[] breaks;
  private final BitSet settled = new BitSet();
  private Coverage coverage;
  private Store store;
  private Frontier frontier = new Frontier();
  private Keys next = new Keys();

  Worker(Model model) {
    this.model = model;
    words = model.words();
    block = new Block(words);
    Loops loops = new Loops(model);
    expansion = new Expansion(model, loops, block);
    model.properties().forEach(property -> properties.add(loops.of(property)));
    breaks = new Break[properties.size() + 1];
    coverage = new Coverage(model);
    store = new Store(words, false, Limits.bytes(0));
  }

  /** Takes part in a search. */
  void join(Store found, Frontier dealt) {
    store = found;
    frontier = dealt;
    coverage = new Coverage(model);
    settled.clear();
    Arrays.fill(breaks, null);
  }

  /** Puts the first state into the store. */
  void begin(Keys layer) {
    next = layer;
    block.begin(0);
    int first = at(0);
    Arrays.fill(block.rows, first, first + words, 0);
    model.cursor().point(block.rows, first);
    model.begin();
    block.taken = 1;
    full();
  }

  /** A property is known to be broken, and need not be looked at any more. */
  void settle(int property) {
    settled.set(property);
  }

  /**
   * Works on chunks of the frontier until none is left.
   *
   * @param tick called after each
   */
  void work(Keys layer, Runnable tick) {
    next = layer;
    Frontier.Chunk chunk;
    while ((chunk = frontier.claim()) != null) {
      load(chunk);
      expansion.run(this);
      full();
      noteDeadEnds();
      tick.run();
    }
  }

  private void load(Frontier.Chunk chunk) {
    Packing packing = store.enter(0);
    block.begin(chunk.count());
    for (int i = 0; i < chunk.count(); i++) {
      packing.row(chunk.keys().get(chunk.first() + i), block.rows, i * words);
    }
    store.leave(0, 0);
  }

  @Override
  public void taken(int actor, int place, int index, int count) {
    coverage.add(actor, place, index, count);
    if (block.breaks > 0) {
      MoveNumber move = new MoveNumber(actor, place, index);
      Move.Claim claim = move.of(model).claim();
      for (int i = 0; claim != null && i < block.breaks; i++) {
        note(claim.property(), block.broken[i] * words, move);
      }
    }
  }

  /** Looks up the rows of the block and adds those that are new. */
  @Override
  public void full() {
    int found = added();
    block.taken = 0;
    for (int property = 0; property < properties.size(); property++) {
      if (settled.get(property)) {
        continue;
      }
      int count = properties.get(property).run(block.rows, fresh, found, broken);
      for (int i = 0; i < count; i++) {
        note(property, at(broken[i]), null);
      }
    }
  }

  private int added() {
    while (true) {
      Packing packing = store.enter(block.taken);
      if (packing.keys(block.rows, at(0), block.taken, keys)) {
        int found = store.visited().add(keys, block.taken, homes, fresh);
        for (int i = 0; i < found; i++) {
          next.add(keys[fresh[i]]);
        }
        store.leave(block.taken, found);
        return found;
      }
      store.leave(block.taken, 0);
      store.makeRoom(packing);
    }
  }

  private void noteDeadEnds() {
    for (int state = 0; state < block.states; state++) {
      if (!block.moved[state]) {
        model.cursor().point(block.rows, state * words);
        if (!model.over()) {
          note(properties.size(), state * words, null);
        }
      }
    }
  }

  /** Where a row of the block that a move led to starts. */
  private int at(int row) {
    return (Block.FIRST + row) * words;
  }

  private void note(int property, int at, @Nullable MoveNumber by) {
    long[] copy = Arrays.copyOfRange(block.rows, at, at + words);
    breaks[property] = Break.lesser(breaks[property], new Break(property, copy, by));
  }

  /** What it found to be broken since it was last asked, by property. */
  List<Break> breaks() {
    List<Break> found = new ArrayList<>();
    for (int property = 0; property < breaks.length; property++) {
      Break broken = breaks[property];
      if (broken != null) {
        found.add(broken);
        breaks[property] = null;
      }
    }
    return found;
  }

  Coverage coverage() {
    return coverage;
  }

  /** What was found, to be looked at once nobody searches any more. */
  Graph graph() {
    return new Graph(model, store, block, expansion);
  }
}
