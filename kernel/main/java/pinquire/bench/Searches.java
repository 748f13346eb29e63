package pinquire.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import pinquire.jupyter.TemporaryFolder;

/** The search by itself, each time in fresh processes, and beside SPIN where that is installed. */
final class Searches {

  /** How often the two kinds of Java are started, one after the other. */
  private static final int PAIRS = 3;

  private final Sheet sheet;

  Searches(Sheet sheet) {
    this.sheet = sheet;
  }

  void measure() throws IOException, InterruptedException {
    Optional<String> missing = Promela.missing();
    missing.ifPresent(what -> sheet.say("check: " + what));
    try (TemporaryFolder folder = TemporaryFolder.create("pinquire-bench")) {
      new Cold(folder.path(), sheet).measure(missing.isEmpty());
      for (Subject subject : Subject.values()) {
        new Contest(subject, sheet).measure(missing.isEmpty() ? folder.path() : null);
      }
    }
    if (Starts.areQuick()) {
      typed(Subject.ENGINE_MILLION);
      typed(Subject.ENGINE_MILLIONS);
    } else {
      sheet.say("check: not started by ./pinquire, so its flags cannot be told from others");
    }
  }

  /** What the flags that make a start quick cost somebody whose search is large. */
  private void typed(Subject subject) throws IOException, InterruptedException {
    String title = "check: " + subject.title + ", typed: ";
    double[] quick = new double[PAIRS];
    double[] fully = new double[PAIRS];
    for (int pair = 0; pair < PAIRS; pair++) {
      quick[pair] = Program.run(Starts.ofText(subject.script())).seconds();
      fully[pair] = Program.run(Starts.compiledFully(subject.script())).seconds();
    }
    double verdict = Rate.median(Arrays.stream(quick));
    double beside = Rate.median(Arrays.stream(fully)) / verdict;
    sheet.line(title + "JVM start to verdict, s", verdict);
    sheet.line(title + "the same, beside Java compiling fully, times", beside, Bar.AS_FAST);
  }
}
