package pinquire.jupyter;

import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import pinquire.dsl.Interpreter;

/**
 * A kernel in this JVM, with the toy language or another, and a client on the wire. A test that
 * registers one need not close it.
 */
final class Session implements AutoCloseable, AfterEachCallback {

  final Toy toy;
  final KernelClient client;
  final KernelConnectionProperties connection;
  private final JupyterKernel kernel;

  Session() {
    this(new Toy());
  }

  private Session(Toy toy) {
    this(toy, toy);
  }

  Session(Interpreter interpreter) {
    this(new Toy(), interpreter);
  }

  private Session(Toy toy, Interpreter interpreter) {
    this.toy = toy;
    try {
      Path file = ConnectionFile.create(Files.createTempFile("kernel", ".json"));
      connection = ConnectionFile.read(file);
      kernel = JupyterKernel.start(file, interpreter, "0.0-test");
      client = new KernelClient(file);
      client.awaitReady();
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void afterEach(ExtensionContext test) {
    close();
  }

  @Override
  public void close() {
    client.close();
    kernel.close();
  }
}
