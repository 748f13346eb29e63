package pinquire.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.machine.Config;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.Page;
import pinquire.path.Paths;
import pinquire.path.Program;
import pinquire.path.Step;

/** Steps that say they are their task's own look at nothing else and change nothing else. */
class OwnStepsTest {

  private static final int RUNS = 60;
  private static final int STEPS = 400;

  private final SplittableRandom random = new SplittableRandom(7);
  private final Set<String> seen = new TreeSet<>();

  @Test
  void whatIsSaidToBeATasksOwnTouchesNothingElse() {
    for (Design design : Designs.all()) {
      for (int run = 0; run < RUNS; run++) {
        new Watch(design).play();
      }
    }
    assertThat(seen)
        .contains(
            "go back to the store",
            "look again",
            "go by the test before",
            "build the I/O",
            "see whether every page has left",
            "note that it is busy");
  }

  /** A machine whose row is watched, and three tasks on it. */
  private final class Watch {

    private final Design design;
    private final Machine machine;
    private final long[] looked;
    private final List<Actor> actors = new ArrayList<>();

    Watch(Design design) {
      this.design = design;
      Config config =
          new Config(
              List.of(new Config.FileSpec("f", 1)),
              List.of("p0"),
              List.of("d0"),
              4,
              4,
              design.bounds());
      Machine fresh = Machine.of(config);
      looked = new long[fresh.words()];
      machine = fresh.watched(looked);
      machine.row().point(fresh.copy(), 0);
    }

    private Actor actor(int task, Function<Paths, Program> path) {
      Paths paths = new Paths(machine, design, machine.task(task));
      return Actor.of("p" + task, path.apply(paths), machine.task(task));
    }

    void play() {
      List<Page> pages = machine.pages();
      List<Function<Paths, Program>> all =
          List.of(
              paths -> paths.store(0, pages),
              paths -> paths.pin(0, 0, pages),
              paths -> paths.sync("fsync", pages),
              paths -> paths.writeback(pages),
              paths -> paths.reclaim(pages),
              paths -> paths.directRead(0, 0, pages),
              paths -> paths.directWrite(pages));
      Actor map = actor(0, paths -> paths.map(0, pages));
      while (!map.ended()) {
        map.take();
      }
      for (int task = 1; task < 4; task++) {
        actors.add(actor(task, all.get(random.nextInt(all.size()))));
      }
      Paths paths = new Paths(machine, design, machine.task(0));
      for (Folio folio : machine.folios()) {
        Program write = paths.diskWrite(folio);
        actors.add(new Actor("disk", OptionalInt.empty(), write, folio::io, folio::io));
      }
      for (int step = 0; step < STEPS; step++) {
        int number = random.nextInt(actors.size());
        if (actors.get(number).able()) {
          take(number + 1);
        }
      }
    }

    private void take(int task) {
      Actor actor = actors.get(task - 1);
      Step step = actor.next();
      long[] before = machine.copy();
      Arrays.fill(looked, 0);
      actor.take();
      long[] read = looked.clone();
      if (step.own()) {
        seen.add(step.what());
        long[] after = machine.copy();
        long[] own = own(task);
        for (int word = 0; word < own.length; word++) {
          assertThat((read[word] | (before[word] ^ after[word])) & ~own[word])
              .as("%s of %s under %s touches", step.what(), step.path(), design.name())
              .isZero();
        }
      }
    }

    /** The bits of the row that are a task's. */
    private long[] own(int task) {
      long[] now = machine.copy();
      long[] ones = new long[now.length];
      Arrays.fill(ones, -1);
      machine.restore(ones);
      machine.task(task).clear();
      long[] own = machine.copy();
      Arrays.setAll(own, word -> ~own[word]);
      machine.restore(now);
      return own;
    }
  }
}
