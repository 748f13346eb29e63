package pinquire.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntConsumer;

/** Several threads. */
record Team(int count) implements Workers {

  @Override
  public void all(IntConsumer work) {
    List<CompletableFuture<Void>> shares = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      int mine = number;
      shares.add(
          CompletableFuture.runAsync(() -> work.accept(mine), share -> new Thread(share).start()));
    }
    try {
      CompletableFuture.allOf(shares.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : e;
    }
  }
}
