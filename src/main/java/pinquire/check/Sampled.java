package pinquire.check;

import java.util.List;
import pinquire.check.Explored.Taken;
import pinquire.check.Explored.Witness;

/**
 * What random runs found.
 *
 * @param runs that were made; fewer than asked for when every property had been broken
 * @param moves taken in all of them
 * @param witnesses a short schedule for each property that was broken, in the order of properties
 * @param never moves that no run took
 */
public record Sampled(int runs, long moves, List<Witness> witnesses, List<Taken> never) {

  public Sampled {
    witnesses = List.copyOf(witnesses);
    never = List.copyOf(never);
  }
}
