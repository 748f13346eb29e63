package pinquire.jupyter;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.messages.publish.PublishExecuteInput;
import io.github.spencerpark.jupyter.messages.publish.PublishExecuteResult;
import io.github.spencerpark.jupyter.messages.reply.ErrorReply;
import io.github.spencerpark.jupyter.messages.reply.ExecuteReply;
import io.github.spencerpark.jupyter.messages.request.ExecuteRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import pinquire.dsl.Cell;
import pinquire.dsl.CellFailure;
import pinquire.dsl.CellStreams;
import pinquire.dsl.Display;
import pinquire.dsl.Input;
import pinquire.dsl.Output;

/** Runs cells one after the other, and after a failure answers those that already wait. */
final class Execution {

  private static final Map<String, ?> DEFAULTS =
      Map.of(
          "store_history", true,
          "stop_on_error", true,
          "allow_stdin", false,
          "user_expressions", Map.of());

  private final Cells cells;
  private final History history;
  private final Publisher publisher;
  private final CellStreams streams;
  private final TypedLines typed;
  private final Consumer<Runnable> afterThoseWaiting;
  private final Abort abort = new Abort();
  private final CellOrder order = new CellOrder();

  /**
   * @param afterThoseWaiting does something on this thread after the requests that have arrived
   */
  Execution(
      Cells cells,
      History history,
      Publisher publisher,
      CellStreams streams,
      TypedLines typed,
      Consumer<Runnable> afterThoseWaiting) {
    this.cells = cells;
    this.history = history;
    this.publisher = publisher;
    this.streams = streams;
    this.typed = typed;
    this.afterThoseWaiting = afterThoseWaiting;
  }

  JsonObject answer(Message message) {
    if (abort.takes(message.header(), Instant.now())) {
      return Json.of("status", "aborted");
    }
    ExecuteRequest request = Json.read(message.content(), ExecuteRequest.class, DEFAULTS);
    if (request.getCode() == null) {
      throw new IllegalArgumentException("execute_request without code");
    }
    return request.isSilent() ? silent(request) : loud(request, message);
  }

  private JsonObject silent(ExecuteRequest request) {
    try {
      run(new Cell("silent cell", request.getCode()), CellOutput.NONE, Input.NONE);
      return ok(request, history.count(), CellOutput.NONE, new JsonArray());
    } catch (CellFailure failure) {
      return failed(request, history.count(), failure);
    }
  }

  private JsonObject loud(ExecuteRequest request, Message message) {
    JsonObject header = message.header();
    boolean stored = request.shouldStoreHistory();
    int number = stored ? history.add(request.getCode()) : history.count();
    CellOutput out = new CellOutput(publisher, header);
    Input in = request.isStdinEnabled() ? typed.of(message) : Input.NONE;
    publisher.publish(header, new PublishExecuteInput(request.getCode(), number));
    if (stored) {
      order.runs(message.metadata(), request.getCode(), number).forEach(out::stderr);
    }
    try {
      run(new Cell(stored ? "cell " + number : "unnumbered cell", request.getCode()), out, in)
          .ifPresent(value -> result(header, number, stored, value));
      return ok(request, number, out, out.pages());
    } catch (CellFailure failure) {
      publisher.publish(header, Faults.published(failure));
      return failed(request, number, failure);
    }
  }

  private Optional<Display> run(Cell cell, Output out, Input in) throws CellFailure {
    return cells.call(
        interpreter -> {
          streams.enter(out, in);
          return interpreter.run(cell, out);
        });
  }

  private void result(JsonObject header, int number, boolean stored, Display value) {
    if (stored) {
      history.gave(value.text());
    }
    publisher.publish(header, new PublishExecuteResult(number, Bundle.of(value)));
  }

  private JsonObject ok(ExecuteRequest request, int number, Output out, JsonArray payload) {
    JsonObject values = new JsonObject();
    new TreeMap<>(request.getUserExpr())
        .forEach((name, expression) -> values.add(name, value(name, expression, out)));
    JsonObject reply = Json.of(new ExecuteReply(number, Map.of()));
    reply.add("user_expressions", values);
    reply.add("payload", payload);
    return reply;
  }

  private JsonObject value(String name, String expression, Output out) {
    try {
      Optional<Display> value = run(new Cell("expression " + name, expression), out, Input.NONE);
      JsonObject ok = Json.of(Bundle.of(value.orElse(Display.text(""))));
      ok.addProperty("status", "ok");
      return ok;
    } catch (CellFailure failure) {
      return Json.of(Faults.reply(failure));
    }
  }

  private JsonObject failed(ExecuteRequest request, int number, CellFailure failure) {
    if (request.shouldStopOnError()) {
      abort.begin(Instant.now());
      afterThoseWaiting.accept(abort::nobodyWaits);
    }
    ErrorReply reply = Faults.reply(failure);
    reply.setExecutionCount(number);
    return Json.of(reply);
  }
}
