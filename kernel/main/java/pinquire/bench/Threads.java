package pinquire.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import pinquire.check.Workers;

/** So many threads at once. */
record Threads(int count) implements Workers {

  @Override
  public void all(IntConsumer work) {
    List<Thread> others = new ArrayList<>();
    for (int number = 1; number < count; number++) {
      int mine = number;
      Thread thread = new Thread(() -> work.accept(mine));
      thread.start();
      others.add(thread);
    }
    work.accept(0);
    for (Thread thread : others) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
