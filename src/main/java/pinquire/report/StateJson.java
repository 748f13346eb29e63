package pinquire.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import pinquire.command.Content;
import pinquire.command.Owner;
import pinquire.command.PageState;
import pinquire.command.State;
import pinquire.command.Violation;

/** A state as JSON: one object a page, one a violated property. */
final class StateJson {

  private StateJson() {}

  /** An object that begins with its type. */
  static JsonObject object(String type) {
    JsonObject object = new JsonObject();
    object.addProperty("type", type);
    return object;
  }

  /** Every row of every file, then every property that does not hold. */
  static List<String> of(State state) {
    List<String> lines = new ArrayList<>();
    state
        .files()
        .forEach(f -> f.rows().forEach(row -> lines.add(row(f.name(), row, state.tables()))));
    state.violations().forEach(v -> lines.add(violation(v)));
    return lines;
  }

  private static String row(String file, PageState row, List<String> tables) {
    String letters = row.flags().split(" ", 2)[0];
    JsonObject object = object("state");
    object.addProperty("file", file);
    object.addProperty("page", row.page());
    object.addProperty("orphan", row.owner() == Owner.NOBODY);
    object.addProperty("copy", row.owner() == Owner.PROCESS);
    object.addProperty("cached", row.cached());
    object.addProperty("refcount", row.ref());
    object.addProperty("mapcount", row.map());
    object.addProperty("pins", row.pins());
    object.addProperty("believed", row.believed());
    JsonObject ptes = new JsonObject();
    for (int p = 0; p < tables.size() && p < row.ptes().size(); p++) {
      ptes.addProperty(tables.get(p), row.ptes().get(p));
    }
    object.add("pte", ptes);
    object.addProperty("flags", row.flags());
    object.addProperty("dirty", letters.contains("D"));
    object.addProperty("writeback", letters.contains("W"));
    object.addProperty("locked", letters.contains("L"));
    object.addProperty("private", letters.contains("P"));
    object.add("memory", content(row.memory()));
    object.add("disk", content(row.disk()));
    return object.toString();
  }

  /** The versions of the two halves; null for no content. */
  private static JsonElement content(Content content) {
    if (content.equals(Content.NONE)) {
      return JsonNull.INSTANCE;
    }
    JsonArray halves = new JsonArray();
    halves.add(content.first());
    halves.add(content.second());
    return halves;
  }

  private static String violation(Violation violation) {
    JsonObject object = object("violation");
    object.addProperty("property", violation.property());
    object.addProperty("file", violation.file());
    JsonArray pages = new JsonArray();
    violation.pages().forEach(pages::add);
    object.add("pages", pages);
    object.addProperty("orphans", violation.owner() == Owner.NOBODY);
    object.addProperty("copies", violation.owner() == Owner.PROCESS);
    object.addProperty("mark", violation.mark().word());
    object.addProperty("sentence", violation.sentence());
    return object.toString();
  }
}
