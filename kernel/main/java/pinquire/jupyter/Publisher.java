package pinquire.jupyter;

import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.messages.ContentType;
import io.github.spencerpark.jupyter.messages.publish.PublishStatus;
import io.github.spencerpark.jupyter.messages.publish.PublishStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/**
 * What every front end sees, in the order in which it was handed over. Printed text is gathered:
 * see {@link StreamText}; whatever is published next drives it out first.
 */
final class Publisher implements AutoCloseable {

  private record Publication(JsonObject parent, ContentType<?> content) {}

  /** More than this waiting, and whoever publishes waits too: a loop that prints is soon ahead. */
  private static final int BACKLOG = 100_000;

  private static final ContentType<PublishStatus> END = () -> PublishStatus.MESSAGE_TYPE;

  private final BlockingQueue<Publication> queue = new LinkedBlockingQueue<>(BACKLOG);
  private final ZMQ.Socket socket;
  private final Wire wire;
  private final Complaints complaints;
  private final Thread thread = new Thread(this::run, "publisher");
  private @Nullable StreamText gathered;

  /**
   * @throws IOException when the port is taken
   */
  Publisher(Ports ports, KernelConnectionProperties connection, Wire wire, Complaints complaints)
      throws IOException {
    this.wire = wire;
    this.complaints = complaints;
    socket =
        ports.bind(SocketType.PUB, ConnectionFile.address(connection, connection.getIopubPort()));
  }

  void start() {
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Publishes from any thread, also from one that is being interrupted: the interrupt stays.
   *
   * @param parent the header of the request that caused this
   */
  void publish(JsonObject parent, ContentType<?> content) {
    Publication publication = new Publication(parent, content);
    boolean interrupted = Thread.interrupted();
    while (!put(publication)) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean put(Publication publication) {
    try {
      queue.put(publication);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** Ends when all that was handed over is out, and leaves the socket closed. */
  @Override
  public void close() {
    publish(new JsonObject(), END);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (socket) {
      while (turn()) {}
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean turn() throws InterruptedException {
    Publication next = gathered == null ? queue.take() : awaited(gathered);
    try {
      return next == null || take(next);
    } catch (Throwable t) {
      complaints.once("the publisher went on after " + t);
      return true;
    }
  }

  private @Nullable Publication awaited(StreamText text) throws InterruptedException {
    Publication next = queue.poll(text.remaining(), TimeUnit.NANOSECONDS);
    if (next == null) {
      flush();
    }
    return next;
  }

  private boolean take(Publication next) {
    if (next.content() instanceof PublishStream text) {
      gather(next.parent(), text);
      return true;
    }
    flush();
    if (next.content() == END) {
      return false;
    }
    send(next.parent(), next.content());
    return true;
  }

  private void gather(JsonObject parent, PublishStream text) {
    if (gathered == null || !gathered.accepts(parent, text)) {
      flush();
      gathered = new StreamText(parent, text);
    }
  }

  private void flush() {
    StreamText text = gathered;
    gathered = null;
    if (text != null) {
      send(text.parent(), text.whole());
    }
  }

  private void send(JsonObject parent, ContentType<?> content) {
    String type = content.getType().getName();
    List<byte[]> topic = List.of(type.getBytes(StandardCharsets.US_ASCII));
    Sockets.write(socket, wire.write(topic, type, parent, Json.of(content)));
  }
}
