package pinquire.check;

import java.util.List;

/**
 * What a search found.
 *
 * @param states reachable states, or as many as were found
 * @param transitions moves taken from states
 * @param depth the length of the longest of the shortest schedules, in moves
 * @param whole whether everything reachable was explored; else a limit was hit
 * @param bytes of memory that the states took in the end
 * @param witnesses a shortest schedule for each property that is broken, in the order of properties
 * @param never moves that no state allowed
 */
public record Explored(
    long states,
    long transitions,
    int depth,
    boolean whole,
    long bytes,
    List<Witness> witnesses,
    List<Taken> never) {

  public Explored {
    witnesses = List.copyOf(witnesses);
    never = List.copyOf(never);
  }

  /** A move and who takes it. */
  public record Taken(String actor, String move) {}

  /**
   * A shortest schedule that breaks a property.
   *
   * @param property its name; {@link Explorer#NO_DEADLOCK} where nobody can move any more
   */
  public record Witness(String property, List<Taken> schedule) {
    public Witness {
      schedule = List.copyOf(schedule);
    }
  }
}
