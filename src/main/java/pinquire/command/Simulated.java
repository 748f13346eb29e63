package pinquire.command;

import java.util.List;
import java.util.Optional;

/**
 * What came of doing a scenario in random orders.
 *
 * @param name of the scenario; may be empty
 * @param design under which it was done
 * @param bounds what it was done on, in a word: {@code 1p1m1d2s}
 * @param runs how often it was done; fewer than asked for when everything had been broken
 * @param endless how many runs were given up because they went on and on
 * @param seed from which the orders follow
 * @param steps taken in all runs
 * @param verdicts a property each, in the order of properties
 * @param idle commands of which no run took a step, as {@code nic: unpin}
 * @param never steps and ways that no run took, as {@code app fsync, folio_lock()}
 * @param race a short schedule of the first verdict that is one of violation
 */
public record Simulated(
    String name,
    String design,
    String bounds,
    int runs,
    int endless,
    int seed,
    long steps,
    List<Verdict> verdicts,
    List<String> idle,
    List<String> never,
    Optional<Race> race) {

  public Simulated {
    verdicts = List.copyOf(verdicts);
    idle = List.copyOf(idle);
    never = List.copyOf(never);
  }

  /** The names of the properties that some run broke. */
  public List<String> violated() {
    return Verdict.violated(verdicts);
  }
}
