package pinquire.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explores its share of a layer, with a model of its own. */
final class Worker implements Expansion.Sink, Inspection.Sink {

  private final Model model;
  private final int words;
  private final Block block;
  private final Expansion expansion;
  private final Inspection inspection;
  private final long[] keys = new long[Block.ROWS];
  private final int[] picks = new int[Block.ROWS];
  private final Recent recent = new Recent();
  private final int[] homes = new int[Block.ROWS];
  private final int[] fresh = new int[Block.ROWS];
  private final @Nullable Break[] breaks;
  private Coverage coverage;
  private Store store;
  private @Nullable Circuits circuits;

  /** Whether the move that led to each row may be in a loop that is looked for. */
  private final boolean[] turning = new boolean[Block.ROWS];

  private Frontier frontier = new Frontier();
  private Keys next = new Keys();

  Worker(Model model) {
    this.model = model;
    words = model.words();
    block = new Block(words);
    Loops loops = new Loops(model);
    expansion = new Expansion(model, loops, block);
    inspection = new Inspection(model, loops);
    breaks = new Break[model.properties().size() + 1];
    coverage = new Coverage(model);
    store = new Store(words, false, Limits.bytes(0));
  }

  /**
   * Takes part in a search.
   *
   * @param sought what the loops that are going to be looked for consist of; null when nobody will
   *     look for them
   */
  void join(Store found, Frontier dealt, Reductions reductions, @Nullable Circuits sought) {
    expansion.reduce(reductions);
    circuits = sought;
    store = found;
    frontier = dealt;
    Arrays.fill(turning, false);
    coverage = new Coverage(model);
    inspection.begin();
    Arrays.fill(breaks, null);
  }

  /** Puts the first state into the store. */
  void begin(Keys layer) {
    next = layer;
    block.begin(0);
    int first = block.at(0);
    Arrays.fill(block.rows, first, first + words, 0);
    model.cursor().point(block.rows, first);
    model.begin();
    if (expansion.folds()) {
      expansion.folding().fold(block.rows, first);
    }
    block.taken = 1;
    added();
    block.taken = 0;
    inspection.first(block, this);
  }

  /** A property is known to be broken, and need not be looked at any more. */
  void settle(int property) {
    inspection.settle(property);
  }

  /** Learns what the properties have looked at in all states so far. */
  void learn(List<Worker> team) {
    inspection.learn(team.stream().map(worker -> worker.inspection).toList());
  }

  /**
   * Works on chunks of the frontier until none is left.
   *
   * @param tick called after each
   */
  void work(Keys layer, Runnable tick) {
    next = layer;
    if (circuits != null) {
      recent.clear();
    }
    Frontier.Chunk chunk;
    while ((chunk = frontier.claim()) != null) {
      block.load(chunk, store.enter(0));
      store.leave(0, 0);
      expansion.run(this);
      full();
      noteDeadEnds();
      tick.run();
    }
  }

  @Override
  public void taken(int actor, int place, int index, int count) {
    coverage.add(actor, place, index, count);
    if (circuits != null) {
      boolean turns = circuits.has(actor, place, index);
      Arrays.fill(turning, block.taken - count, block.taken, turns);
    }
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
    inspection.run(block, fresh, found, this);
    block.taken = 0;
  }

  @Override
  public void broken(int property, int row) {
    note(property, block.at(row), null);
  }

  private int added() {
    while (true) {
      Packing packing = store.enter(block.taken);
      if (packing.keys(block, keys)) {
        int count = recent.sift(packing, keys, block.taken, turning, picks);
        int found = store.visited().add(keys, count, homes, fresh);
        if (circuits != null) {
          markHeads(count, found);
        }
        for (int i = 0; i < found; i++) {
          next.add(keys[fresh[i]]);
          fresh[i] = picks[fresh[i]];
        }
        store.leave(block.taken, found);
        return found;
      }
      store.leave(block.taken, 0);
      store.makeRoom(packing);
    }
  }

  /** Marks the states that moves of a loop led to although they were found in a layer before. */
  private void markHeads(int count, int found) {
    Ages ages = store.ages();
    for (int i = 0; i < found; i++) {
      ages.found(homes[fresh[i]]);
    }
    for (int i = 0; i < count; i++) {
      if (turning[picks[i]] && ages.isOld(homes[i])) {
        ages.head(homes[i]);
      }
    }
  }

  private void noteDeadEnds() {
    for (int state = 0; state < block.states; state++) {
      if (!block.moved[state]) {
        model.cursor().point(block.rows, state * words);
        if (!model.over()) {
          note(breaks.length - 1, state * words, null);
        }
      }
    }
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

  /** Whether states that twins have changed places in count as one. */
  boolean folds() {
    return expansion.folds();
  }

  /** What states are folded by. */
  Folding folding() {
    return expansion.folding();
  }

  /** What was found, to be looked at once nobody searches any more. */
  Graph graph() {
    return new Graph(model, store, block, expansion);
  }
}
