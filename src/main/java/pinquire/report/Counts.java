package pinquire.report;

import java.util.Locale;
import pinquire.command.Owner;

/** Numbers of things as a reader wants them. */
final class Counts {

  private Counts() {}

  /** {@code 2,048}. */
  static String of(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** {@code 950}, {@code 212 k}, {@code 12.2 M}: to be glanced at. */
  static String rough(long count) {
    if (count < 1_000) {
      return Long.toString(count);
    }
    return count < 1_000_000 ? rough(count / 1e3) + " k" : rough(count / 1e6) + " M";
  }

  private static String rough(double count) {
    return String.format(Locale.ROOT, count < 100 ? "%.1f" : "%.0f", count);
  }

  /** {@code 1 page}, {@code 2,048 pages}. */
  static String of(long count, String noun) {
    return of(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /** {@code 1 orphan}, {@code 2 private copies}. */
  static String of(long count, Owner owner) {
    return of(count) + " " + owner.noun(count);
  }
}
