package pinquire.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the inner loops. One that has become busy is a class of its own, copied from a template as
 * a hidden class whose only data is what it works on, so that virtual calls and field offsets
 * vanish in compiled code. Until then it shares its code with all others: most searches are small,
 * and a class costs more than they do.
 */
final class Loops {

  /** In how many states a loop has worked when it gets a class of its own. */
  private static final int BUSY = 1 << 9;

  /**
   * States that a loop goes over before it is called again. The JIT compiles what is called often
   * sooner than what goes round for long, and once instead of twice (the whole, and from inside the
   * loop on): the first search of a process is a third faster for it.
   */
  private static final int STRIP = 1 << 5;

  private static final Lookup LOOKUP = MethodHandles.lookup();
  private static final byte[] TEMPLATE = bytes();

  private final Cursor cursor;
  private final int words;

  Loops(Model model) {
    cursor = model.cursor();
    words = model.words();
  }

  /** What a loop works on; one of the last three is there. */
  record Work(
      Cursor cursor,
      int words,
      @Nullable Actor anActor,
      @Nullable Move aMove,
      @Nullable Property aProperty) {

    Actor actor() {
      return Objects.requireNonNull(anActor);
    }

    Move move() {
      return Objects.requireNonNull(aMove);
    }

    Property property() {
      return Objects.requireNonNull(aProperty);
    }
  }

  /** The loops around one thing; the one that fits it may be called. */
  interface Around {
    /** Takes a move in those of the picked states where it is ready; tells in how many. */
    int take(Block block, int from, int to);

    /** Tells for some states of a block where an actor stands, and counts them. */
    void place(Block block, int from, int to);

    /** Finds those of the picked rows that break a property; tells how many. */
    int ask(Block block, int[] picks, int count, int[] broken);
  }

  Around of(Move move) {
    return new Counted(new Work(cursor, words, null, move, null));
  }

  Around of(Actor actor) {
    return new Counted(new Work(cursor, words, actor, null, null));
  }

  Around of(Property property) {
    return new Counted(new Work(cursor, words, null, null, property));
  }

  /** Shares its class until it has become busy. */
  private static final class Counted implements Around {

    private final Work work;
    private Around now;
    private int done;

    Counted(Work work) {
      this.work = work;
      now = new Loop(work);
    }

    private Around after(int more) {
      int before = done;
      done += more;
      if (before <= BUSY && done > BUSY) {
        now = made(work);
      }
      return now;
    }

    @Override
    public int take(Block block, int from, int to) {
      Around loop = after(to - from);
      int count = 0;
      for (int at = from; at < to; at += STRIP) {
        count += loop.take(block, at, Math.min(at + STRIP, to));
      }
      return count;
    }

    @Override
    public void place(Block block, int from, int to) {
      Around loop = after(to - from);
      for (int at = from; at < to; at += STRIP) {
        loop.place(block, at, Math.min(at + STRIP, to));
      }
    }

    @Override
    public int ask(Block block, int[] picks, int count, int[] broken) {
      return after(count).ask(block, picks, count, broken);
    }
  }

  /** The data of the hidden class that asks; null for a class that is not hidden. */
  static @Nullable Work work(Lookup lookup) {
    try {
      return MethodHandles.classData(lookup, "_", Work.class);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Around made(Work work) {
    try {
      Lookup made = LOOKUP.defineHiddenClassWithClassData(TEMPLATE, work, true);
      return (Around) made.lookupClass().getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes() {
    try (InputStream in = Objects.requireNonNull(Loops.class.getResourceAsStream("Loop.class"))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
