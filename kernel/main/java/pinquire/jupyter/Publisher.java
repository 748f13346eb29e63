package pinquire.jupyter;

import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.messages.ContentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import pinquire.jupyter.Outbox.Publication;

/** Sends what every front end sees, on a thread of its own. */
final class Publisher implements AutoCloseable {

  private final Outbox outbox = new Outbox();
  private final ZMQ.Socket socket;
  private final Wire wire;
  private final Complaints complaints;
  private final Thread thread = new Thread(this::run, "publisher");

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
   * Publishes from any thread, in the order of the calls.
   *
   * @param parent the header of the request that caused this
   */
  void publish(JsonObject parent, ContentType<?> content) {
    outbox.put(parent, content);
  }

  /** Ends when all that was handed over is out, and leaves the socket closed. */
  @Override
  public void close() {
    outbox.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (socket) {
      for (Publication next = outbox.take(); next != null; next = outbox.take()) {
        send(next);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(Publication next) {
    try {
      ContentType<?> content = next.content();
      String type = content.getType().getName();
      List<byte[]> topic = List.of(type.getBytes(StandardCharsets.US_ASCII));
      Sockets.write(socket, wire.write(topic, type, next.parent(), Json.of(content)));
    } catch (Throwable t) {
      complaints.once("the publisher went on after " + t);
    }
  }
}
