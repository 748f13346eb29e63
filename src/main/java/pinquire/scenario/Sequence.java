package pinquire.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import pinquire.design.Design;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.path.Paths;
import pinquire.path.Step;
import pinquire.scenario.Standing.Turn;

/**
 * One command after another on one machine. A path runs from its first step to its last; the disk
 * works while somebody waits for it and after each command. A path that must wait for anything else
 * stays where it is and goes on by itself when it can. One that is paused does not: it goes on when
 * it is told to. The disk can be paused as well.
 */
public final class Sequence {

  /** What no step is called. */
  private static final String FIRST = "";

  private final Machine machine;
  private final Design design;
  private final Consumer<Actor> stepper;
  private final ObjIntConsumer<Actor> walked;
  private final List<Turn> turns = new ArrayList<>();
  private final List<String> armed = new ArrayList<>();
  private Hold disk = Hold.NONE;
  private long steps;

  /**
   * A sequence with nothing under way.
   *
   * @param stepper takes an actor's next step; may throw to stop the command
   * @param walked told who has taken how many steps one after another, at least one
   */
  public Sequence(
      Machine machine, Design design, Consumer<Actor> stepper, ObjIntConsumer<Actor> walked) {
    this.machine = machine;
    this.design = design;
    this.stepper = stepper;
    this.walked = walked;
  }

  /** Who is under way now. */
  public Standing standing() {
    return new Standing(turns, disk, armed);
  }

  /** Goes back to these, after the row was restored. */
  public void restore(Standing standing) {
    turns.clear();
    turns.addAll(standing.turns());
    armed.clear();
    armed.addAll(standing.armed());
    disk = standing.disk();
  }

  /** Nobody who is under way goes on any more, and nobody is held back. */
  public void abandon() {
    restore(Standing.NOBODY);
  }

  /** Runs a path as far as it goes, then everything that it set free. */
  public void run(Actor actor) {
    boolean held = armed.remove(FIRST);
    turns.add(new Turn(actor, held ? Hold.PAUSED : Hold.NONE));
    goOn();
  }

  /** The next path is paused before its first step. */
  public void pauseFirst() {
    armed.add(FIRST);
  }

  /** Somebody is under way and paused before its first step. */
  public void hold(Actor actor) {
    turns.add(new Turn(actor, Hold.PAUSED));
  }

  /**
   * Who is paused where it could not go on anyway waits from now on, and the disk that has nothing
   * to do works.
   */
  public void thaw() {
    turns.replaceAll(turn -> turn.actor().ready() ? turn : new Turn(turn.actor(), Hold.NONE));
    disk = hasWrites() ? disk : Hold.NONE;
  }

  /** The next one that comes to a step of this name is paused before it. */
  public void pauseBefore(String step) {
    armed.add(step);
  }

  /** Somebody who is paused goes on, and then everybody who can. */
  public void resume(Actor actor, Stop stop) {
    turns.removeIf(turn -> turn.actor().equals(actor));
    turns.add(new Turn(actor, Hold.until(stop)));
    goOn();
  }

  /** The disk goes on, and then everybody who can. */
  public void resumeDisk(Stop stop) {
    disk = hasWrites() ? Hold.until(stop) : Hold.NONE;
    goOn();
  }

  /** The disk as it carries on each write that was submitted; the first one first. */
  public List<Actor> writes() {
    return machine.writes().stream().map(this::disk).toList();
  }

  /** The disk carries on the write of a page, whatever comes before it, and then stands still. */
  public void write(int page, Stop stop) {
    disk = Hold.PAUSED;
    machine.writes().stream()
        .filter(folio -> folio.home().number() == page)
        .findFirst()
        .ifPresent(folio -> walk(disk(folio), Hold.until(stop)));
    goOn();
  }

  /** Whether a write was submitted that is not carried out yet. */
  public boolean hasWrites() {
    return machine.nextWrite().isPresent();
  }

  /** From now on no write is carried out. */
  public void stopDisk() {
    disk = Hold.PAUSED;
  }

  private void goOn() {
    while (advanceAny()) {
      turns.removeIf(turn -> turn.actor().ended());
    }
    turns.removeIf(turn -> turn.actor().ended());
  }

  /** The last one first: the command just said comes before those that were left waiting. */
  private boolean advanceAny() {
    for (int i = turns.size() - 1; i >= 0; i--) {
      if (advance(i)) {
        return true;
      }
    }
    return advanceDisk();
  }

  private boolean advance(int index) {
    Turn turn = turns.get(index);
    long before = steps;
    Hold hold = walk(turn.actor(), turn.hold());
    if (hold.paused() && !turn.hold().paused()) {
      turns.remove(index);
      turns.add(new Turn(turn.actor(), hold));
    } else {
      turns.set(index, new Turn(turn.actor(), hold));
    }
    return steps > before;
  }

  /** Carries out every write that was submitted; tells whether there was one. */
  private boolean advanceDisk() {
    long before = steps;
    Optional<Folio> next = machine.nextWrite();
    while (next.isPresent() && !disk.paused()) {
      disk = walk(disk(next.get()), disk);
      next = machine.nextWrite();
    }
    return steps > before;
  }

  private Actor disk(Folio folio) {
    return Actor.disk(new Paths(machine, design, machine.task(0)).diskWrite(folio), folio);
  }

  /** Moves somebody until it ends, must wait or is paused. */
  private Hold walk(Actor actor, Hold from) {
    long before = steps;
    Hold hold = step(actor, from);
    if (steps > before) {
      walked.accept(actor, (int) (steps - before));
    }
    return hold;
  }

  private Hold step(Actor actor, Hold from) {
    Hold hold = from;
    while (!hold.paused()) {
      Optional<Step> next = actor.upcoming();
      if (next.isPresent() && (hold.stopsBefore(next.get()) || meetsPause(next.get(), hold))) {
        return Hold.PAUSED;
      }
      if (next.isEmpty() || !hold.lets(next.get())) {
        return hold;
      }
      stepper.accept(actor);
      steps++;
      hold = hold.passed();
    }
    return hold;
  }

  /** A pause holds back the first who comes to its step. */
  private boolean meetsPause(Step next, Hold hold) {
    if (armed.isEmpty() || hold.leaving()) {
      return false;
    }
    Optional<String> met = armed.stream().filter(next::isCalled).findFirst();
    return met.map(armed::remove).orElse(false);
  }
}
