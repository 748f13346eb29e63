package pinquire.scenario;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import pinquire.machine.Folio;
import pinquire.machine.Task;
import pinquire.path.Ending;
import pinquire.path.Program;
import pinquire.path.Step;

/**
 * Somebody on the way through a program. Where it stands is kept in the machine's row.
 *
 * @param name {@code p0}, {@code d0}, {@code flusher}, {@code disk}
 * @param outOfTurn the page whose write the disk carries on although another comes before it
 */
public record Actor(
    String name, OptionalInt outOfTurn, Program program, IntSupplier place, IntConsumer move) {

  /** The name of the disk. */
  static final String DISK = "disk";

  /** An actor whose local state is a task's. */
  public static Actor of(String name, Program program, Task task) {
    return new Actor(name, OptionalInt.empty(), program, task::pc, task::pc);
  }

  /** The disk, as far as it is concerned with a folio. */
  public static Actor disk(Program program, Folio folio) {
    return new Actor(DISK, outOfTurn(folio), program, folio::io, folio::io);
  }

  /** The page of a folio; empty when its write is the first under way. */
  static OptionalInt outOfTurn(Folio folio) {
    return folio.machine().nextWrite().filter(folio::equals).isPresent()
        ? OptionalInt.empty()
        : OptionalInt.of(folio.home().number());
  }

  public boolean isDisk() {
    return name.equals(DISK);
  }

  /** A step that was taken, and the way it went. */
  public record Taken(Actor actor, Step step, Step.Way way) {}

  /** The step it takes next; none once it has ended. */
  Optional<Step> upcoming() {
    return program.step(place.getAsInt());
  }

  public boolean ended() {
    return upcoming().isEmpty();
  }

  /** How it ended; only when it did. */
  public Ending ending() {
    return program.ending(place.getAsInt());
  }

  /** The step it takes next; only while it has not ended. */
  public Step next() {
    return upcoming().orElseThrow();
  }

  /** Whether its next step leads on. */
  public boolean ready() {
    return !ended() && next().ready();
  }

  /** Whether it can take its next step, be it to go round once more. */
  public boolean able() {
    return !ended() && next().possible();
  }

  /** Takes the next step; only when able. */
  public Taken take() {
    Step step = next();
    Step.Way way = step.way();
    way.effect().run();
    move.accept(way.next());
    return new Taken(this, step, way);
  }

  /** An actor is itself alone; two on the same way are two. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
