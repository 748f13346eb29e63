package pinquire.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The states found so far, layer by layer: a layer holds those that take so many moves to reach.
 * Workers come in to read and add, several at a time; when room runs out, one of them waits until
 * it is alone and makes some.
 */
final class Store {

  private final Limits limits;
  private final int words;
  private final Visited visited;
  private final @Nullable Ages ages;
  private final List<List<Keys>> layers = new ArrayList<>();
  private Packing packing;
  private long count;
  private long reserved;
  private long claimed;
  private int inside;
  private boolean changing;

  /** An empty one, of which it is not asked how old states are. */
  Store(int words, boolean shared, Limits limits) {
    this(words, shared, limits, false);
  }

  /**
   * An empty one.
   *
   * @param shared whether several workers come in
   * @param aged whether it is asked which states were found in a layer before
   */
  Store(int words, boolean shared, Limits limits, boolean aged) {
    this.words = words;
    this.limits = limits;
    this.packing = Packing.of(words);
    this.visited = new Visited(shared);
    this.ages = aged ? visited.tellAges() : null;
  }

  /** Memory or a bound has run out. */
  static final class Full extends RuntimeException {
    private static final long serialVersionUID = 1;

    Full() {
      super(null, null, false, false);
    }
  }

  Visited visited() {
    return visited;
  }

  /** How old states are; only where that is asked. */
  Ages ages() {
    return Objects.requireNonNull(ages);
  }

  synchronized long states() {
    return count;
  }

  /** A layer to be filled: one list for each worker. */
  synchronized List<Keys> newLayer(int workers) {
    List<Keys> layer = new ArrayList<>();
    while (layer.size() < workers) {
      layer.add(new Keys());
    }
    layers.add(layer);
    if (ages != null) {
      ages.beginLayer();
    }
    return layer;
  }

  List<List<Keys>> layers() {
    return layers;
  }

  /**
   * Comes in, to add up to so many states.
   *
   * @throws Full when they might be more than the limits allow
   */
  synchronized Packing enter(int more) {
    awaitWhile(() -> changing);
    if (claimed + more > visited.room()) {
      alone(
          () -> {
            while (claimed + more > visited.room()) {
              grow();
            }
          });
    }
    claimed += more;
    inside++;
    return packing;
  }

  private void grow() {
    if (!visited.canGrow()
        || visited.bytesWhileGrowing() + bytesBeside() > limits.bytes()
        || count >= limits.states()) {
      throw new Full();
    }
    visited.grow();
  }

  /** Goes out; of the states announced, so many were new. */
  synchronized void leave(int announced, int fresh) {
    claimed -= announced - fresh;
    count += fresh;
    inside--;
    notifyAll();
    if (fresh > 0 && count > limits.states()) {
      throw new Full();
    }
  }

  /** The keys have become too small for what the rows hold. */
  synchronized void makeRoom(Packing small) {
    awaitWhile(() -> changing);
    if (packing != small) {
      return; // somebody else has seen to it
    }
    alone(this::repack);
  }

  private void alone(Runnable change) {
    changing = true;
    try {
      awaitWhile(() -> inside > 0);
      change.run();
    } finally {
      changing = false;
      notifyAll();
    }
  }

  private void repack() {
    Packing old = packing;
    Packing now = old.roomier();
    long[] row = new long[words];
    long[] again = new long[1];
    LongUnaryOperator other =
        key -> {
          old.row(key, row, 0);
          if (!now.keys(row, 0, 1, again)) {
            throw new IllegalStateException("a packing with more room has less");
          }
          return again[0];
        };
    visited.rekey(other);
    layers.forEach(layer -> layer.forEach(keys -> keys.rekey(other)));
    packing = now;
  }

  private synchronized void awaitWhile(BooleanSupplier busy) {
    try {
      while (busy.getAsBoolean()) {
        wait();
      }
    } catch (InterruptedException e) {
      throw new Interrupted(e);
    }
  }

  /** The thread was interrupted while it waited for another. */
  static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Interrupted(InterruptedException cause) {
      super(cause);
    }
  }

  /** Does something, and gives back what was reserved meanwhile. */
  void lend(Runnable work) {
    long before = reserved();
    try {
      work.run();
    } finally {
      giveBack(before);
    }
  }

  /** How much was reserved and not given back. */
  synchronized long reserved() {
    return reserved;
  }

  /** Gives back what was reserved since so much was. */
  synchronized void giveBack(long before) {
    reserved = before;
  }

  /**
   * Takes memory for something else, until it is given back.
   *
   * @throws Full when there is not so much
   */
  synchronized void reserve(long bytes) {
    if (bytes() + bytes > limits.bytes()) {
      throw new Full();
    }
    reserved += bytes;
  }

  synchronized long bytes() {
    return visited.bytes() + bytesBeside();
  }

  private long bytesBeside() {
    return packing.bytes() + 8 * count + reserved;
  }
}
