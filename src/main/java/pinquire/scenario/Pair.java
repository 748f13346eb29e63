package pinquire.scenario;

import java.util.List;

/**
 * Two roles that say the same.
 *
 * @param one number of a role
 * @param other number of another, greater
 * @param devices the devices that each has to itself, in that order; none when they share theirs
 */
public record Pair(int one, int other, List<Integer> devices) {

  public Pair {
    devices = List.copyOf(devices);
  }
}
