package pinquire.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import pinquire.dsl.CellFailure;
import pinquire.dsl.Display;

/** One output of a code cell, in nbformat's four kinds. Immutable. */
public final class CellOutput {

  private static final String HTML = "text/html";
  private static final String PLAIN = "text/plain";
  private static final JsonPrimitive NOT_COMPARED = new JsonPrimitive(false);

  private final JsonObject json;

  private CellOutput(JsonObject json) {
    this.json = json;
  }

  /** An output as a file or a message holds it; display ids live only in a running session. */
  static CellOutput stored(JsonObject json) {
    JsonObject output = json.deepCopy();
    output.remove("transient");
    if (output.get("metadata") instanceof JsonObject metadata) {
      metadata.remove("display_id");
    }
    if (output.has("text")) {
      output.addProperty("text", JoinedText.of(output.get("text")));
    }
    if (output.get("data") instanceof JsonObject data) {
      data.asMap().replaceAll((type, value) -> joinedUnlessJson(type, value));
    }
    return new CellOutput(output);
  }

  /**
   * @param name {@code stdout} or {@code stderr}
   */
  static CellOutput stream(String name, String text) {
    JsonObject json = ofType("stream");
    json.addProperty("name", name);
    json.addProperty("text", text);
    return new CellOutput(json);
  }

  static CellOutput display(Display display) {
    JsonObject data = new JsonObject();
    data.addProperty(PLAIN, display.text());
    String html = display.html();
    if (html != null) {
      data.addProperty(HTML, html);
    }
    JsonObject json = ofType("display_data");
    json.add("data", data);
    json.add("metadata", new JsonObject());
    return new CellOutput(json);
  }

  /**
   * @param count the number of the cell whose value this is
   */
  static CellOutput result(int count, Display display) {
    JsonObject json = display(display).json;
    json.addProperty("output_type", "execute_result");
    json.addProperty("execution_count", count);
    return new CellOutput(json);
  }

  static CellOutput error(CellFailure failure) {
    JsonArray lines = new JsonArray();
    failure.display().text().lines().forEach(lines::add);
    JsonObject json = ofType("error");
    json.addProperty("ename", failure.kind());
    json.addProperty("evalue", failure.getMessage());
    json.add("traceback", lines);
    return new CellOutput(json);
  }

  boolean isStream() {
    return isType("stream");
  }

  public boolean isError() {
    return isType("error");
  }

  /** The stream's name; only for a stream. */
  String name() {
    return json.get("name").getAsString();
  }

  /** The output as text, whatever its kind; empty when a rich one has no text form. */
  public String text() {
    if (isStream()) {
      return json.get("text").getAsString();
    }
    if (isError()) {
      return JoinedText.joined(json.getAsJsonArray("traceback"), "\n");
    }
    return data(PLAIN).orElse("");
  }

  /** The output as HTML; empty when it has none of its own. */
  public Optional<String> html() {
    return data(HTML);
  }

  /**
   * Whether another run must give the same. What a live machine has said never must: {@code
   * "metadata": {"pinquire": {"compared": false}}}.
   */
  boolean compared() {
    return !(json.get("metadata") instanceof JsonObject metadata
        && metadata.get("pinquire") instanceof JsonObject ours
        && NOT_COMPARED.equals(ours.get("compared")));
  }

  /** Its parts by name, as texts: a stream by its own name, a bundle by its mime types. */
  SortedMap<String, String> parts() {
    SortedMap<String, String> parts = new TreeMap<>();
    if (isStream()) {
      parts.put(name(), text());
    } else if (isError()) {
      parts.put("error", text());
    } else if (json.get("data") instanceof JsonObject data) {
      data.asMap().forEach((type, value) -> parts.put(type, part(value)));
    }
    return parts;
  }

  private static String part(JsonElement value) {
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }

  /** The same as the value of a cell with this number, where it is one's value. */
  CellOutput numbered(int count) {
    JsonObject numbered = json();
    if (numbered.has("execution_count")) {
      numbered.addProperty("execution_count", count);
    }
    return new CellOutput(numbered);
  }

  JsonObject json() {
    return json.deepCopy();
  }

  private Optional<String> data(String type) {
    return json.get("data") instanceof JsonObject data && data.has(type)
        ? Optional.of(JoinedText.of(data.get(type)))
        : Optional.empty();
  }

  private boolean isType(String type) {
    return json.get("output_type").getAsString().equals(type);
  }

  private static JsonObject ofType(String type) {
    JsonObject json = new JsonObject();
    json.addProperty("output_type", type);
    return json;
  }

  private static JsonElement joinedUnlessJson(String type, JsonElement value) {
    boolean isText = value instanceof JsonArray && !type.endsWith("json");
    return isText ? new JsonPrimitive(JoinedText.of(value)) : value;
  }
}
