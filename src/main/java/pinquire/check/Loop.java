package pinquire.check;

import java.lang.invoke.MethodHandles;

/**
 * The inner loops around one thing. {@link Loops} loads this class once more for every move, actor
 * and property that is busy, so that the thing and all it looks at are constants to the JIT: that
 * is where the speed comes from.
 */
final class Loop implements Loops.Around {

  private static final Loops.Work WORK = Loops.work(MethodHandles.lookup());

  @Override
  public int take(Block block, int from, int to) {
    return Inner.take(WORK, block, from, to);
  }

  @Override
  public void place(Block block, int[] places) {
    Inner.place(WORK, block, places);
  }

  @Override
  public int ask(Block block, int[] picks, int count, int[] broken) {
    return Inner.ask(WORK, block, picks, count, broken);
  }
}
