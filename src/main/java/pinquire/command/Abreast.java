package pinquire.command;

import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Several things that are tried at the same time. */
public interface Abreast {

  /** How many. */
  int seats();

  /**
   * Tries each of many things.
   *
   * @param things gives them, one after another; it may have to wait until there is room for more
   * @param trying may be called by several threads; asks its watch now and then, which throws when
   *     all is over
   * @param told what came of them, in their order, by the thread that calls this
   */
  <T, R> void each(Consumer<Consumer<T>> things, BiFunction<T, Watch, R> trying, Consumer<R> told);
}
