package pinquire.check;

import java.lang.invoke.MethodHandles;

/**
 * Takes one move in each state of a block. {@link Loops} loads this class once more for every move,
 * so that the move and all it looks at are constants to the JIT: that is where the speed comes
 * from.
 */
final class MoveLoop implements Loops.OfMove {

  private static final Loops.Work WORK = Loops.work(MethodHandles.lookup());

  @Override
  public int run(Block block, int from, int to) {
    Cursor cursor = WORK.cursor();
    Move move = WORK.move();
    int words = WORK.words();
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
}
