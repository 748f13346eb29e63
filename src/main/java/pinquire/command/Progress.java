package pinquire.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pinquire.scenario.Actor;

/** What was done for a command: the first steps, and what everybody's came to. */
final class Progress {

  /** More steps than these are counted only: those of a command on some thousand pages. */
  static final int MOST = 100_000;

  private final List<Actor.Taken> first = new ArrayList<>();
  private final Map<Actor, Tally> tallies = new LinkedHashMap<>();
  private long taken;
  private long byDisk;

  void note(Actor.Taken step) {
    taken++;
    if (first.size() < MOST) {
      first.add(step);
    }
    if (step.actor().isDisk()) {
      byDisk++;
    } else {
      tallies.computeIfAbsent(step.actor(), mover -> new Tally()).note(step);
    }
  }

  /** Takes note of all that was done after it. */
  void add(Progress later) {
    first.addAll(later.first.subList(0, Math.min(later.first.size(), MOST - first.size())));
    taken += later.taken;
    byDisk += later.byDisk;
    later.tallies.forEach(
        (actor, tally) -> tallies.computeIfAbsent(actor, mover -> new Tally()).add(tally));
  }

  /** What this actor did. */
  Tally tally(Actor actor) {
    return tallies.getOrDefault(actor, new Tally());
  }

  /** Those who moved, in the order of their first steps; without the disk. */
  List<Actor> movers() {
    return List.copyOf(tallies.keySet());
  }

  /** The first steps, in order. */
  List<Actor.Taken> first() {
    return List.copyOf(first);
  }

  /** How many steps were taken. */
  long taken() {
    return taken;
  }

  /** How many steps were taken that are not among the first. */
  long more() {
    return taken - first.size();
  }

  /** How many of all steps were the disk's. */
  long byDisk() {
    return byDisk;
  }
}
