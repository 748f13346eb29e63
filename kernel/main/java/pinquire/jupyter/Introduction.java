package pinquire.jupyter;

import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.messages.Header;
import io.github.spencerpark.jupyter.messages.reply.KernelInfoReply;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the kernel introduces itself. Cells are highlighted as Groovy, which they are, and with the
 * commands where {@link Highlighting} has been loaded.
 */
final class Introduction {

  private static final String GROOVY = "text/x-groovy";

  private Introduction() {}

  static JsonObject answer(String version) {
    LanguageInfo language =
        new LanguageInfo.Builder("pinquire")
            .version(version)
            .mimetype(GROOVY)
            .fileExtension(".pin")
            .pygments("groovy")
            .codemirror(new TreeMap<>(Map.of("name", "pinquire", "mime", GROOVY)))
            .build();
    String banner =
        "Pinquire " + version + ": what may Linux do with a file page that a device has pinned?";
    JsonObject reply =
        Json.of(
            new KernelInfoReply(
                Header.PROTOCOL_VERISON, "pinquire", version, language, banner, List.of()));
    reply.getAsJsonObject("language_info").addProperty("line_comment", "//");
    return reply;
  }
}
