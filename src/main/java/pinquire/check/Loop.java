package pinquire.check;

import java.lang.invoke.MethodHandles;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The inner loops around one thing: what is done in many states, one after another. {@link Loops}
 * loads this class once more for everything that is busy, so that the thing and all it looks at are
 * constants to the JIT: that is where the speed comes from.
 */
final class Loop implements Loops.Around {

  /** What this class was loaded for; null in the one that is shared. */
  private static final Loops.@Nullable Work OWN = Loops.work(MethodHandles.lookup());

  private final Loops.@Nullable Work shared;

  /** The loops of a class of its own. */
  Loop() {
    this(null);
  }

  /** Loops that share their class with others. */
  Loop(Loops.@Nullable Work work) {
    shared = work;
  }

  private Loops.Work work() {
    return OWN != null ? OWN : Objects.requireNonNull(shared);
  }

  @Override
  public int take(Block block, int from, int to) {
    Loops.Work work = work();
    Cursor cursor = work.cursor();
    Move move = work.move();
    int words = work.words();
    long[] rows = block.rows;
    int[] picks = block.picks;
    int[] source = block.source;
    boolean[] moved = block.moved;
    int taken = block.taken;
    for (int i = from; i < to; i++) {
      int state = picks[i];
      int row = state * words;
      cursor.point(rows, row);
      if (move.ready().getAsBoolean()) {
        if (move.isBroken()) {
          block.broken[block.breaks++] = state;
        }
        int target = (Block.FIRST + taken) * words;
        for (int word = 0; word < words; word++) {
          rows[target + word] = rows[row + word];
        }
        cursor.point(rows, target);
        move.effect().run();
        moved[state] = true;
        source[taken++] = state;
      }
    }
    int count = taken - block.taken;
    block.taken = taken;
    return count;
  }

  @Override
  public void place(Block block, int from, int to) {
    Loops.Work work = work();
    Cursor cursor = work.cursor();
    Actor actor = work.actor();
    int words = work.words();
    long[] rows = block.rows;
    int[] places = block.places;
    int[] counts = block.counts();
    for (int state = from; state < to; state++) {
      cursor.point(rows, state * words);
      int place = actor.place().getAsInt();
      places[state] = place;
      counts[place]++;
    }
  }

  @Override
  public int ask(Block block, int[] picks, int count, int[] broken) {
    Loops.Work work = work();
    Cursor cursor = work.cursor();
    Property property = work.property();
    int words = work.words();
    int found = 0;
    for (int i = 0; i < count; i++) {
      cursor.point(block.rows, (Block.FIRST + picks[i]) * words);
      if (!property.holds().getAsBoolean()) {
        broken[found++] = picks[i];
      }
    }
    return found;
  }
}
