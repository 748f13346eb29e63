package pinquire.command;

import java.util.List;
import pinquire.scenario.Schedule;

/**
 * A schedule without end: what leads into a loop, and once around it.
 *
 * @param caught who never comes to its end
 * @param stem the order of the steps that lead into the loop
 * @param round the order of those that lead around it
 * @param race both, step by step
 */
public record Lap(List<String> caught, Schedule stem, Schedule round, Race race) {

  public Lap {
    caught = List.copyOf(caught);
  }

  /** The number of the step that the loop begins with, counted from 1. */
  public int first() {
    return stem.steps() + 1;
  }

  /** The number of the step after which it begins anew. */
  public int last() {
    return stem.steps() + round.steps();
  }

  /** {@code F12.(R2.F3)*}. */
  public String word() {
    String lead = stem.runs().isEmpty() ? "" : stem + ".";
    return lead + "(" + round + ")*";
  }
}
