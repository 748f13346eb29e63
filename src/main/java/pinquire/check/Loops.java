package pinquire.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the inner loops. Each is a class of its own, copied from a template as a hidden class whose
 * only data is what it works on, so that virtual calls and field offsets vanish in compiled code.
 */
final class Loops {

  private static final Lookup LOOKUP = MethodHandles.lookup();
  private static final byte[] MOVE = bytes(MoveLoop.class);
  private static final byte[] PLACE = bytes(PlaceLoop.class);
  private static final byte[] PROPERTY = bytes(PropertyLoop.class);

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

  interface OfMove {
    /** Takes the move in those of the picked states where it is ready; tells in how many. */
    int run(Block block, int from, int to);
  }

  interface OfPlace {
    void run(Block block, int[] places);
  }

  interface OfProperty {
    /** Writes down which of the picked rows break the property; tells how many. */
    int run(long[] rows, int[] picks, int count, int[] broken);
  }

  OfMove of(Move move) {
    return (OfMove) made(MOVE, new Work(cursor, words, null, move, null));
  }

  OfPlace of(Actor actor) {
    return (OfPlace) made(PLACE, new Work(cursor, words, actor, null, null));
  }

  OfProperty of(Property property) {
    return (OfProperty) made(PROPERTY, new Work(cursor, words, null, null, property));
  }

  /** The data of the hidden class that asks. */
  static Work work(Lookup lookup) {
    try {
      return Objects.requireNonNull(MethodHandles.classData(lookup, "_", Work.class));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object made(byte[] template, Work work) {
    try {
      Lookup made = LOOKUP.defineHiddenClassWithClassData(template, work, true);
      return made.lookupClass().getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(Class<?> template) {
    String name = template.getSimpleName() + ".class";
    try (InputStream in = Objects.requireNonNull(template.getResourceAsStream(name))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
