package pinquire.jupyter;

import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import pinquire.dsl.Interpreter;

/** A kernel in this JVM, with the toy language or another, and a client on the wire. */
final class Session implements AutoCloseable {

  final Toy toy;
  final KernelClient client;
  final KernelConnectionProperties connection;
  private final JupyterKernel kernel;

  Session() throws IOException {
    this(new Toy());
  }

  private Session(Toy toy) throws IOException {
    this(toy, toy);
  }

  Session(Interpreter interpreter) throws IOException {
    this(new Toy(), interpreter);
  }

  private Session(Toy toy, Interpreter interpreter) throws IOException {
    this.toy = toy;
    Path file = ConnectionFile.create(Files.createTempFile("kernel", ".json"));
    connection = ConnectionFile.read(file);
    kernel = JupyterKernel.start(file, interpreter, "0.0-test");
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
