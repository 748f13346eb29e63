package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import pinquire.command.Underway;
import pinquire.command.Watch;

/** Several who work at the same time are told of as if one had done it all. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class SeatsTest {

  private static final Underway SOMEHOW = new Underway.Runs("linux-6.19", 1, 2);

  private static Consumer<Consumer<Integer>> numbers(int count) {
    return to -> IntStream.range(0, count).forEach(to::accept);
  }

  @Test
  void whatIsDoneFirstIsToldInItsTurn() {
    CountDownLatch secondIsDone = new CountDownLatch(1);
    List<Integer> told = new ArrayList<>();
    new Seats(2)
        .<Integer, Integer>each(
            numbers(2),
            (number, watch) -> {
              if (number == 0) {
                await(secondIsDone);
              } else {
                secondIsDone.countDown();
              }
              return number;
            },
            told::add);
    assertThat(told).containsExactly(0, 1);
  }

  @Test
  void thingsWithoutEndAreGivenOutOnlyAsFarAsTheyAreTaken() {
    AtomicInteger given = new AtomicInteger();
    assertThatThrownBy(
            () ->
                new Seats(2)
                    .<Integer, Integer>each(
                        to -> IntStream.iterate(0, n -> n + 1).forEach(n -> give(n, given, to)),
                        (number, watch) -> number,
                        number -> {
                          throw new IllegalStateException("enough");
                        }))
        .hasMessage("enough");
    assertThat(given).hasValueLessThan(100);
  }

  private static void give(int number, AtomicInteger given, Consumer<Integer> to) {
    given.incrementAndGet();
    to.accept(number);
  }

  @Test
  void whenOneFailsNobodyGoesOn() throws InterruptedException {
    Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    CountDownLatch otherWorks = new CountDownLatch(1);
    assertThatThrownBy(
            () ->
                new Seats(2)
                    .<Integer, Integer>each(
                        numbers(2),
                        (number, watch) -> {
                          threads.add(Thread.currentThread());
                          if (number == 0) {
                            await(otherWorks);
                            throw new IllegalStateException("a fault");
                          }
                          otherWorks.countDown();
                          return forEver(watch);
                        },
                        number -> {}))
        .hasMessage("a fault");
    assertThat(threads).hasSize(2);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static int forEver(Watch watch) {
    while (true) {
      watch.sees(SOMEHOW);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
