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
import pinquire.scenario.Schedule;

/**
 * Whether somebody may never come to an end although nobody is passed over for ever. A schedule
 * that goes on and on is told as the steps into a loop and once around it; it is done on a machine
 * of its own, around a second time as well, before it is told.
 */
record Livelock(Retelling retelling) {

  /** What is known when these lassos were found; empty when none were looked for. */
  Verdict verdict(Optional<List<Lasso>> lassos) {
    if (lassos.isEmpty()) {
      return quiet(Kind.INCONCLUSIVE);
    }
    return lassos.get().stream()
        .min(Comparator.comparing(lasso -> lasso.stem().size() + lasso.loop().size()))
        .map(lasso -> violated(lasso, caught(lasso, lassos.get())))
        .orElseGet(() -> quiet(Kind.HOLDS));
  }

  private static Verdict quiet(Kind kind) {
    return new Verdict(Explorer.NO_LIVELOCK, kind, 0, Optional.empty());
  }

  private static List<String> caught(Lasso in, List<Lasso> all) {
    return all.stream()
        .filter(lasso -> lasso.stem().equals(in.stem()) && lasso.loop().equals(in.loop()))
        .map(Lasso::actor)
        .toList();
  }

  private Verdict violated(Lasso lasso, List<String> caught) {
    int stem = retelling.schedules().part(lasso.stem()).order().steps();
    List<Taken> moves = Stream.concat(lasso.stem().stream(), lasso.loop().stream()).toList();
    Retelling.Told told =
        retelling.told(moves, (part, end) -> closes(part, stem, end)).orElseThrow();
    Schedule order = told.part().order();
    Lap lap = new Lap(caught, order.first(stem), order.after(stem), Race.of(told.end()));
    return new Verdict(
        Explorer.NO_LIVELOCK, Kind.VIOLATED, told.steps(), told.said(), Optional.of(lap));
  }

  /** Whether going around once more leads to the same state. */
  private boolean closes(Replay.Part once, int stem, World end) {
    Schedule twice = once.order().then(once.order().after(stem));
    return retelling
        .end(new Replay.Part(once.commands(), twice))
        .filter(again -> Arrays.equals(again.machine().copy(), end.machine().copy()))
        .isPresent();
  }
}
