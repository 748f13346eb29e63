package pinquire.jupyter;

import com.google.gson.JsonParseException;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The file in which a front end tells where it will connect, and how it will sign. */
final class ConnectionFile {

  private ConnectionFile() {}

  /**
   * @throws IOException when the file is missing, no JSON, or asks for a transport other than TCP;
   *     the message is one line for the user
   */
  static KernelConnectionProperties read(Path file) throws IOException {
    KernelConnectionProperties connection = parse(file);
    if (connection == null || connection.getIp() == null) {
      throw new IOException(file + ": not a Jupyter connection file: it names no ip");
    }
    if (!"tcp".equals(connection.getTransport())) {
      throw new IOException(
          file + ": transport is " + connection.getTransport() + "; this kernel speaks tcp only");
    }
    return connection;
  }

  private static @Nullable KernelConnectionProperties parse(Path file) throws IOException {
    try {
      return KernelConnectionProperties.parse(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": no such connection file", e);
    } catch (JsonParseException e) {
      throw new IOException(file + ": not JSON, so not a Jupyter connection file", e);
    }
  }

  static String address(KernelConnectionProperties connection, int port) {
    return connection.getTransport() + "://" + connection.getIp() + ":" + port;
  }

  /**
   * Writes what a front end would: five free ports of this machine and a new key.
   *
   * @return the file
   */
  static Path create(Path file) throws IOException {
    int[] ports = freePorts();
    KernelConnectionProperties connection =
        new KernelConnectionProperties(
            InetAddress.getLoopbackAddress().getHostAddress(),
            ports[0],
            ports[1],
            ports[2],
            ports[3],
            ports[4],
            "tcp",
            "hmac-sha256",
            UUID.randomUUID().toString());
    return Files.writeString(file, connection.toJsonString());
  }

  /** All five are held at once, so that no two are the same. */
  private static int[] freePorts() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket a = new ServerSocket(0, 1, loopback);
        ServerSocket b = new ServerSocket(0, 1, loopback);
        ServerSocket c = new ServerSocket(0, 1, loopback);
        ServerSocket d = new ServerSocket(0, 1, loopback);
        ServerSocket e = new ServerSocket(0, 1, loopback)) {
      return Stream.of(a, b, c, d, e).mapToInt(ServerSocket::getLocalPort).toArray();
    }
  }
}
