package pinquire.jupyter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import zmq.Msg;

/** Opens the sockets of one kernel; none of them drops a message because too many wait. */
final class Ports implements AutoCloseable {

  /** How long a closed socket may take to deliver what was sent, in milliseconds. */
  private static final int LINGER_MS = 500;

  /**
   * Bytes that a frame may claim to have. Who claims more is cut off before there is memory for it:
   * an error for want of memory would end the thread on which all sockets live.
   */
  private static final int LARGEST_FRAME = 128 << 20;

  private final ZMQ.Context context = ZMQ.context(1);
  private final List<ZMQ.Socket> opened = new ArrayList<>();

  ZMQ.Socket open(SocketType type) {
    ZMQ.Socket socket = context.socket(type);
    socket.setHWM(0);
    socket.setLinger(LINGER_MS);
    socket.setMaxMsgSize(LARGEST_FRAME);
    socket.setMsgAllocator(Ports::room);
    opened.add(socket);
    return socket;
  }

  /**
   * A claim whose first bit is set counts as negative, passes for small, and arrives here as
   * anything; JeroMQ would come back for ever to one that fails, deaf to everybody else.
   */
  private static Msg room(int claimed) {
    return new Msg(0 <= claimed && claimed <= LARGEST_FRAME ? claimed : 0);
  }

  /**
   * @throws IOException when the address cannot be bound, with the address and the reason
   */
  ZMQ.Socket bind(SocketType type, String address) throws IOException {
    ZMQ.Socket socket = open(type);
    try {
      socket.bind(address);
      return socket;
    } catch (ZMQException e) {
      throw new IOException("cannot listen on " + address + ": " + e.getMessage(), e);
    }
  }

  ZMQ.Poller poller(int sockets) {
    return context.poller(sockets);
  }

  /** Closes everything; only before the sockets went to threads of their own. */
  void giveBack() {
    opened.forEach(ZMQ.Socket::close);
    close();
  }

  /** Ends who still waits on a socket, and returns when every socket has been closed. */
  @Override
  public void close() {
    context.close();
  }
}
