package pinquire.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between what is stored of a cell and what it gives now. */
final class OutputDifference {

  private static final int MOST_LINES = 40;

  private final List<String> differs = new ArrayList<>();
  private final List<String> diff = new ArrayList<>();

  /** Something other than an output is wrong with the cell. */
  void wrong(String what) {
    differs.add(what);
  }

  /** Outputs are compared one by one, in order, but for those that need not be the same. */
  void compare(List<CellOutput> stored, List<CellOutput> now) {
    for (int i = 0; i < Math.max(stored.size(), now.size()); i++) {
      if (compared(stored, i) && compared(now, i)) {
        output(i + 1, parts(stored, i), parts(now, i));
      }
    }
  }

  private static boolean compared(List<CellOutput> outputs, int index) {
    return index >= outputs.size() || outputs.get(index).compared();
  }

  private static SortedMap<String, String> parts(List<CellOutput> outputs, int index) {
    return index < outputs.size() ? outputs.get(index).parts() : new TreeMap<>();
  }

  private void output(int number, SortedMap<String, String> stored, SortedMap<String, String> now) {
    TreeSet<String> names = new TreeSet<>(stored.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      part(name, name + " of output " + number, stored.get(name), now.get(name));
    }
  }

  private void part(String name, String place, @Nullable String stored, @Nullable String now) {
    if (stored != null && stored.equals(now)) {
      return;
    }
    String how = stored == null ? " is new" : now == null ? " is gone" : " differs";
    differs.add(place + how);
    if (isForReaders(name)) {
      diff.addAll(LineDiff.of(stored == null ? "" : stored, now == null ? "" : now, place));
    }
  }

  /** Lines of other parts would tell the same once more, and less readably. */
  private static boolean isForReaders(String name) {
    return !name.contains("/") || name.equals("text/plain");
  }

  boolean isEmpty() {
    return differs.isEmpty();
  }

  /** What is to be told of the cell. */
  CellDifference in(int number, NotebookCell cell) {
    String first = cell.source().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return new CellDifference(number, cell.id(), first.strip(), differs, readable());
  }

  /** No more lines than somebody reads. */
  private List<String> readable() {
    if (diff.size() <= MOST_LINES) {
      return diff;
    }
    List<String> shown = new ArrayList<>(diff.subList(0, MOST_LINES));
    shown.add("... %d more lines".formatted(diff.size() - MOST_LINES));
    return shown;
  }
}
