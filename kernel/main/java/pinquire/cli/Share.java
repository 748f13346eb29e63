package pinquire.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several equal parts of all cases.
 *
 * @param number from 1
 * @param of how many parts there are
 */
record Share(int number, int of) {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

  /** {@code 2/3}; empty when it is none. */
  static Optional<Share> of(String written) {
    Matcher parts = WRITTEN.matcher(written);
    return parts.matches()
        ? Optional.of(new Share(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
            .filter(share -> share.number >= 1 && share.number <= share.of)
        : Optional.empty();
  }

  /** Whether it has the case of this number, from 0. */
  boolean has(int index) {
    return index % of == number - 1;
  }
}
