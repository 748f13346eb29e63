package pinquire.check;

import java.lang.invoke.MethodHandles;

/** Finds the new states that break one property. Loaded once more for every property. */
final class PropertyLoop implements Loops.OfProperty {

  private static final Loops.Work WORK = Loops.work(MethodHandles.lookup());

  @Override
  public int run(long[] rows, int[] picks, int count, int[] broken) {
    Cursor cursor = WORK.cursor();
    Property property = WORK.property();
    int words = WORK.words();
    int found = 0;
    for (int i = 0; i < count; i++) {
      cursor.point(rows, (Block.FIRST + picks[i]) * words);
      if (!property.holds().getAsBoolean()) {
        broken[found++] = picks[i];
      }
    }
    return found;
  }
}
