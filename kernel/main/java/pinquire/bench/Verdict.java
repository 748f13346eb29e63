package pinquire.bench;

import pinquire.check.Explored;
import pinquire.check.Explorer;
import pinquire.check.Limits;
import pinquire.check.Watcher;
import pinquire.check.Workers;
import pinquire.litmus.PinModel;
import pinquire.litmus.PinModel.Size;

/** The verdict on the smallest size of the small model, and nothing else. */
public final class Verdict {

  static final Size SMALLEST = new Size(1, 1, 1, 1);
  private static final long MEMORY = 1 << 28;

  private Verdict() {}

  /** Prints it. */
  public static void main(String[] args) {
    Explored explored =
        new Explorer(
                PinModel.claiming(SMALLEST, Subject.MODE),
                Workers.ONE,
                Limits.bytes(MEMORY),
                Watcher.NOBODY)
            .explore();
    boolean holds = explored.whole() && explored.witnesses().isEmpty();
    System.out.println(explored.states() + " states " + (holds ? "hold" : "do not hold"));
  }
}
