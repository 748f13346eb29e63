package pinquire.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pinquire.machine.Config;
import pinquire.machine.Page;
import pinquire.scenario.Actor;
import pinquire.scenario.Actor.Taken;

/** Writes down each step with what it changed, as long as there is room. */
final class Recording {

  /** More steps than these are counted only. */
  static final int MOST = 1_000;

  private final State start;
  private final List<Recorded> steps = new ArrayList<>();
  private long taken;

  private record Recorded(Taken taken, boolean last, Event event, State before, State after) {}

  Recording(State start) {
    this.start = start;
  }

  /** Lets an actor take its next step. */
  Taken take(Actor actor, Observer observer) {
    taken++;
    if (taken > MOST) {
      return actor.take();
    }
    Page page = actor.next().page();
    List<Page> pages = page == null ? observer.machine().pages() : List.of(page);
    State before = observer.about(pages);
    Taken step = actor.take();
    State after = observer.about(pages);
    Event event = event(step, observer.machine().config());
    steps.add(new Recorded(step, actor.ended(), event, before, after));
    return step;
  }

  static Event event(Taken taken, Config config) {
    Page page = taken.step().page();
    String saw = taken.way().saw();
    return new Event(
        taken.actor().name(),
        taken.step().path(),
        page == null ? "" : config.files().get(page.file()).name(),
        page == null ? -1 : page.index(),
        taken.step().what(),
        taken.step().linux() + (saw.isEmpty() ? "" : ": " + saw));
  }

  /** How far it has got. */
  long taken() {
    return taken;
  }

  /** Forgets what came after so many steps. */
  void backTo(long mark) {
    taken = mark;
    if (mark < steps.size()) {
      steps.subList((int) mark, steps.size()).clear();
    }
  }

  Race race(State now) {
    Cpus cpus = new Cpus();
    return new Race(
        start,
        now,
        steps.stream().map(step -> move(step, cpus)).collect(Collectors.toList()),
        taken - steps.size());
  }

  private static Race.Move move(Recorded step, Cpus cpus) {
    Actor actor = step.taken.actor();
    String command = actor.program().name();
    boolean machinery = actor.isDisk() || command.startsWith("dma ");
    String who = machinery ? actor.name() : cpus.of(actor, step.last);
    return new Race.Move(who, command, step.event, step.before, step.after);
  }

  /** Gives each path a CPU; one whose path has ended takes the next. */
  private static final class Cpus {

    private final List<Actor> busy = new ArrayList<>();
    private final List<Boolean> free = new ArrayList<>();

    String of(Actor actor, boolean ends) {
      int cpu = busy.indexOf(actor);
      if (cpu < 0) {
        cpu = place(actor);
      }
      free.set(cpu, ends);
      return "CPU" + cpu;
    }

    private int place(Actor actor) {
      int cpu = free.indexOf(true);
      if (cpu < 0) {
        cpu = busy.size();
        busy.add(actor);
        free.add(false);
      }
      busy.set(cpu, actor);
      return cpu;
    }
  }
}
