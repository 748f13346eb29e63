package pinquire.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A text that nbformat may hold as one string or as a list of lines. */
final class JoinedText {

  private JoinedText() {}

  static String of(JsonElement text) {
    return text instanceof JsonArray lines ? joined(lines, "") : text.getAsString();
  }

  static String joined(JsonArray lines, String between) {
    return StreamSupport.stream(lines.spliterator(), false)
        .map(JsonElement::getAsString)
        .collect(Collectors.joining(between));
  }
}
