package pinquire.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * Asks new states whether each property holds. Where a move has changed no bit that a property has
 * ever looked at, its answer is that of the state before, in which it held or was broken already.
 */
final class Inspection {

  private final List<Property> properties;
  private final List<Loops.Around> loops = new ArrayList<>();
  private final int words;

  /** By property and word: what may have been looked at when the states of a layer were asked. */
  private final long[][] seen;

  private final long[] any;
  private final BitSet settled = new BitSet();
  private final int[] touched = new int[Block.ROWS];

  /** What has been changed in the touched rows. */
  private final long[] changes;

  private final int[] picks = new int[Block.ROWS];
  private final int[] broken = new int[Block.ROWS];

  Inspection(Model model, Loops made) {
    properties = model.properties();
    properties.forEach(property -> loops.add(made.of(property)));
    words = model.words();
    seen = new long[properties.size()][words];
    any = new long[words];
    changes = new long[Block.ROWS * words];
  }

  /** What is done with rows of the block that break a property. */
  interface Sink {
    void broken(int property, int row);
  }

  /** Begins anew. */
  void begin() {
    settled.clear();
  }

  /** A property is known to be broken, and need not be looked at any more. */
  void settle(int property) {
    settled.set(property);
  }

  /** Learns what all have looked at by now: between two layers, when nobody looks. */
  void learn(List<Inspection> team) {
    for (int word = 0; word < words; word++) {
      any[word] = 0;
      for (int property = 0; property < seen.length; property++) {
        long bits = 0;
        for (Inspection one : team) {
          IntToLongFunction kept = one.properties.get(property).seen();
          bits |= kept == null ? -1 : kept.applyAsLong(word);
        }
        seen[property][word] = bits;
        any[word] |= bits;
      }
    }
  }

  /** Asks in the first row of the block, which no move led to. */
  void first(Block block, Sink sink) {
    picks[0] = 0;
    for (int property = 0; property < seen.length; property++) {
      ask(block, property, 1, sink);
    }
  }

  /** Asks in rows of the block. */
  void run(Block block, int[] fresh, int count, Sink sink) {
    int some = seen.length == 0 ? 0 : touched(block, fresh, count);
    for (int property = 0; some > 0 && property < seen.length; property++) {
      if (!settled.get(property)) {
        ask(block, property, picked(seen[property], some), sink);
      }
    }
  }

  /** Finds the rows in which a move has changed what any property has looked at. */
  private int touched(Block block, int[] fresh, int count) {
    int some = 0;
    for (int i = 0; i < count; i++) {
      if (block.changes(fresh[i], any, changes, some * words)) {
        touched[some++] = fresh[i];
      }
    }
    return some;
  }

  /** Picks those of them in which one has. */
  private int picked(long[] bits, int some) {
    int picked = 0;
    for (int i = 0; i < some; i++) {
      long changed = 0;
      for (int word = 0; word < words; word++) {
        changed |= changes[i * words + word] & bits[word];
      }
      if (changed != 0) {
        picks[picked++] = touched[i];
      }
    }
    return picked;
  }

  private void ask(Block block, int property, int count, Sink sink) {
    int found = loops.get(property).ask(block, picks, count, broken);
    for (int i = 0; i < found; i++) {
      sink.broken(property, broken[i]);
    }
  }
}
