package pinquire.check;

import java.util.List;
import pinquire.check.Explored.Taken;
import pinquire.check.Explored.Witness;

/**
 * What random runs found.
 *
 * @param runs that were made; fewer than asked for when every property had been broken
 * @param endless how many of them were given up because they went on and on
 * @param moves taken in all of them
 * @param witnesses a short schedule for each property that was broken, in the order of properties
 * @param never moves that no run took
 */
public record Sampled(
    int runs, int endless, long moves, List<Witness> witnesses, List<Taken> never) {

  public Sampled {
    witnesses = List.copyOf(witnesses);
    never = List.copyOf(never);
  }
}
