package pinquire.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import pinquire.command.Release;
import pinquire.dsl.Interpreter;
import pinquire.jupyter.JupyterKernel;
import pinquire.jupyter.Language;

/** What the kernelspec runs: serves one front end until it says that it is done. */
@Command(name = "kernel", description = "Serves a Jupyter front end; the kernelspec runs this.")
final class KernelCommand implements Callable<Integer> {

  /** What is typed most often, in the order in which a first cell needs it. */
  static final List<String> FAMILIAR =
      List.of(
          "1 + 1",
          "map file; pin pages 0..3; dma write; fsync",
          "machine pages 1; map file; check { nic { pin page 0; dma write }; app { fsync } }");

  private final Interpreters interpreters;

  @Parameters(paramLabel = "FILE", description = "The connection file that the front end wrote.")
  private Path connectionFile = Path.of("");

  KernelCommand(Interpreters interpreters) {
    this.interpreters = interpreters;
  }

  @Override
  public Integer call() throws Refusal, InterruptedException {
    return serve(interpreters, connectionFile);
  }

  static int serve(Interpreters interpreters, Path connectionFile)
      throws Refusal, InterruptedException {
    try {
      // A front end starts it in the folder of its notebook.
      Supplier<Interpreter> sessions = () -> interpreters.full(Path.of(""));
      JupyterKernel.run(
          connectionFile, new Language(sessions, interpreters::load, FAMILIAR), Release.VERSION);
      return ExitCode.AS_EXPECTED;
    } catch (IOException e) {
      throw new Refusal(ExitCode.MISTAKE, String.valueOf(e.getMessage()));
    }
  }
}
