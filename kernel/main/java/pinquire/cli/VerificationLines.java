package pinquire.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import pinquire.notebook.CellDifference;
import pinquire.notebook.Verification;

/**
 * What came of holding a notebook against itself, for people and for programs.
 *
 * @param file as it was named
 * @param cut whether a check in it was cut off by a bound
 * @param rewritten whether the file now holds what its cells gave
 */
record VerificationLines(String file, Verification found, boolean cut, boolean rewritten) {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  List<String> text() {
    List<String> lines = new ArrayList<>();
    for (CellDifference difference : found.differences()) {
      lines.add(file + ": " + difference.place());
      difference.differs().forEach(what -> lines.add("  " + what));
      lines.addAll(difference.diff());
    }
    found.stop().ifPresent(stop -> lines.add(file + ": " + stop.told(found.notRun())));
    lines.add(file + ": " + summary());
    return lines;
  }

  private String summary() {
    List<String> parts = new ArrayList<>();
    parts.add(verdict());
    if (found.notCompared() > 0) {
      parts.add(found.notCompared() + " not compared");
    }
    if (cut) {
      parts.add("INCONCLUSIVE: a check in it was cut off by a bound");
    }
    if (rewritten) {
      parts.add("rewritten");
    }
    return String.join("; ", parts);
  }

  private String verdict() {
    int differ = found.differences().size();
    if (differ > 0) {
      return "%d of %s %s"
          .formatted(differ, cells(found.compared()), differ == 1 ? "differs" : "differ");
    }
    return found.stop().isPresent() ? "failed" : "same, " + cells(found.compared()) + " compared";
  }

  private static String cells(int count) {
    return count + (count == 1 ? " cell" : " cells");
  }

  List<String> json() {
    List<String> lines = new ArrayList<>();
    found.differences().forEach(difference -> lines.add(GSON.toJson(json(difference))));
    JsonObject whole = ofType("notebook");
    whole.addProperty("same", found.same());
    whole.addProperty("compared", found.compared());
    whole.addProperty("notCompared", found.notCompared());
    whole.addProperty("notRun", found.notRun());
    whole.addProperty("inconclusive", cut);
    whole.addProperty("rewritten", rewritten);
    lines.add(GSON.toJson(whole));
    return lines;
  }

  private JsonObject json(CellDifference difference) {
    JsonObject line = ofType("difference");
    line.addProperty("cell", difference.number());
    line.addProperty("id", difference.id());
    line.addProperty("source", difference.source());
    line.add("differs", strings(difference.differs()));
    line.add("diff", strings(difference.diff()));
    return line;
  }

  private JsonObject ofType(String type) {
    JsonObject line = new JsonObject();
    line.addProperty("type", type);
    line.addProperty("file", file);
    return line;
  }

  private static JsonArray strings(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }
}
