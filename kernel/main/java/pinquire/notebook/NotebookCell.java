package pinquire.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** One cell of a notebook. Immutable. */
public final class NotebookCell {

  /** What a cell holds. */
  public enum Kind {
    CODE,
    MARKDOWN,
    RAW
  }

  private final JsonObject json;

  private NotebookCell(JsonObject json) {
    this.json = json;
  }

  /**
   * @param json a cell of the right shape, as a file holds it
   */
  static NotebookCell stored(JsonObject json) {
    JsonObject cell = json.deepCopy();
    cell.addProperty("source", JoinedText.of(cell.get("source")));
    cell.getAsJsonObject("metadata").remove("trusted");
    NotebookCell result = new NotebookCell(cell);
    if (result.kind() == Kind.CODE) {
      OutputList outputs = new OutputList();
      cell.getAsJsonArray("outputs")
          .forEach(output -> outputs.add(CellOutput.stored(output.getAsJsonObject())));
      result.put(outputs.toList());
    }
    return result;
  }

  /** A code cell that nobody wrote by hand. */
  static NotebookCell fresh(String id, String source, String tag) {
    JsonArray tags = new JsonArray();
    tags.add(tag);
    JsonObject metadata = new JsonObject();
    metadata.add("tags", tags);
    JsonObject cell = new JsonObject();
    cell.addProperty("cell_type", "code");
    cell.addProperty("id", id);
    cell.add("metadata", metadata);
    cell.addProperty("source", source);
    return new NotebookCell(cell).notRun();
  }

  /** One of its own in the notebook; it stays when the cell is moved or run again. */
  public String id() {
    return json.get("id").getAsString();
  }

  public Kind kind() {
    return Kind.valueOf(json.get("cell_type").getAsString().toUpperCase(Locale.ROOT));
  }

  /** The text of the cell as one string, its lines joined as they were split. */
  public String source() {
    return json.get("source").getAsString();
  }

  /** Whether there is something to run. */
  boolean hasCode() {
    return kind() == Kind.CODE && !source().isBlank();
  }

  /** Whether the author gave the cell this tag. */
  public boolean isTagged(String tag) {
    return tags().contains(tag);
  }

  /** What the author tagged the cell with. */
  List<String> tags() {
    return json.getAsJsonObject("metadata").get("tags") instanceof JsonArray tags
        ? tags.asList().stream()
            .filter(JsonElement::isJsonPrimitive)
            .map(JsonElement::getAsString)
            .toList()
        : List.of();
  }

  /** The number in {@code In [n]}; empty for a cell that did not run, and for prose. */
  public OptionalInt executionCount() {
    JsonElement count = json.get("execution_count");
    return count == null || count.isJsonNull()
        ? OptionalInt.empty()
        : OptionalInt.of(count.getAsInt());
  }

  /** What the cell printed and showed; empty for prose. */
  public List<CellOutput> outputs() {
    List<CellOutput> outputs = new ArrayList<>();
    if (json.get("outputs") instanceof JsonArray array) {
      array.forEach(output -> outputs.add(CellOutput.stored(output.getAsJsonObject())));
    }
    return outputs;
  }

  /** A picture kept inside the cell, as a data URI; empty when there is none of that name. */
  Optional<String> attachment(String name) {
    if (json.get("attachments") instanceof JsonObject attachments
        && attachments.get(name) instanceof JsonObject bundle) {
      return bundle.asMap().entrySet().stream()
          .filter(entry -> entry.getKey().startsWith("image/"))
          .map(e -> "data:" + e.getKey() + ";base64," + JoinedText.of(e.getValue()))
          .findFirst();
    }
    return Optional.empty();
  }

  /** This code cell after a run. */
  NotebookCell ran(int count, List<CellOutput> outputs) {
    NotebookCell cell = notRun();
    cell.json.addProperty("execution_count", count);
    cell.put(outputs);
    return cell;
  }

  /** This code cell with no outputs, no number and no timings of an earlier run. */
  NotebookCell notRun() {
    NotebookCell cell = new NotebookCell(json.deepCopy());
    cell.json.getAsJsonObject("metadata").remove("execution");
    cell.json.add("execution_count", JsonNull.INSTANCE);
    cell.put(List.of());
    return cell;
  }

  JsonObject json() {
    return json.deepCopy();
  }

  private void put(List<CellOutput> outputs) {
    JsonArray array = new JsonArray();
    outputs.forEach(output -> array.add(output.json()));
    json.add("outputs", array);
  }
}
