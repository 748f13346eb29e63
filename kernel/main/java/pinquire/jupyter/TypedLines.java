package pinquire.jupyter;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import pinquire.dsl.Input;

/** Lines that somebody types into a front end because a cell reads them. */
final class TypedLines {

  /** A line that nobody asked for is one too many. */
  private final BlockingQueue<String> typed = new ArrayBlockingQueue<>(1);

  private final Consumer<Message> asking;

  /**
   * @param asking asks whoever sent the request for a line; must not use sockets on this thread
   */
  TypedLines(Consumer<Message> asking) {
    this.asking = asking;
  }

  /** What the cell of that request reads from, if the front end lets it. */
  Input of(Message request) {
    return () -> line(request);
  }

  private String line(Message request) {
    typed.clear();
    asking.accept(request);
    try {
      return typed.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException("interrupted while it read"));
    }
  }

  /** Takes an answer, on any thread; one without a text is none. */
  void arrived(Message answer) {
    JsonElement value = answer.content().get("value");
    if (value instanceof JsonPrimitive) {
      boolean unused = typed.offer(value.getAsString());
    }
  }
}
