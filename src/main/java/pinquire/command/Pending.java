package pinquire.command;

import pinquire.machine.Task;
import pinquire.scenario.Actor;

/**
 * A command under way.
 *
 * @param actor who walks its path
 * @param plan what it comes down to
 * @param task where its local state is kept
 * @param number of the command in the log
 * @param tally what it has done
 */
record Pending(Actor actor, Plan plan, Task task, int number, Tally tally) {

  /** One that has not begun. */
  static Pending of(Plan plan, Task task, int number) {
    Actor actor = Actor.of(plan.actor(), plan.program(), task);
    return new Pending(actor, plan, task, number, new Tally());
  }

  String name() {
    return actor.program().name();
  }
}
