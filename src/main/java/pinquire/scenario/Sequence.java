package pinquire.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import pinquire.design.Design;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.path.Ending;
import pinquire.path.Paths;
import pinquire.path.Program;
import pinquire.scenario.Actor.Taken;

/**
 * One command after another on one machine. A path runs from its first step to its last; the disk
 * works while somebody waits for it and after each command. A path that must wait for anything else
 * stays where it is and goes on by itself when it can.
 */
public final class Sequence {

  private final Machine machine;
  private final Design design;
  private final List<Actor> waiting = new ArrayList<>();
  private final Consumer<Taken> trace;
  private final Runnable poll;

  /**
   * A sequence with nothing under way.
   *
   * @param trace is told every step
   * @param poll is called before every step; may throw to stop the command
   */
  public Sequence(Machine machine, Design design, Consumer<Taken> trace, Runnable poll) {
    this.machine = machine;
    this.design = design;
    this.trace = trace;
    this.poll = poll;
  }

  /** Those that wait, in the order they came. */
  public List<Actor> waiting() {
    return List.copyOf(waiting);
  }

  /** Goes back to these as the ones that wait, after the row was restored. */
  public void waiting(List<Actor> actors) {
    waiting.clear();
    waiting.addAll(actors);
  }

  /** Runs a path as far as it goes, then everything that it set free. */
  public void run(Actor actor) {
    waiting.add(actor);
    while (advanceAny()) {
      waiting.removeIf(Actor::ended);
    }
    waiting.removeIf(Actor::ended);
  }

  /** The last one first: the command just said comes before those that were left waiting. */
  private boolean advanceAny() {
    for (int i = waiting.size() - 1; i >= 0; i--) {
      if (advance(waiting.get(i))) {
        return true;
      }
    }
    return disk();
  }

  private boolean advance(Actor actor) {
    boolean moved = false;
    while (actor.ready()) {
      step(actor);
      moved = true;
    }
    return moved;
  }

  private void step(Actor actor) {
    poll.run();
    trace.accept(actor.take());
  }

  /** Carries out every write that was submitted; tells whether there was one. */
  private boolean disk() {
    boolean wrote = false;
    for (Folio folio : machine.folios()) {
      if (folio.io() > 0) {
        Program program = new Paths(machine, design, machine.task(0)).diskWrite(folio);
        advance(Actor.disk(program, folio));
        wrote = true;
      }
    }
    return wrote;
  }

  /** Whether an actor came to a bad end. */
  public static boolean failed(Actor actor) {
    return actor.ended() && actor.ending() != Ending.DONE;
  }
}
