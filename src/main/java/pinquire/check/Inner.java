package pinquire.check;

/** The inner loops: what is done in many states, one after another. */
final class Inner {

  private Inner() {}

  /** Takes a move in those of the picked states where it is ready; tells in how many. */
  static int take(Loops.Work work, Block block, int from, int to) {
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
        if (move.claim() != null && !move.claim().holds().getAsBoolean()) {
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

  /** Tells for each state of a block where an actor stands. */
  static void place(Loops.Work work, Block block, int[] places) {
    Cursor cursor = work.cursor();
    Actor actor = work.actor();
    int words = work.words();
    for (int state = 0; state < block.states; state++) {
      cursor.point(block.rows, state * words);
      places[state] = actor.place().getAsInt();
    }
  }

  /** Finds those of the picked rows that break a property; tells how many. */
  static int ask(Loops.Work work, Block block, int[] picks, int count, int[] broken) {
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
