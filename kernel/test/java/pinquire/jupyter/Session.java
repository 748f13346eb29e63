package pinquire.jupyter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A kernel with the toy language in this JVM, and a client that talks to it over the wire. */
final class Session implements AutoCloseable {

  final Toy toy = new Toy();
  final KernelClient client;
  private final JupyterKernel kernel;

  Session() throws IOException {
    Path file = ConnectionFile.create(Files.createTempFile("kernel", ".json"));
    kernel = JupyterKernel.start(file, toy, "0.0-test");
    client = new KernelClient(file);
    client.awaitReady();
    Files.delete(file);
  }

  @Override
  public void close() {
    client.close();
    kernel.close();
  }
}
