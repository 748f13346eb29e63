package pinquire.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import pinquire.toy.ToyInterpreter;

/** Builds notebooks cell by cell, and runs them in the toy language. */
final class Notebooks {

  private final JsonArray cells = new JsonArray();

  private Notebooks() {}

  static Notebooks notebook() {
    return new Notebooks();
  }

  Notebooks prose(String markdown) {
    cells.add(cell("markdown", markdown));
    return this;
  }

  Notebooks code(String source, String... tags) {
    JsonObject cell = cell("code", source);
    cell.add("outputs", new JsonArray());
    cell.add("execution_count", null);
    if (tags.length > 0) {
      JsonArray list = new JsonArray();
      for (String tag : tags) {
        list.add(tag);
      }
      cell.getAsJsonObject("metadata").add("tags", list);
    }
    cells.add(cell);
    return this;
  }

  Notebook read() throws NotebookException {
    JsonObject root = new JsonObject();
    root.add("cells", cells);
    root.add("metadata", new JsonObject());
    root.addProperty("nbformat", 4);
    root.addProperty("nbformat_minor", 4);
    return Notebook.read("toy.ipynb", root.toString());
  }

  static NotebookRun.Result run(Notebook notebook) {
    return NotebookRun.run(notebook, new ToyInterpreter(), new Transcript(sink(), sink()));
  }

  static JsonObject json(Notebook notebook) {
    return JsonParser.parseString(notebook.write()).getAsJsonObject();
  }

  static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  static PrintStream into(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }

  private static PrintStream sink() {
    return into(new ByteArrayOutputStream());
  }

  private static JsonObject cell(String kind, String source) {
    JsonObject cell = new JsonObject();
    cell.addProperty("cell_type", kind);
    cell.add("metadata", new JsonObject());
    cell.addProperty("source", source);
    return cell;
  }
}
