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

  /** {@code 1 page}, {@code 2,048 pages}. */
  static String of(long count, String noun) {
    return of(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /** {@code 1 orphan}, {@code 2 private copies}. */
  static String of(long count, Owner owner) {
    return of(count) + " " + owner.noun(count);
  }
}
