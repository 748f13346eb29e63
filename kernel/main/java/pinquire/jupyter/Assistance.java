package pinquire.jupyter;

import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.messages.reply.CompleteReply;
import io.github.spencerpark.jupyter.messages.reply.InspectReply;
import io.github.spencerpark.jupyter.messages.request.CompleteRequest;
import io.github.spencerpark.jupyter.messages.request.InspectRequest;
import io.github.spencerpark.jupyter.messages.request.IsCompleteRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import pinquire.dsl.CellFailure;
import pinquire.dsl.Completeness;
import pinquire.dsl.Completion;
import pinquire.dsl.Display;

/**
 * Help while a cell is being written. Jupyter counts a cursor in code points, the interpreter in
 * UTF-16 units; both are translated here.
 */
final class Assistance {

  private static final Map<String, ?> DEFAULTS = Map.of("code", "", "cursor_pos", 0);

  private final Cells cells;

  Assistance(Cells cells) {
    this.cells = cells;
  }

  JsonObject complete(Message message) throws CellFailure {
    CompleteRequest request = Json.read(message.content(), CompleteRequest.class, DEFAULTS);
    String code = request.getCode();
    int cursor = units(code, request.getCursorPos());
    Completion completion = cells.call(interpreter -> interpreter.complete(code, cursor));
    int start = codePoints(code, completion.from());
    int end = codePoints(code, completion.to());
    return Json.of(
        new CompleteReply(
            completion.items().stream().map(Completion.Item::text).toList(),
            start,
            end,
            Map.of("_jupyter_types_experimental", typed(completion.items(), start, end))));
  }

  /** JupyterLab shows the type as a badge and the signature, here the meaning, beside it. */
  private static List<Map<String, Object>> typed(List<Completion.Item> items, int start, int end) {
    return items.stream()
        .map(
            item ->
                Map.<String, Object>of(
                    "start", start,
                    "end", end,
                    "text", item.text(),
                    "type", item.type(),
                    "signature", item.meaning()))
        .toList();
  }

  JsonObject inspect(Message message) throws CellFailure {
    InspectRequest request = Json.read(message.content(), InspectRequest.class, DEFAULTS);
    String code = request.getCode();
    int cursor = units(code, request.getCursorPos());
    Optional<Display> found = cells.call(interpreter -> interpreter.inspect(code, cursor));
    return Json.of(
        new InspectReply(found.isPresent(), found.map(Bundle::of).orElse(DisplayData.EMPTY)));
  }

  JsonObject isComplete(Message message) throws CellFailure {
    String code = Json.read(message.content(), IsCompleteRequest.class, DEFAULTS).getCode();
    Completeness completeness = cells.call(interpreter -> interpreter.completeness(code));
    JsonObject reply = Json.of("status", completeness.status().name().toLowerCase(Locale.ROOT));
    reply.addProperty("indent", completeness.indent());
    return reply;
  }

  private static int units(String code, int codePoints) {
    int all = code.codePointCount(0, code.length());
    return code.offsetByCodePoints(0, Math.max(0, Math.min(codePoints, all)));
  }

  private static int codePoints(String code, int units) {
    return code.codePointCount(0, Math.max(0, Math.min(units, code.length())));
  }
}
