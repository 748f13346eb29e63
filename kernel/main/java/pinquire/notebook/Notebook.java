package pinquire.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;

/**
 * A notebook: prose and code in order. Read from any nbformat 4, written as 4.5; fields this class
 * does not know are kept. Immutable.
 */
public final class Notebook {

  private final JsonObject head;
  private final List<NotebookCell> cells;

  /**
   * @param head the notebook without its cells
   */
  Notebook(JsonObject head, List<NotebookCell> cells) {
    this.head = head;
    this.cells = List.copyOf(cells);
  }

  /**
   * Reads a notebook, gives cells without an id one that follows from their position, joins
   * neighbouring stream outputs, and drops what nbformat calls transient.
   *
   * @param name what to call the file in errors
   * @throws NotebookException when the text is not JSON, not nbformat 4, or misshapen
   */
  public static Notebook read(String name, String json) throws NotebookException {
    return new NotebookReader(name).read(json);
  }

  public List<NotebookCell> cells() {
    return cells;
  }

  /** Whether every cell may fail, as nbclient and nbmake read the notebook's own metadata. */
  boolean mayFail() {
    return head.get("metadata") instanceof JsonObject metadata
        && metadata.get("execution") instanceof JsonObject execution
        && new JsonPrimitive(true).equals(execution.get("allow_errors"));
  }

  /** The same notebook with other cells. */
  public Notebook with(List<NotebookCell> others) {
    return new Notebook(head, others);
  }

  /** The same notebook with a note of the values it was given, where papermill keeps them. */
  Notebook withParameters(JsonObject values) {
    JsonObject noted = head.deepCopy();
    JsonObject metadata = noted.getAsJsonObject("metadata");
    JsonObject papermill =
        metadata.get("papermill") instanceof JsonObject known ? known : new JsonObject();
    papermill.add("parameters", values);
    metadata.add("papermill", papermill);
    return new Notebook(noted, cells);
  }

  /**
   * The notebook as nbformat itself would write it: sorted keys, one space of indent, texts as
   * lists of lines, a newline at the end. The same notebook always gives the same bytes.
   */
  public String write() {
    JsonObject root = head.deepCopy();
    JsonArray array = new JsonArray();
    cells.forEach(cell -> array.add(cell.json()));
    root.add("cells", array);
    return NotebookWriter.write(root);
  }
}
