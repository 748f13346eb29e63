package pinquire.jupyter;

import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import java.io.IOException;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** Echoes whatever comes, on a thread that does nothing else; ends when the context closes. */
final class Heartbeat {

  private final ZMQ.Socket socket;

  Heartbeat(Ports ports, KernelConnectionProperties connection) throws IOException {
    socket =
        ports.bind(SocketType.ROUTER, ConnectionFile.address(connection, connection.getHbPort()));
  }

  void start() {
    Thread thread = new Thread(this::run, "heartbeat");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try (socket) {
      while (true) {
        byte[] frame = socket.recv();
        socket.send(frame, socket.hasReceiveMore() ? ZMQ.SNDMORE : 0);
      }
    } catch (ZMQException e) {
      // the context was closed: this is how the echo ends
    }
  }
}
