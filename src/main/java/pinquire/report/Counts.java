package pinquire.report;

import java.util.Locale;

/** Numbers of things as a reader wants them. */
final class Counts {

  private Counts() {}

  /** {@code 2,048}. */
  static String of(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** {@code 1 page}, {@code 2,048 pages}. */
  static String of(long count, String noun) {
    return of(count) + " " + noun + (count == 1 ? "" : "s");
  }
}
