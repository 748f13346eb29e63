package pinquire.check;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some states of the frontier, sorted by where an actor stands, and the states that moves lead to.
 * Its fields are shared by the loops, which are compiled around them.
 */
final class Block {

  /** States taken from the frontier at once. */
  static final int STATES = 1024;

  /** Rows that moves may lead to before they must be looked up. */
  static final int ROWS = 4096;

  /** First the states, then the rows, in one array: so the cursor never leaves it. */
  final long[] rows;

  /** Where the rows start, counted in rows. */
  static final int FIRST = STATES;

  int states;

  /** The states in the order of their places. */
  final int[] picks = new int[STATES];

  /** Whether any actor moved in a state. */
  final boolean[] moved = new boolean[STATES];

  /** How many rows there are. */
  int taken;

  /** The state that each row came from. */
  final int[] source = new int[ROWS];

  /** States in which the claim of the move just run was not so. */
  final int[] broken = new int[STATES];

  int breaks;

  /** The keys of the states. */
  final long[] keys = new long[STATES];

  /** What gave those keys. */
  @Nullable Packing packing;

  /** Where an actor stands in each state. */
  final int[] places = new int[STATES];

  private int[] ends = {};

  private final int words;

  Block(int words) {
    this.words = words;
    rows = new long[(STATES + ROWS) * words];
  }

  /** The length of a row. */
  int words() {
    return words;
  }

  void begin(int count) {
    states = count;
    packing = null;
    Arrays.fill(moved, 0, count, false);
  }

  /** Loads states. */
  void load(Frontier.Chunk chunk, Packing now) {
    begin(chunk.count());
    packing = now;
    for (int i = 0; i < states; i++) {
      keys[i] = chunk.keys().get(chunk.first() + i);
      now.row(keys[i], rows, i * words);
    }
  }

  /** Where a row starts in {@link #rows}. */
  int at(int row) {
    return (FIRST + row) * words;
  }

  /**
   * Writes down in what a row differs from the state that it came from.
   *
   * @return whether in some of the bits
   */
  boolean changes(int row, long[] bits, long[] changes, int first) {
    int at = at(row);
    int from = source[row] * words;
    long some = 0;
    for (int word = 0; word < words; word++) {
      long change = rows[at + word] ^ rows[from + word];
      changes[first + word] = change;
      some |= change & bits[word];
    }
    return some != 0;
  }

  /** Whether the rows of so many more states may not fit. */
  boolean isFullFor(int more) {
    return taken + more > ROWS;
  }

  /**
   * Tells where an actor stands in each state.
   *
   * @param count of its places
   */
  void place(Loops.Around actor, int count) {
    if (ends.length < count) {
      ends = new int[count];
    }
    Arrays.fill(ends, 0, count, 0);
    actor.place(this, 0, states);
  }

  /** How many states there are of each place, while those are told. */
  int[] counts() {
    return ends;
  }

  /**
   * Sorts the states by where an actor stands in them, which is known and counted by now.
   *
   * @param count of places
   * @return how many states there are
   */
  int sort(int count) {
    sum(count);
    for (int state = states - 1; state >= 0; state--) {
      picks[--ends[places[state]]] = state;
    }
    return states;
  }

  /**
   * The same, of those states in which it may move.
   *
   * @param alone who is the only one to move in a state; below 0 when anybody may
   * @return how many those are
   */
  int sort(int count, int actor, int[] alone) {
    Arrays.fill(ends, 0, count, 0);
    for (int state = 0; state < states; state++) {
      if (alone[state] < 0 || alone[state] == actor) {
        ends[places[state]]++;
      }
    }
    int picked = sum(count);
    for (int state = states - 1; state >= 0; state--) {
      if (alone[state] < 0 || alone[state] == actor) {
        picks[--ends[places[state]]] = state;
      }
    }
    return picked;
  }

  /** Makes counts ends; sorting makes them starts. */
  private int sum(int count) {
    for (int place = 1; place < count; place++) {
      ends[place] += ends[place - 1];
    }
    return ends[count - 1];
  }

  /** Picks the first state, and tells where an actor stands in it. */
  int pickOne(Loops.Around actor, int count) {
    place(actor, count);
    picks[0] = 0;
    return places[0];
  }

  /** Where the states of a place start among the picks. */
  int start(int place) {
    return ends[place];
  }
}
