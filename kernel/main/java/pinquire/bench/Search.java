package pinquire.bench;

import java.util.Arrays;
import java.util.function.Supplier;
import pinquire.check.Explored;
import pinquire.check.Explorer;
import pinquire.check.Limits;
import pinquire.check.Model;
import pinquire.check.Watcher;

/** Every state of a model, again and again in one process. */
final class Search {

  private final Supplier<Model> models;
  private final int threads;
  private final int rounds;

  /**
   * A search.
   *
   * @param rounds after the first one, at least 1
   */
  Search(Supplier<Model> models, int threads, int rounds) {
    this.models = models;
    this.threads = threads;
    this.rounds = rounds;
  }

  /**
   * What was measured.
   *
   * @param first states a second of the first round, whose loops are not compiled yet
   * @param states a second, the median of the later rounds
   * @param transitions likewise
   * @param bytes of memory a state
   */
  record Figures(long count, double first, double states, double transitions, double bytes) {}

  Figures measure() {
    Limits limits = Limits.bytes(Runtime.getRuntime().maxMemory() * 3 / 4);
    Explorer explorer = new Explorer(models, new Threads(threads), limits, Watcher.NOBODY);
    double[] seconds = new double[rounds];
    double first = 0;
    Explored explored = null;
    for (int round = -1; round < rounds; round++) {
      long begun = System.nanoTime();
      explored = explorer.explore();
      double took = (System.nanoTime() - begun) / 1e9;
      if (round < 0) {
        first = took;
      } else {
        seconds[round] = took;
      }
    }
    if (explored == null || !explored.whole()) {
      throw new IllegalStateException("there is not enough memory for all states");
    }
    Arrays.sort(seconds);
    double median = seconds[rounds / 2];
    return new Figures(
        explored.states(),
        explored.states() / first,
        explored.states() / median,
        explored.transitions() / median,
        (double) explored.bytes() / explored.states());
  }
}
