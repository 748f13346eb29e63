package pinquire.check;

import java.util.List;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param states reachable states; if the search was cut short, as many as it was to find at most,
 *     or those of the layers that were finished
 * @param transitions moves taken from states, of the layers that were finished
 * @param depth the length of the longest of the shortest schedules, in moves
 * @param whole whether everything reachable was explored; else a limit was hit
 * @param bytes of memory that it took in the end
 * @param witnesses a shortest schedule for each property that is broken, in the order of properties
 * @param never moves that no state allowed; none where a layer was cut short
 * @param folded whether a state stands for those in which twins have changed places
 * @param lassos for each actor that a fair schedule can keep from its end, or from its home, for
 *     ever without a deadlock, how: by the kind of fairness, in the order of actors; empty when
 *     that was not looked for (see {@link Explorer#exploreWithLoops}), or cannot be known because
 *     not everything was explored
 */
public record Explored(
    long states,
    long transitions,
    int depth,
    boolean whole,
    long bytes,
    List<Witness> witnesses,
    List<Taken> never,
    boolean folded,
    Optional<List<Lasso>> lassos) {

  public Explored {
    witnesses = List.copyOf(witnesses);
    never = List.copyOf(never);
    lassos = lassos.map(List::copyOf);
  }

  /** A move and who takes it. */
  public record Taken(String actor, String move) {}

  /**
   * A schedule that breaks a property with its last move.
   *
   * @param property its name; {@link Explorer#NO_DEADLOCK} where nobody can move any more
   */
  public record Witness(String property, List<Taken> schedule) {
    public Witness {
      schedule = List.copyOf(schedule);
    }
  }

  /**
   * A fair schedule without end.
   *
   * @param fairness how fair it is
   * @param actor who never comes to its end in it, or to its home
   * @param stem the moves that lead into the loop: no schedule enters one that catches this actor
   *     sooner
   * @param loop the moves that lead from there back to the same state, at least one; they can be
   *     taken for ever, and who is ready in each of its states moves in it; if it is more than
   *     weakly fair, who is ready in any of them
   */
  public record Lasso(Fairness fairness, String actor, List<Taken> stem, List<Taken> loop) {
    public Lasso {
      stem = List.copyOf(stem);
      loop = List.copyOf(loop);
    }
  }
}
