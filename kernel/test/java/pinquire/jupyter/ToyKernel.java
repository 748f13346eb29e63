package pinquire.jupyter;

import java.io.IOException;
import java.nio.file.Path;

/** The toy language as a kernel process of its own. */
public final class ToyKernel {

  private ToyKernel() {}

  /**
   * Serves one front end.
   *
   * @param arguments {@code kernel} and the connection file, as a kernelspec gives them
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    JupyterKernel.run(Path.of(arguments[1]), Language.of(Toy::new), "0.0-test");
    System.exit(0);
  }
}
