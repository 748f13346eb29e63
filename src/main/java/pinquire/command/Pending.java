package pinquire.command;

import java.util.ArrayList;
import java.util.List;
import pinquire.scenario.Actor;

/**
 * A command under way.
 *
 * @param actor who walks its path
 * @param plan what it comes down to
 * @param taken the steps it has taken
 */
record Pending(Actor actor, Plan plan, List<Actor.Taken> taken) {

  /** One that has not begun. */
  static Pending of(Actor actor, Plan plan) {
    return new Pending(actor, plan, new ArrayList<>());
  }

  String name() {
    return actor.program().name();
  }

  void note(List<Actor.Taken> steps) {
    steps.stream().filter(step -> step.actor().equals(actor)).forEach(taken::add);
  }

  /** Whether it had been left under way by an earlier command. */
  boolean begun() {
    return !taken.isEmpty();
  }

  /**
   * All it did.
   *
   * @param steps those of the last command
   */
  Tally tally(List<Actor.Taken> steps) {
    return new Tally(begun() ? taken : steps, actor);
  }
}
