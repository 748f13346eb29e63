package pinquire.command;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pinquire.check.Explored.Lasso;
import pinquire.check.Explored.Taken;
import pinquire.check.Explorer;
import pinquire.command.Verdict.Kind;

/**
 * Whether somebody may never come to an end although nobody is passed over for ever. A schedule
 * that goes on and on is told as the steps into a loop and once around it; it is done on a machine
 * of its own, around a second time as well, before it is told.
 *
 * @param start the commands that lead to where it begins
 */
record Livelock(Schedules schedules, List<Command> start, Rerun.Maker maker) {

  /**
   * A verdict, and where it is one of violation the world after once around the loop.
   *
   * @param end empty when there is none
   */
  record Told(Verdict verdict, Optional<World> end) {}

  /** What is known when these lassos were found; empty when none were looked for. */
  Told told(Optional<List<Lasso>> lassos) {
    if (lassos.isEmpty()) {
      return quiet(Kind.INCONCLUSIVE);
    }
    return lassos.get().stream()
        .min(Comparator.comparing(lasso -> lasso.stem().size() + lasso.loop().size()))
        .map(lasso -> told(lasso, caught(lasso, lassos.get())))
        .orElseGet(() -> quiet(Kind.HOLDS));
  }

  private static Told quiet(Kind kind) {
    return new Told(new Verdict(Explorer.NO_LIVELOCK, kind, 0, Optional.empty()), Optional.empty());
  }

  private static List<String> caught(Lasso in, List<Lasso> all) {
    return all.stream()
        .filter(lasso -> lasso.stem().equals(in.stem()) && lasso.loop().equals(in.loop()))
        .map(Lasso::actor)
        .toList();
  }

  private Told told(Lasso lasso, List<String> caught) {
    List<Taken> once = Stream.concat(lasso.stem().stream(), lasso.loop().stream()).toList();
    List<Taken> twice = Stream.concat(once.stream(), lasso.loop().stream()).toList();
    Replay replay = replay(once);
    World end = maker.of(replay).after();
    if (!isSame(end, maker.of(replay(twice)).after())) {
      throw new IllegalStateException("no loop: " + String.join(" | ", replay.pieces()));
    }
    Lap lap =
        new Lap(caught, schedules.order(lasso.stem(), once), schedules.order(lasso.loop(), once));
    Verdict verdict =
        new Verdict(
            Explorer.NO_LIVELOCK,
            Kind.VIOLATED,
            lap.last(),
            Optional.of(replay).filter(Replay::isSayable),
            Optional.of(lap));
    return new Told(verdict, Optional.of(end));
  }

  private Replay replay(List<Taken> moves) {
    return new Replay(start, List.of(schedules.line(moves).part()));
  }

  private static boolean isSame(World one, World other) {
    return Arrays.equals(one.machine().copy(), other.machine().copy());
  }
}
