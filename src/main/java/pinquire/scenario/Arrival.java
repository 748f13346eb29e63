package pinquire.scenario;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * How somebody gets to where it goes on.
 *
 * @param move lets it stand there
 * @param places where that may be; several when it depends on the state
 */
record Arrival(Runnable move, List<Integer> places) {

  /** At one place, whatever the state. */
  static Arrival at(int place, IntConsumer pc) {
    return new Arrival(() -> pc.accept(place), List.of(place));
  }

  /** Does something first. */
  Runnable after(Runnable effect) {
    Runnable then = move;
    return () -> {
      effect.run();
      then.run();
    };
  }
}
