package pinquire.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pinquire.litmus.PinModel.Size;

/** SPIN, time and again on one size of the small model. */
final class Spin {

  private final Promela promela;
  private final Sheet sheet;
  private final List<Round> rounds = new ArrayList<>();
  private boolean refused;
  private long peak;

  /**
   * Writes the model.
   *
   * @param claims whether it is asked for a verdict; else it counts
   */
  Spin(Path folder, Size size, boolean claims, Sheet sheet) throws IOException {
    promela = new Promela(folder, size, Subject.MODE, claims);
    this.sheet = sheet;
  }

  /** Makes the program that searches; gives the seconds that it took. */
  double make() throws IOException, InterruptedException {
    return promela.make();
  }

  /**
   * Searches. When it does not find what ours has found, that is said, and no figure is kept.
   *
   * @return the seconds from start to end
   */
  double once(long states) throws IOException, InterruptedException {
    if (refused) {
      return 0;
    }
    try {
      Promela.Found found = promela.search(states);
      rounds.add(found.round());
      peak = Math.max(peak, found.ended().peak());
      return found.ended().seconds();
    } catch (Promela.Incomparable trouble) {
      refused = true;
      rounds.clear();
      sheet.say("check: " + trouble.getMessage());
      return 0;
    }
  }

  boolean compares() {
    return !rounds.isEmpty();
  }

  List<Round> rounds() {
    return rounds;
  }

  double statesASecond() {
    return Round.median(rounds, Round::statesASecond);
  }

  /** The most bytes that it has had in memory. */
  long peak() {
    return peak;
  }
}
