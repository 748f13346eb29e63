package pinquire.jupyter;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.Strictness;
import io.github.spencerpark.jupyter.messages.adapters.HistoryRequestAdapter;
import io.github.spencerpark.jupyter.messages.request.HistoryRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** JSON as the wire wants it: strict when read, compact when written. */
final class Json {

  private static final Gson GSON =
      new GsonBuilder()
          .setStrictness(Strictness.STRICT)
          .disableHtmlEscaping()
          .registerTypeAdapter(HistoryRequest.class, HistoryRequestAdapter.INSTANCE)
          .create();

  private Json() {}

  /**
   * @throws com.google.gson.JsonParseException when the bytes are anything but one JSON object
   */
  static JsonObject parse(byte[] utf8) {
    return GSON.fromJson(new String(utf8, StandardCharsets.UTF_8), JsonElement.class)
        .getAsJsonObject();
  }

  static byte[] bytes(JsonObject object) {
    return GSON.toJson(object).getBytes(StandardCharsets.UTF_8);
  }

  static JsonObject of(Object value) {
    return GSON.toJsonTree(value).getAsJsonObject();
  }

  /** An object with one string member. */
  static JsonObject of(String name, String value) {
    JsonObject object = new JsonObject();
    object.addProperty(name, value);
    return object;
  }

  /** Reads a request; members it leaves out, or leaves null, take their value from the defaults. */
  static <T> T read(JsonObject content, Class<T> type, Map<String, ?> defaults) {
    JsonObject whole = content.deepCopy();
    defaults.forEach(
        (name, value) -> {
          if (!whole.has(name) || whole.get(name).isJsonNull()) {
            whole.add(name, GSON.toJsonTree(value));
          }
        });
    return GSON.fromJson(whole, type);
  }
}
