package pinquire.report;

import java.util.ArrayList;
import java.util.List;

/** Two sequences side by side: what of one is the same as what of the other. */
public final class Alignment {

  /** Whether a thing of one sequence is the same as one of the other, both by their indexes. */
  public interface Sameness {
    boolean of(int here, int there);
  }

  /** Two things that are the same, by their indexes. */
  public record Pair(int here, int there) {}

  private Alignment() {}

  /** The longest way through both, in order. Takes time and room for the product of their sizes. */
  public static List<Pair> of(int here, int there, Sameness same) {
    int[][] longest = longest(here, there, same);
    List<Pair> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < here && j < there) {
      if (same.of(i, j)) {
        pairs.add(new Pair(i++, j++));
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return pairs;
  }

  private static int[][] longest(int here, int there, Sameness same) {
    int[][] longest = new int[here + 1][there + 1];
    for (int i = here - 1; i >= 0; i--) {
      for (int j = there - 1; j >= 0; j--) {
        longest[i][j] =
            same.of(i, j)
                ? 1 + longest[i + 1][j + 1]
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    return longest;
  }
}
