package pinquire.notebook;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes JSON as nbformat does, so that a notebook saved by either differs in no byte. */
final class NotebookWriter {

  private static final Gson GSON =
      new GsonBuilder()
          .setFormattingStyle(FormattingStyle.PRETTY.withIndent(" "))
          .disableHtmlEscaping()
          .serializeNulls()
          .create();

  /** A line with its end, where Python's splitlines sees one. */
  private static final Pattern LINE =
      Pattern.compile("(?s).*?(?:\r\n|[\n\r\u000b\f\u001c-\u001e\u0085\u2028\u2029])|.+");

  /** An escape that is not itself the second half of an escaped backslash. */
  private static final Pattern SEPARATOR = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\u202[89]");

  private NotebookWriter() {}

  static String write(JsonObject root) {
    JsonObject copy = root.deepCopy();
    for (JsonElement cell : copy.getAsJsonArray("cells")) {
      splitTexts(cell.getAsJsonObject());
    }
    String json = GSON.toJson(sorted(copy)) + "\n";
    return SEPARATOR.matcher(json).replaceAll(found -> separator(found.group()));
  }

  /** Gson escapes the two line separators of Unicode, Python leaves them as they are. */
  private static String separator(String escapes) {
    String before = escapes.substring(0, escapes.length() - 6);
    String sign = escapes.endsWith("8") ? "\u2028" : "\u2029";
    return Matcher.quoteReplacement(before + sign);
  }

  private static void splitTexts(JsonObject cell) {
    split(cell, "source");
    if (cell.get("attachments") instanceof JsonObject attachments) {
      attachments.asMap().values().forEach(NotebookWriter::splitBundle);
    }
    if (cell.get("outputs") instanceof JsonArray outputs) {
      for (JsonElement output : outputs) {
        split(output.getAsJsonObject(), "text");
        splitBundle(output.getAsJsonObject().get("data"));
      }
    }
  }

  private static void splitBundle(JsonElement bundle) {
    if (bundle instanceof JsonObject data) {
      data.keySet().stream()
          .filter(type -> type.startsWith("text/") || type.equals("image/svg+xml"))
          .toList()
          .forEach(type -> split(data, type));
    }
  }

  private static void split(JsonObject owner, String field) {
    if (owner.get(field) instanceof JsonPrimitive text && text.isString()) {
      JsonArray lines = new JsonArray();
      LINE.matcher(text.getAsString()).results().map(MatchResult::group).forEach(lines::add);
      owner.add(field, lines);
    }
  }

  private static JsonElement sorted(JsonElement element) {
    if (element instanceof JsonArray array) {
      JsonArray result = new JsonArray(array.size());
      array.forEach(item -> result.add(sorted(item)));
      return result;
    }
    if (element instanceof JsonObject object) {
      JsonObject result = new JsonObject();
      Map<String, JsonElement> fields = new TreeMap<>(object.asMap());
      fields.forEach((key, value) -> result.add(key, sorted(value)));
      return result;
    }
    return element;
  }
}
