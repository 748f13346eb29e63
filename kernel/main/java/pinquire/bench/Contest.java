package pinquire.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pinquire.litmus.PinModel.Size;

/** One {@link Subject}, searched with one thread, by SPIN, and with two threads, in turn. */
final class Contest {

  private static final double MEGABYTE = 1e6;

  private final Subject subject;
  private final Sheet sheet;
  private final Runs alone;
  private final Runs together;
  private final List<Round> spin = new ArrayList<>();
  private long spinPeak;

  Contest(Subject subject, Sheet sheet) {
    this.subject = subject;
    this.sheet = sheet;
    alone = new Runs(subject, 1);
    together = new Runs(subject, 2);
  }

  /**
   * Measures and prints.
   *
   * @param folder for SPIN to work in; null without it
   */
  void measure(@Nullable Path folder) throws IOException, InterruptedException {
    Size size = subject.size();
    Promela promela =
        folder == null || size == null ? null : new Promela(folder, size, Subject.MODE, false);
    if (promela != null) {
      promela.make();
    }
    for (int i = 0; i < subject.processes; i++) {
      alone.once();
      if (promela != null) {
        spin(promela);
      }
      together.once();
    }
    print();
  }

  private void spin(Promela promela) throws IOException, InterruptedException {
    Program.Ended ended = promela.run(alone.states());
    Round round = Promela.round(ended.printed());
    round.requireStates(alone.states());
    spin.add(round);
    spinPeak = Math.max(spinPeak, ended.peak());
  }

  private void print() {
    sheet.count("check: " + subject.title + ": states", alone.states());
    for (Runs runs : List.of(alone, together)) {
      String what = what(runs.title());
      sheet.line(what + "states a second, first", runs.firstStatesASecond());
      figures(what, runs.warm(), runs.peak(), subject.isEngine());
    }
    if (!spin.isEmpty()) {
      figures(what("SPIN -O3"), spin, spinPeak, false);
      ratios(alone);
      ratios(together);
    }
  }

  private String what(String who) {
    return "check: " + subject.title + ", " + who + ": ";
  }

  private void figures(String what, List<Round> rounds, long peak, boolean barred) {
    double states = Round.median(rounds, Round::statesASecond);
    double bytes = Round.median(rounds, Round::bytesAState);
    sheet.line(what + "states a second", states, barred ? Bar.SPEED : Bar.NONE);
    sheet.line(what + "transitions a second", Round.median(rounds, Round::transitionsASecond));
    sheet.line(what + "bytes a state", bytes, barred ? Bar.BYTES : Bar.NONE);
    sheet.line(what + "peak memory, MB", peak / MEGABYTE);
  }

  private void ratios(Runs runs) {
    double theirs = Round.median(spin, Round::statesASecond);
    double warm = Round.median(runs.warm(), Round::statesASecond);
    String what = what(runs.title() + " beside SPIN");
    sheet.line(what + "first, times", runs.firstStatesASecond() / theirs, Bar.FIRST);
    sheet.line(what + "warm, times", warm / theirs, Bar.WARM);
  }
}
