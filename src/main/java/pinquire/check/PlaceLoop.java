package pinquire.check;

import java.lang.invoke.MethodHandles;

/** Tells for each state of a block where one actor stands. Loaded once more for every actor. */
final class PlaceLoop implements Loops.OfPlace {

  private static final Loops.Work WORK = Loops.work(MethodHandles.lookup());

  @Override
  public void run(Block block, int[] places) {
    Cursor cursor = WORK.cursor();
    Actor actor = WORK.actor();
    int words = WORK.words();
    for (int state = 0; state < block.states; state++) {
      cursor.point(block.rows, state * words);
      places[state] = actor.place().getAsInt();
    }
  }
}
