package pinquire.bench;

import pinquire.check.Explored;
import pinquire.check.Explorer;
import pinquire.check.Limits;
import pinquire.check.Watcher;
import pinquire.check.Workers;
import pinquire.dsl.Panel;

/**
 * The process that is measured: every state of a {@link Subject}, again and again. Its JVM compiles
 * all the way, while that of the launcher is made for a quick start.
 */
public final class Search {

  private Search() {}

  /** Takes a subject, the number of threads and of rounds; prints a {@link Round} a line. */
  public static void main(String[] args) {
    Subject subject = Subject.valueOf(args[0]);
    Workers workers = Panel.of(Integer.parseInt(args[1])).workers();
    Limits limits = Limits.bytes(Runtime.getRuntime().maxMemory() * 3 / 4);
    Explorer explorer = new Explorer(subject.models(), workers, limits, Watcher.NOBODY);
    for (int round = 0; round < Integer.parseInt(args[2]); round++) {
      System.out.println(round(explorer).written());
    }
  }

  private static Round round(Explorer explorer) {
    long begun = System.nanoTime();
    Explored explored = explorer.explore();
    double seconds = (System.nanoTime() - begun) / 1e9;
    if (!explored.whole()) {
      throw new IllegalStateException("there is not enough memory for all states");
    }
    return new Round(explored.states(), explored.transitions(), seconds, explored.bytes());
  }
}
