package pinquire.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Of all states that differ in nothing but which of some twins is which, the one with the smallest
 * row stands for all.
 */
final class Folding {

  /** More arrangements than this cost more than they save. */
  private static final int MOST = 24;

  private final Cursor cursor;
  private final int words;
  private final List<BitSet> families = new ArrayList<>();

  /** Swaps that lead through all arrangements, one after another. */
  private List<Runnable> swaps = List.of();

  private final long[] turned;

  Folding(Model model) {
    cursor = model.cursor();
    words = model.words();
    turned = new long[words];
    List<Twins> twins = model.twins();
    for (int actor = 0; actor < model.actors().size(); actor++) {
      add(family(twins, actor), twins);
    }
  }

  /** An actor and those that come after it and are its twins. */
  private static BitSet family(List<Twins> twins, int actor) {
    BitSet family = new BitSet();
    family.set(actor);
    twins.stream().filter(pair -> pair.one() == actor).forEach(pair -> family.set(pair.other()));
    return family;
  }

  private void add(BitSet family, List<Twins> twins) {
    boolean known = families.stream().anyMatch(other -> other.intersects(family));
    List<Runnable> turns = family.cardinality() > 1 && !known ? turns(family, twins) : List.of();
    if (turns.isEmpty() || (turns.size() + 1) * (swaps.size() + 1) > MOST) {
      return;
    }
    List<Runnable> all = new ArrayList<>(swaps);
    for (Runnable turn : turns) {
      all.add(turn);
      all.addAll(swaps);
    }
    swaps = all;
    families.add(family);
  }

  /** B. R. Heap's way through all arrangements, each a swap away from the one before (1963). */
  private static List<Runnable> turns(BitSet family, List<Twins> twins) {
    int[] members = family.stream().toArray();
    int[] done = new int[members.length];
    List<Runnable> turns = new ArrayList<>();
    for (int i = 1; i < members.length && turns.size() < MOST; ) {
      if (done[i] < i) {
        turns.add(swap(twins, members[i % 2 == 0 ? 0 : done[i]], members[i]));
        done[i]++;
        i = 1;
      } else {
        done[i++] = 0;
      }
    }
    return turns;
  }

  private static Runnable swap(List<Twins> twins, int one, int other) {
    return twins.stream()
        .filter(pair -> pair.one() == one && pair.other() == other)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("twins of twins are twins"))
        .swap();
  }

  /** Whether there is nothing to fold. */
  boolean isEmpty() {
    return swaps.isEmpty();
  }

  /** Those who are twins of each other, each family once. */
  List<BitSet> families() {
    return families;
  }

  /** Replaces a row by the one that stands for it. */
  void fold(long[] rows, int at) {
    System.arraycopy(rows, at, turned, 0, words);
    for (Runnable swap : swaps) {
      cursor.point(turned, 0);
      swap.run();
      if (Arrays.compareUnsigned(turned, 0, words, rows, at, at + words) < 0) {
        System.arraycopy(turned, 0, rows, at, words);
      }
    }
  }
}
