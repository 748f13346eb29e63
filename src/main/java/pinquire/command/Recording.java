package pinquire.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pinquire.machine.Config;
import pinquire.machine.Page;
import pinquire.scenario.Actor;
import pinquire.scenario.Actor.Taken;

/** Writes down each step with what it changed. */
final class Recording implements Cast.Onlooker {

  private final List<Race.Move> moves = new ArrayList<>();

  @Override
  public Taken take(World world, String who, Actor actor) {
    Observer observer = new Observer(world.machine(), world.design());
    Page page = actor.next().page();
    List<Page> pages = page == null ? world.machine().pages() : List.of(page);
    State before = observer.about(pages);
    Taken taken = actor.take();
    State after = observer.about(pages);
    moves.add(
        new Race.Move(who, actor.program().name(), event(taken, world.config()), before, after));
    return taken;
  }

  @Override
  public void begins(World world, String who, Pending pending) {
    State same = new Observer(world.machine(), world.design()).about(List.of());
    moves.add(Race.Move.begin(who, pending.name(), same));
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

  /** The last one. */
  Race.Move last() {
    return moves.get(moves.size() - 1);
  }

  /** Who locked a page last, of those whose steps were written down. */
  Optional<String> locker(int page) {
    for (int i = moves.size() - 1; i >= 0; i--) {
      Race.Move move = moves.get(i);
      if (move.event().page() == page && !isLocked(move.before()) && isLocked(move.after())) {
        return Optional.of(move.who());
      }
    }
    return Optional.empty();
  }

  private static boolean isLocked(State state) {
    return state.files().stream()
        .flatMap(file -> file.rows().stream())
        .anyMatch(row -> row.flags().startsWith("L"));
  }

  /** All of it, in order. */
  List<Race.Move> moves() {
    return List.copyOf(moves);
  }
}
