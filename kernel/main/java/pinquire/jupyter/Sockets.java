package pinquire.jupyter;

import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/**
 * The channels on which requests come in and replies go out. All of their sockets belong to one
 * thread that only moves frames; other threads leave it chores and wake it through an in-process
 * socket, so that it can sleep in a poll without end.
 */
final class Sockets implements AutoCloseable {

  private static final String WAKE_ADDRESS = "inproc://wake";

  private final Map<Channel, ZMQ.Socket> sockets = new EnumMap<>(Channel.class);
  private final ZMQ.Socket woken;
  private final ZMQ.Socket wake;
  private final ZMQ.Poller poller;
  private final Queue<Runnable> chores = new ConcurrentLinkedQueue<>();
  private final BiConsumer<Channel, List<byte[]>> inbox;
  private final Complaints complaints;
  private final Thread thread = new Thread(this::run, "sockets");
  private boolean open = true;
  private boolean closed;

  /**
   * @param inbox receives the frames of each message, on the thread of the sockets
   * @throws IOException when a port is taken
   */
  Sockets(
      Ports ports,
      KernelConnectionProperties connection,
      BiConsumer<Channel, List<byte[]>> inbox,
      Complaints complaints)
      throws IOException {
    this.inbox = inbox;
    this.complaints = complaints;
    poller = ports.poller(Channel.values().length + 1);
    woken = ports.open(SocketType.PULL);
    woken.bind(WAKE_ADDRESS);
    wake = ports.open(SocketType.PUSH);
    wake.connect(WAKE_ADDRESS);
    poller.register(woken, ZMQ.Poller.POLLIN);
    for (Channel channel : Channel.values()) {
      ZMQ.Socket socket = ports.bind(SocketType.ROUTER, channel.address(connection));
      sockets.put(channel, socket);
      poller.register(socket, ZMQ.Poller.POLLIN);
    }
  }

  void start() {
    thread.setDaemon(true);
    thread.start();
  }

  /** Sends in the order of the calls; from any thread that nobody interrupts. */
  void send(Channel channel, List<byte[]> frames) {
    leave(() -> write(socket(channel), frames));
  }

  /** Runs a task after all that has arrived on the channel by now went to the inbox. */
  void onceArrived(Channel channel, Runnable task) {
    leave(
        () -> {
          while (receive(channel)) {}
          task.run();
        });
  }

  /** Ends after what was sent before, and leaves the sockets closed. */
  @Override
  public void close() {
    leave(() -> open = false);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (wake) {
      closed = true;
      wake.close();
    }
  }

  /** A reply that comes after the end, from a cell that would not stop, is dropped. */
  private void leave(Runnable chore) {
    chores.add(chore);
    synchronized (wake) {
      if (!closed) {
        wake.send(ZMQ.MESSAGE_SEPARATOR, ZMQ.DONTWAIT);
      }
    }
  }

  private void run() {
    try {
      while (open) {
        poller.poll(-1);
        turn();
      }
    } finally {
      poller.close();
      sockets.values().forEach(ZMQ.Socket::close);
      woken.close();
    }
  }

  private void turn() {
    while (woken.recv(ZMQ.DONTWAIT) != null) {}
    for (Runnable chore = chores.poll(); chore != null; chore = chores.poll()) {
      survive(chore);
    }
    sockets.keySet().forEach(channel -> survive(() -> receive(channel)));
  }

  /** One message that cannot be dealt with keeps nothing else from being done. */
  private void survive(Runnable work) {
    try {
      work.run();
    } catch (Throwable t) {
      complaints.once("the sockets went on after " + t);
    }
  }

  private ZMQ.Socket socket(Channel channel) {
    return Objects.requireNonNull(sockets.get(channel));
  }

  private boolean receive(Channel channel) {
    List<byte[]> frames = frames(socket(channel));
    if (frames == null) {
      return false;
    }
    inbox.accept(channel, frames);
    return true;
  }

  /** All frames of one message, however many there are; null when none has arrived. */
  static @Nullable List<byte[]> frames(ZMQ.Socket socket) {
    byte[] frame = socket.recv(ZMQ.DONTWAIT);
    if (frame == null) {
      return null;
    }
    List<byte[]> frames = new ArrayList<>(List.of(frame));
    while (socket.hasReceiveMore()) {
      frames.add(socket.recv());
    }
    return frames;
  }

  static void write(ZMQ.Socket socket, List<byte[]> frames) {
    int last = frames.size() - 1;
    frames.subList(0, last).forEach(socket::sendMore);
    socket.send(frames.get(last));
  }
}
