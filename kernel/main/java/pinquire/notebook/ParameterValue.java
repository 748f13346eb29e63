package pinquire.notebook;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** A value given on the command line, typed by its looks as papermill does. */
final class ParameterValue {

  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");
  private static final Pattern FLOAT =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,2})?");

  private final JsonElement json;

  private ParameterValue(JsonElement json) {
    this.json = json;
  }

  /** An integer, a float, true, false or nothing, where it is written like one; else a text. */
  static ParameterValue typed(String text) {
    return new ParameterValue(
        switch (text) {
          case "True", "true" -> new JsonPrimitive(true);
          case "False", "false" -> new JsonPrimitive(false);
          case "None", "null" -> JsonNull.INSTANCE;
          default -> numberOrText(text);
        });
  }

  /** The text as it stands, be it {@code 8}. */
  static ParameterValue raw(String text) {
    return new ParameterValue(new JsonPrimitive(text));
  }

  private static JsonPrimitive numberOrText(String text) {
    if (INTEGER.matcher(text).matches()) {
      return new JsonPrimitive(new BigInteger(text));
    }
    return FLOAT.matcher(text).matches()
        ? new JsonPrimitive(Double.valueOf(text))
        : new JsonPrimitive(text);
  }

  /** As the notebook's metadata hold it. */
  JsonElement json() {
    return json;
  }

  /** As a cell says it. */
  String groovy() {
    if (!(json instanceof JsonPrimitive value)) {
      return "null";
    }
    if (value.isString()) {
      return quoted(value.getAsString());
    }
    return value.getAsString() + (value.isNumber() && isFloat(value) ? "d" : "");
  }

  private static boolean isFloat(JsonPrimitive number) {
    return number.getAsNumber() instanceof Double;
  }

  private static String quoted(String text) {
    String escaped =
        text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r");
    return "'" + escaped + "'";
  }
}
