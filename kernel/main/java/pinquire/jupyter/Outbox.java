package pinquire.jupyter;

import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.messages.ContentType;
import io.github.spencerpark.jupyter.messages.publish.PublishStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be published, in the order in which it came. Printed text joins the text before it:
 * see {@link StreamText}; whatever comes next drives it out first.
 */
final class Outbox {

  /** Something for everybody to see, and the header of the request that caused it. */
  interface Publication {
    JsonObject parent();

    ContentType<?> content();
  }

  private record Single(JsonObject parent, ContentType<?> content) implements Publication {}

  /** More than this waiting, and whoever publishes waits too: a loop that prints is soon ahead. */
  private static final int BACKLOG = 256;

  private final Deque<Publication> waiting = new ArrayDeque<>();
  private @Nullable StreamText open;
  private boolean closed;

  /**
   * Puts it last, from any thread, also from one that is being interrupted: the interrupt stays.
   */
  synchronized void put(JsonObject parent, ContentType<?> content) {
    if (closed) {
      return;
    }
    if (content instanceof PublishStream text) {
      print(parent, text);
    } else {
      open = null;
      add(new Single(parent, content));
    }
  }

  private void print(JsonObject parent, PublishStream text) {
    StreamText gathered = open;
    if (gathered == null || !gathered.accepts(parent, text)) {
      open = new StreamText(parent, text);
      add(open);
    } else if (gathered.isFull()) {
      open = null;
      notifyAll();
    }
  }

  private void add(Publication publication) {
    waiting.add(publication);
    notifyAll();
    boolean interrupted = Thread.interrupted();
    while (waiting.size() > BACKLOG && !closed) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is put from now on is dropped: it comes from a cell that would not stop. */
  synchronized void close() {
    open = null;
    closed = true;
    notifyAll();
  }

  /** Waits for the next that is due; null when there is none and will be none. */
  synchronized @Nullable Publication take() throws InterruptedException {
    while (!(waiting.isEmpty() && closed)) {
      Publication first = waiting.peek();
      long remaining = first != null && first == open ? open.remaining() : 0;
      if (first != null && remaining <= 0) {
        return taken(first);
      }
      TimeUnit.NANOSECONDS.timedWait(this, first == null ? Long.MAX_VALUE : remaining);
    }
    return null;
  }

  private Publication taken(Publication first) {
    waiting.remove();
    if (first == open) {
      open = null;
    }
    notifyAll();
    return first;
  }
}
