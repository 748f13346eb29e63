package pinquire.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of nbformat's 4.5 schema that this package relies on, checked without Python. */
final class NotebookShape {

  private static final Pattern ID = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

  private final List<String> problems = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private NotebookShape() {}

  /** What is wrong, in the order of the file; each with its place: {@code cells[2].source: ...}. */
  static List<String> problems(JsonObject root) {
    NotebookShape shape = new NotebookShape();
    shape.need(root.get("metadata") instanceof JsonObject, "metadata", "an object");
    shape.need(isCount(root.get("nbformat_minor")), "nbformat_minor", "a number");
    if (root.get("cells") instanceof JsonArray cells) {
      for (int i = 0; i < cells.size(); i++) {
        shape.cell(cells.get(i), "cells[" + i + "]");
      }
    } else {
      shape.need(false, "cells", "a list");
    }
    return List.copyOf(shape.problems);
  }

  static boolean isId(JsonElement id) {
    return isString(id) && ID.matcher(id.getAsString()).matches();
  }

  private void cell(JsonElement element, String at) {
    if (!(element instanceof JsonObject cell)) {
      need(false, at, "an object");
      return;
    }
    JsonElement id = cell.get("id");
    need(
        id != null && isId(id) && ids.add(id.getAsString()),
        at + ".id",
        "an id of its own, A-Z0-9");
    need(cell.get("metadata") instanceof JsonObject, at + ".metadata", "an object");
    need(isText(cell.get("source")), at + ".source", "a text or a list of texts");
    need(
        !cell.has("attachments") || cell.get("attachments") instanceof JsonObject,
        at + ".attachments",
        "an object");
    String kind = isString(cell.get("cell_type")) ? cell.get("cell_type").getAsString() : "";
    need(
        List.of("code", "markdown", "raw").contains(kind),
        at + ".cell_type",
        "code, markdown or raw");
    if (kind.equals("code")) {
      code(cell, at);
    }
  }

  private void code(JsonObject cell, String at) {
    need(isCountOrNull(cell.get("execution_count")), at + ".execution_count", "a number or null");
    if (!(cell.get("outputs") instanceof JsonArray outputs)) {
      need(false, at + ".outputs", "a list");
      return;
    }
    for (int i = 0; i < outputs.size(); i++) {
      output(outputs.get(i), at + ".outputs[" + i + "]");
    }
  }

  private void output(JsonElement element, String at) {
    if (!(element instanceof JsonObject output)) {
      need(false, at, "an object");
      return;
    }
    String type =
        isString(output.get("output_type")) ? output.get("output_type").getAsString() : "";
    switch (type) {
      case "stream" -> {
        need(isString(output.get("name")), at + ".name", "a text");
        need(isText(output.get("text")), at + ".text", "a text or a list of texts");
      }
      case "error" -> {
        need(isString(output.get("ename")), at + ".ename", "a text");
        need(isString(output.get("evalue")), at + ".evalue", "a text");
        need(isTextList(output.get("traceback")), at + ".traceback", "a list of texts");
      }
      case "display_data" -> bundle(output, at);
      case "execute_result" -> {
        bundle(output, at);
        need(
            isCountOrNull(output.get("execution_count")),
            at + ".execution_count",
            "a number or null");
      }
      default -> need(false, at + ".output_type", "stream, display_data, execute_result or error");
    }
  }

  private void bundle(JsonObject output, String at) {
    need(output.get("metadata") instanceof JsonObject, at + ".metadata", "an object");
    need(output.get("data") instanceof JsonObject, at + ".data", "an object");
  }

  private void need(boolean met, String at, String expected) {
    if (!met) {
      problems.add(at + ": " + expected + " was expected");
    }
  }

  private static boolean isString(@Nullable JsonElement element) {
    return element instanceof JsonPrimitive value && value.isString();
  }

  private static boolean isText(@Nullable JsonElement element) {
    return isString(element) || isTextList(element);
  }

  private static boolean isTextList(@Nullable JsonElement element) {
    if (!(element instanceof JsonArray list)) {
      return false;
    }
    for (JsonElement line : list) {
      if (!isString(line)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCount(@Nullable JsonElement element) {
    return element instanceof JsonPrimitive value
        && value.isNumber()
        && value.getAsString().matches("\\d{1,9}");
  }

  private static boolean isCountOrNull(@Nullable JsonElement element) {
    return element != null && (element.isJsonNull() || isCount(element));
  }
}
