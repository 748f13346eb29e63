package pinquire.report;

import java.util.ArrayList;
import java.util.List;

/** How many new states a search finds at each depth, as a skyline of characters. */
final class SearchShape {

  private static final String FEW_TO_MANY = ".:-=+#";
  private static final char MOST = '%';

  private final List<Long> before = new ArrayList<>();
  private long now;

  /** So many states are known at this depth, no fewer than before. */
  void note(int depth, long states) {
    while (before.size() <= depth) {
      before.add(before.isEmpty() ? 0 : now);
    }
    now = states;
  }

  /** A character for each depth, or for so many neighbouring ones that there is room for all. */
  String text(int room) {
    int bands = Math.min(room, before.size());
    double[] found = new double[Math.max(0, bands)];
    double most = 1;
    for (int band = 0; band < bands; band++) {
      int first = (int) ((long) band * before.size() / bands);
      int end = (int) ((band + 1L) * before.size() / bands);
      found[band] = (double) (before(end) - before(first)) / (end - first);
      most = Math.max(most, found[band]);
    }
    StringBuilder text = new StringBuilder();
    for (double fresh : found) {
      int height = (int) (fresh / most * FEW_TO_MANY.length());
      text.append(height < FEW_TO_MANY.length() ? FEW_TO_MANY.charAt(height) : MOST);
    }
    return text.toString();
  }

  private long before(int depth) {
    return depth < before.size() ? before.get(depth) : now;
  }
}
