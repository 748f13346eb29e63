package pinquire.command;

import pinquire.scenario.Actor;

/**
 * A command under way.
 *
 * @param actor who walks its path
 * @param plan what it comes down to
 * @param tally what it has done
 */
record Pending(Actor actor, Plan plan, Tally tally) {

  /** One that has not begun. */
  static Pending of(Actor actor, Plan plan) {
    return new Pending(actor, plan, new Tally());
  }

  String name() {
    return actor.program().name();
  }
}
