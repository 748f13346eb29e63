package pinquire.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the known word that a misspelt one comes closest to. */
public final class Suggestion {

  private Suggestion() {}

  /**
   * The nearest of the known words; of several equally near one of the same length, else the first;
   * empty when none is near. One slip (a letter more, less, wrong, or two swapped) is forgiven in
   * short words, two in words of six letters and more.
   */
  public static Optional<String> among(String word, Collection<String> known) {
    return known.stream()
        .filter(k -> distance(word, k) <= forgiven(word, k))
        .min(
            Comparator.<String>comparingInt(k -> distance(word, k))
                .thenComparingInt(k -> Math.abs(k.length() - word.length())));
  }

  private static int forgiven(String word, String candidate) {
    int longer = Math.max(word.length(), candidate.length());
    if (longer <= 2) {
      return 0;
    }
    return longer <= 5 ? 1 : 2;
  }

  /** Damerau and Levenshtein's, no letter touched twice. */
  private static int distance(String word, String candidate) {
    String a = word.toLowerCase(Locale.ROOT);
    String b = candidate.toLowerCase(Locale.ROOT);
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + changed);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
  }
}
