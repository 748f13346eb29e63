package pinquire.notebook;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** From the text of a file to a {@link Notebook} in the one form the rest of the package knows. */
final class NotebookReader {

  private static final Gson GSON = new GsonBuilder().setStrictness(Strictness.STRICT).create();

  private final String name;

  NotebookReader(String name) {
    this.name = name;
  }

  Notebook read(String json) throws NotebookException {
    JsonObject root = parse(json);
    refuseOtherFormats(root);
    giveIds(root);
    refuseMisshapen(root);
    List<NotebookCell> cells = new ArrayList<>();
    for (JsonElement cell : root.remove("cells").getAsJsonArray()) {
      cells.add(NotebookCell.stored(cell.getAsJsonObject()));
    }
    root.addProperty("nbformat_minor", 5);
    JsonObject metadata = root.getAsJsonObject("metadata");
    List.of("orig_nbformat", "orig_nbformat_minor", "signature").forEach(metadata::remove);
    return new Notebook(root, cells);
  }

  private JsonObject parse(String json) throws NotebookException {
    try {
      JsonElement root = GSON.fromJson(json, JsonElement.class);
      if (root != null && root.isJsonObject()) {
        return root.getAsJsonObject();
      }
      throw new NotebookException(name + ": not a notebook: a JSON object was expected");
    } catch (JsonParseException e) {
      Throwable told = e.getCause() == null ? e : e.getCause();
      String first = String.valueOf(told.getMessage()).lines().findFirst().orElse("");
      throw new NotebookException(name + ": not a notebook: the JSON is broken: " + first);
    }
  }

  private void refuseOtherFormats(JsonObject root) throws NotebookException {
    JsonElement format = root.get("nbformat");
    if (format == null) {
      throw new NotebookException(name + ": not a notebook: it has no field nbformat");
    }
    if (!format.toString().equals("4")) {
      throw new NotebookException(
          name
              + ": nbformat "
              + format
              + " was read, only 4 is known; try: jupyter nbconvert --to notebook --nbformat 4 "
              + name);
    }
  }

  /** Ids came with nbformat 4.5; a missing, empty or repeated one becomes {@code cell-POSITION}. */
  private static void giveIds(JsonObject root) {
    if (!(root.get("cells") instanceof JsonArray cells)) {
      return;
    }
    Set<String> taken = new HashSet<>();
    List<JsonObject> without = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i) instanceof JsonObject cell && !takesOwnId(cell, taken)) {
        without.add(cell);
        positions.add(i + 1);
      }
    }
    for (int i = 0; i < without.size(); i++) {
      String id = "cell-" + positions.get(i);
      while (!taken.add(id)) {
        id += "x";
      }
      without.get(i).addProperty("id", id);
    }
  }

  private static boolean takesOwnId(JsonObject cell, Set<String> taken) {
    JsonElement id = cell.get("id");
    return id != null && NotebookShape.isId(id) && taken.add(id.getAsString());
  }

  private void refuseMisshapen(JsonObject root) throws NotebookException {
    List<String> problems = NotebookShape.problems(root);
    if (!problems.isEmpty()) {
      throw new NotebookException(name + ": not a notebook: " + problems.get(0));
    }
  }
}
