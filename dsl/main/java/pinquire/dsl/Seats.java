package pinquire.dsl;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import pinquire.command.Abreast;
import pinquire.command.Watch;

/**
 * Room for several who work at the same time.
 *
 * @param seats at least 1
 */
record Seats(int seats) implements Abreast {

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
}
