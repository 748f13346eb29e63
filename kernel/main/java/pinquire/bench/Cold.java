package pinquire.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;

/** From nothing to the verdict on the smallest size: of ours one process, of SPIN's three. */
final class Cold {

  private static final int TIMES = 5;

  private final Path folder;
  private final Sheet sheet;

  Cold(Path folder, Sheet sheet) {
    this.folder = folder;
    this.sheet = sheet;
  }

  /**
   * Measures and prints.
   *
   * @param beside whether SPIN is there
   */
  void measure(boolean beside) throws IOException, InterruptedException {
    List<String> command = Starts.of(Verdict.class, folder.resolve("verdict.jsa"));
    String verdict = Program.run(command).printed();
    long states = Long.parseLong(verdict.split(" ")[0]);
    Spin spin = new Spin(folder, Verdict.SMALLEST, true, sheet);
    DoubleStream.Builder ours = DoubleStream.builder();
    DoubleStream.Builder theirs = DoubleStream.builder();
    for (int i = 0; i < TIMES; i++) {
      ours.add(Program.run(command).seconds());
      if (beside) {
        theirs.add(spin.make() + spin.once(states));
      }
    }
    double mine = Rate.median(ours.build());
    String what = "check: litmus " + Verdict.SMALLEST + ": ";
    sheet.line(what + "JVM start to verdict, ms", 1e3 * mine);
    if (spin.compares()) {
      double spins = Rate.median(theirs.build());
      sheet.line(what + "SPIN's start to verdict, ms", 1e3 * spins);
      sheet.line(what + "cold, beside SPIN, times", spins / mine, Bar.COLD);
    }
  }
}
