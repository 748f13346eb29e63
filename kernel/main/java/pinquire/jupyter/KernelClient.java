package pinquire.jupyter;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** A front end in miniature, to measure a kernel or to ask it questions; for one thread. */
final class KernelClient implements AutoCloseable {

  /** What came back for a request: the reply, and what was published for it, in order. */
  record Answer(Message reply, List<Message> published) {

    /** What was published under that message type. */
    List<JsonObject> published(String type) {
      return published.stream().filter(m -> m.type().equals(type)).map(Message::content).toList();
    }
  }

  private static final int PATIENCE_MS = 20_000;

  /** A client that is there before the kernel tries again this often, in milliseconds. */
  private static final int RECONNECT_MS = 5;

  private final ZContext context = new ZContext();
  private final Map<Channel, ZMQ.Socket> sockets = new EnumMap<>(Channel.class);
  private final Map<Channel, List<Message>> arrived = new EnumMap<>(Channel.class);
  private final ZMQ.Socket iopub = context.createSocket(SocketType.SUB);
  private final ZMQ.Socket heartbeat = context.createSocket(SocketType.REQ);
  private final Wire wire;

  KernelClient(Path connectionFile) throws IOException {
    KernelConnectionProperties connection = ConnectionFile.read(connectionFile);
    wire = new Wire(connection);
    byte[] identity = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    for (Channel channel : Channel.values()) {
      ZMQ.Socket socket = context.createSocket(SocketType.DEALER);
      socket.setIdentity(identity); // the same on all, by which the kernel knows whom to ask
      open(socket, channel.address(connection));
      sockets.put(channel, socket);
      arrived.put(channel, new ArrayList<>());
    }
    iopub.subscribe(ZMQ.SUBSCRIPTION_ALL);
    open(iopub, ConnectionFile.address(connection, connection.getIopubPort()));
    open(heartbeat, ConnectionFile.address(connection, connection.getHbPort()));
  }

  private static void open(ZMQ.Socket socket, String address) {
    socket.setHWM(0);
    socket.setReceiveTimeOut(PATIENCE_MS);
    socket.setReconnectIVL(RECONNECT_MS);
    socket.connect(address);
  }

  /** Returns once the kernel answers and what it publishes arrives. */
  void awaitReady() {
    String id = send(Channel.SHELL, "kernel_info_request", new JsonObject());
    reply(Channel.SHELL, id);
    iopub.setReceiveTimeOut(100);
    while (iopub.recv() == null) {
      reply(Channel.SHELL, send(Channel.SHELL, "kernel_info_request", new JsonObject()));
    }
    while (iopub.hasReceiveMore()) {
      iopub.recv();
    }
    iopub.setReceiveTimeOut(PATIENCE_MS);
  }

  /** Sends a request and returns its id, without waiting for anything. */
  String send(Channel channel, String type, JsonObject content) {
    List<byte[]> frames = wire.write(List.of(), type, new JsonObject(), content);
    sendRaw(channel, frames);
    return Json.parse(frames.get(2)).get("msg_id").getAsString();
  }

  void sendRaw(Channel channel, List<byte[]> frames) {
    Sockets.write(socket(channel), frames);
  }

  private ZMQ.Socket socket(Channel channel) {
    return Objects.requireNonNull(sockets.get(channel));
  }

  /** Frames that would be a message if they were sent as they are. */
  List<byte[]> frames(String type, JsonObject content) {
    return wire.write(List.of(), type, new JsonObject(), content);
  }

  /** The frames of a message whose four signed ones are these. */
  List<byte[]> sealed(List<byte[]> signed) {
    return wire.sealed(List.of(), signed);
  }

  /** Waits for the reply to that request; replies to others are kept. */
  Message reply(Channel channel, String id) {
    List<Message> known = Objects.requireNonNull(arrived.get(channel));
    while (true) {
      for (Message message : known) {
        if (id.equals(parentOf(message))) {
          known.remove(message);
          return message;
        }
      }
      known.add(next(socket(channel)));
    }
  }

  /** Waits until the kernel is idle again after that request, and tells what it published. */
  List<Message> published(String id) {
    List<Message> published = new ArrayList<>();
    while (true) {
      Message message = next(iopub);
      if (id.equals(parentOf(message))) {
        published.add(message);
        if (isIdle(message)) {
          return published;
        }
      }
    }
  }

  /** Waits for a message of that type published for that request; others are passed over. */
  Message published(String id, String type) {
    while (true) {
      Message message = next(iopub);
      if (id.equals(parentOf(message)) && message.type().equals(type)) {
        return message;
      }
    }
  }

  private static boolean isIdle(Message message) {
    return message.type().equals("status")
        && message.content().get("execution_state").getAsString().equals("idle");
  }

  /** A request and all that comes of it. */
  Answer ask(Channel channel, String type, JsonObject content) {
    String id = send(channel, type, content);
    List<Message> published = published(id);
    return new Answer(reply(channel, id), published);
  }

  Answer execute(String code) {
    return ask(Channel.SHELL, "execute_request", Json.of("code", code));
  }

  /** What the heartbeat echoes; null when it does not. */
  @Nullable String echo(String beat) {
    heartbeat.send(beat.getBytes(StandardCharsets.UTF_8));
    byte[] echo = heartbeat.recv();
    return echo == null ? null : new String(echo, StandardCharsets.UTF_8);
  }

  private static @Nullable String parentOf(Message message) {
    JsonElement id = message.parent().get("msg_id");
    return id instanceof JsonPrimitive ? id.getAsString() : null;
  }

  private Message next(ZMQ.Socket socket) {
    byte[] first = socket.recv();
    if (first == null) {
      throw new IllegalStateException("no answer within " + PATIENCE_MS + " ms");
    }
    List<byte[]> frames = new ArrayList<>(List.of(first));
    while (socket.hasReceiveMore()) {
      frames.add(socket.recv());
    }
    try {
      return wire.read(frames);
    } catch (BadMessage e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
