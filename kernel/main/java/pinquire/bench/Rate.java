package pinquire.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** Repeats something for a while, several times, and takes the median rate. */
final class Rate {

  private static final int ROUNDS = 5;
  private static final double WARM_UP_SECONDS = 1.5;
  private static final double SECONDS = 1;

  private Rate() {}

  /** Times a second that {@code things} of {@code once} are done: the median of several rounds. */
  static double of(int things, Runnable once) {
    measured(WARM_UP_SECONDS, things, once);
    double[] rates = new double[ROUNDS];
    Arrays.setAll(rates, round -> measured(SECONDS, things, once));
    return median(Arrays.stream(rates));
  }

  /** The middle one; of an even number the greater of two. */
  static double median(DoubleStream figures) {
    double[] sorted = figures.sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static double measured(double seconds, int things, Runnable once) {
    long begun = System.nanoTime();
    long done = 0;
    double elapsed = 0;
    while (elapsed < seconds) {
      once.run();
      done += things;
      elapsed = (System.nanoTime() - begun) / 1e9;
    }
    return done / elapsed;
  }

  /** {@code 12,300} or {@code 7.25}: three digits count, the rest is noise. */
  static String rounded(double figure) {
    BigDecimal rounded = new BigDecimal(figure).round(new MathContext(3));
    return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
  }
}
