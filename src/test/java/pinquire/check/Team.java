package pinquire.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Several threads. */
record Team(int count) implements Workers {

  @Override
  public void all(IntConsumer work) {
    List<Thread> threads = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      int mine = number;
      Thread thread = new Thread(() -> work.accept(mine));
      threads.add(thread);
      thread.start();
    }
    threads.forEach(Team::join);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
