package pinquire.jupyter;

import static java.util.stream.Collectors.joining;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells when a session is no longer what a reader gets who runs the cells from the top.
 *
 * <p>A kernel sees no notebook. It knows a cell by the id that JupyterLab and VS Code send along,
 * and nothing where a front end sends none. Where cells stand it does not know; so they are taken
 * to stand in the order in which they first ran.
 */
final class CellOrder {

  /**
   * A cell's last run.
   *
   * @param number its {@code In [n]}
   * @param missed the last run of a cell above it that came after its own; 0 when none did
   */
  private record Run(String text, int number, int missed) {

    String unseen() {
      return "[%d] has not run since [%d] did".formatted(number, missed);
    }
  }

  /** By the cells' ids, in the order of their first runs. */
  private final Map<String, Run> runs = new LinkedHashMap<>();

  /**
   * A cell begins to run.
   *
   * @param metadata of the request
   * @return what to tell about it, a line each
   */
  List<String> runs(JsonObject metadata, String text, int number) {
    List<String> told = new ArrayList<>();
    if (metadata.get("deletedCells") instanceof JsonArray deleted) {
      deleted.forEach(id -> gone(id, told));
    }
    if (metadata.get("cellId") instanceof JsonPrimitive id) {
      ran(id.getAsString(), text, number, told);
    }
    return told.stream().map(line -> "out of order: " + line + "\n").toList();
  }

  private void gone(JsonElement id, List<String> told) {
    Run run = id.isJsonPrimitive() ? runs.remove(id.getAsString()) : null;
    if (run != null) {
      told.add("[%d] is deleted, but what it did is not".formatted(run.number()));
    }
  }

  private void ran(String id, String text, int number, List<String> told) {
    String unseen =
        before(id).filter(run -> run.missed() > 0).map(Run::unseen).collect(joining(", "));
    if (!unseen.isEmpty()) {
      told.add(unseen);
    }
    Run earlier = runs.put(id, new Run(text, number, 0));
    String later = earlier == null ? "" : missing(id, number);
    if (earlier != null && !later.isEmpty()) {
      String again = earlier.text().equals(text) ? "ran again" : "was changed and ran again";
      told.add("%s ran before this cell %s".formatted(later, again));
    }
  }

  private Stream<Run> before(String id) {
    return runs.entrySet().stream()
        .takeWhile(entry -> !entry.getKey().equals(id))
        .map(Map.Entry::getValue);
  }

  /** The cells after this one have missed this run; those of which that is news. */
  private String missing(String id, int number) {
    List<String> news = new ArrayList<>();
    runs.entrySet().stream()
        .skip(before(id).count() + 1)
        .forEach(
            entry -> {
              Run run = entry.getValue();
              if (run.missed() == 0) {
                news.add("[" + run.number() + "]");
              }
              entry.setValue(new Run(run.text(), run.number(), number));
            });
    return String.join(", ", news);
  }
}
