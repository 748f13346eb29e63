package pinquire.scenario;

import java.util.List;

/**
 * Who is under way and who is held back: all of a {@link Sequence} that is not in the machine's
 * row.
 *
 * @param turns the paths under way; of those that are paused, the one paused last is the last
 * @param disk whether the disk works
 * @param armed names of the steps before which the next one to come is paused; an empty one stands
 *     for the first step of the next path
 */
public record Standing(List<Turn> turns, Hold disk, List<String> armed) {

  /** Nobody is under way, and the disk works. */
  public static final Standing NOBODY = new Standing(List.of(), Hold.NONE, List.of());

  public Standing {
    turns = List.copyOf(turns);
    armed = List.copyOf(armed);
  }

  /** Somebody under way. */
  record Turn(Actor actor, Hold hold) {}

  /** Those that are under way: they wait or are paused. */
  public List<Actor> underWay() {
    return turns.stream().map(Turn::actor).toList();
  }

  /** Those that go on only when they are told to; the one paused last is the last. */
  public List<Actor> paused() {
    return turns.stream().filter(turn -> turn.hold().paused()).map(Turn::actor).toList();
  }

  public boolean isPaused(Actor actor) {
    return turns.stream().anyMatch(turn -> turn.actor().equals(actor) && turn.hold().paused());
  }

  public boolean diskStopped() {
    return disk.paused();
  }

  /** Whether somebody is held back or will be. */
  public boolean holdsAnybody() {
    return diskStopped() || !armed.isEmpty() || !paused().isEmpty();
  }
}
