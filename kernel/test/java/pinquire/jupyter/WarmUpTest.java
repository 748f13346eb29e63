package pinquire.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import pinquire.dsl.Cell;
import pinquire.dsl.CellFailure;
import pinquire.dsl.Display;
import pinquire.dsl.Output;

class WarmUpTest {

  private final Toy users = new Toy();
  private final Toy own = new Toy();

  private WarmUp of(Cells cells) {
    return new WarmUp(
        cells, new Language(() -> own, () -> {}, List.of("print a", "misspelt", "print b")));
  }

  @Test
  void familiarCellsRunInASessionOfTheirOwnUntilOneFails() {
    try (Cells cells = new Cells(() -> users)) {
      of(cells).run();
    }
    assertThat(own.ran).containsExactly("print a", "misspelt");
    assertThat(users.ran).isEmpty();
  }

  /** Else the user's first cell and the one of the warm-up would take each other's time. */
  @Test
  void theUsersCellsAndThoseOfTheWarmUpShareAThread() throws CellFailure {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Toy watched =
        new Toy() {
          @Override
          public Optional<Display> run(Cell cell, Output out) {
            threads.add(Thread.currentThread());
            return Optional.empty();
          }
        };
    try (Cells cells = new Cells(() -> watched)) {
      new WarmUp(cells, new Language(() -> watched, () -> {}, List.of("print a"))).run();
      cells.call(interpreter -> interpreter.run(new Cell("1", "print b"), CellOutput.NONE));
    }
    assertThat(threads).hasSize(1);
  }

  @Test
  void loadingGoesOnBesideTheFirstSession() throws InterruptedException {
    CountDownLatch loaded = new CountDownLatch(1);
    try (Cells cells =
        new Cells(
            () -> {
              await(loaded);
              return users;
            })) {
      new WarmUp(cells, new Language(() -> own, loaded::countDown, List.of())).begin();
      assertThatCode(() -> cells.call(interpreter -> true)).doesNotThrowAnyException();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void nothingRunsOnceTheUserHasBegun() {
    try (Cells cells = new Cells(() -> users)) {
      WarmUp warmUp = of(cells);
      warmUp.end();
      warmUp.run();
    }
    assertThat(own.ran).isEmpty();
  }

  @Test
  void aSessionThatHasEndedIsLeftAlone() {
    Cells cells = new Cells(() -> users);
    cells.close();
    of(cells).run();

    assertThat(own.ran).isEmpty();
  }
}
