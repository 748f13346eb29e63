package pinquire.dsl;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import pinquire.check.Workers;
import pinquire.command.Abreast;
import pinquire.command.Watch;

/**
 * Room for several who work at the same time.
 *
 * @param seats at least 1
 */
record Seats(int seats) implements Abreast, Workers {

  /** So much is given out for each seat before what came of it is asked for. */
  private static final int AHEAD = 8;

  @Override
  public <T, R> void each(
      Consumer<Consumer<T>> things, BiFunction<T, Watch, R> trying, Consumer<R> told) {
    try (Crew<R> crew = new Crew<>(seats)) {
      things.accept(
          thing -> {
            if (crew.left() == seats * AHEAD) {
              told.accept(crew.take());
            }
            crew.give(() -> trying.apply(thing, now -> crew.goesOn()));
          });
      while (crew.left() > 0) {
        told.accept(crew.take());
      }
    }
  }

  @Override
  public int count() {
    return seats;
  }

  /** Whoever calls it works too. */
  @Override
  public void all(IntConsumer work) {
    if (seats == 1) {
      work.accept(0);
      return;
    }
    try (Crew<Integer> crew = new Crew<>(seats - 1)) {
      for (int number = 1; number < seats; number++) {
        int mine = number;
        crew.give(
            () -> {
              work.accept(mine);
              return mine;
            });
      }
      work.accept(0);
      while (crew.left() > 0) {
        crew.take();
      }
    } catch (RuntimeException e) {
      Interruption.check(); // who waits for another notices it by an exception of his own
      throw e;
    }
  }
}
