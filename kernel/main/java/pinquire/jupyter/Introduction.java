package pinquire.jupyter;

import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.messages.Header;
import io.github.spencerpark.jupyter.messages.reply.KernelInfoReply;
import java.util.List;

/** How the kernel introduces itself. Cells are highlighted as Groovy, which they are. */
final class Introduction {

  private Introduction() {}

  static JsonObject answer(String version) {
    LanguageInfo language =
        new LanguageInfo.Builder("pinquire")
            .version(version)
            .mimetype("text/x-groovy")
            .fileExtension(".pin")
            .pygments("groovy")
            .codemirror("groovy")
            .build();
    String banner =
        "Pinquire " + version + ": what may Linux do with a file page that a device has pinned?";
    return Json.of(
        new KernelInfoReply(
            Header.PROTOCOL_VERISON, "pinquire", version, language, banner, List.of()));
  }
}
