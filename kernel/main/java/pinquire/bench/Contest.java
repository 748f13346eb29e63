package pinquire.bench;

import java.io.IOException;
import java.nio.file.Path;
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
    Spin spin = folder == null || size == null ? null : new Spin(folder, size, false, sheet);
    if (spin != null) {
      spin.make();
    }
    for (int i = 0; i < subject.processes; i++) {
      alone.once();
      if (spin != null) {
        spin.once(alone.states());
      }
      together.once();
    }
    print();
    if (spin != null && spin.compares()) {
      figures(what("SPIN -O3"), spin.rounds(), spin.peak(), false);
      ratios(alone, spin);
      ratios(together, spin);
    }
  }

  private void print() {
    sheet.count("check: " + subject.title + ": states", alone.states());
    for (Runs runs : List.of(alone, together)) {
      String what = what(runs.title());
      sheet.line(what + "states a second, first", runs.firstStatesASecond());
      figures(what, runs.warm(), runs.peak(), subject.isEngine());
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

  private void ratios(Runs runs, Spin spin) {
    double theirs = spin.statesASecond();
    double warm = Round.median(runs.warm(), Round::statesASecond);
    String what = what(runs.title() + " beside SPIN");
    sheet.line(what + "first, times", runs.firstStatesASecond() / theirs, Bar.FIRST);
    sheet.line(what + "warm, times", warm / theirs, Bar.WARM);
  }
}
