package pinquire.jupyter;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens Jupyter with our kernel on its path, installing nothing. */
public final class Lab {

  /** What is opened, the first that is there. */
  private static final List<String> PROGRAMS = List.of("jupyter-lab", "jupyter-notebook");

  private static final int MACHINE_LACKS_SOMETHING = 4;

  private final Map<String, String> environment;
  private final PrintStream err;

  Lab(Map<String, String> environment, PrintStream err) {
    this.environment = environment;
    this.err = err;
  }

  /**
   * Runs until Jupyter ends.
   *
   * @param arguments for Jupyter: notebooks, folders, options
   * @return the exit code of Jupyter; 4 when there is none on the path
   */
  public static int open(List<String> arguments) throws IOException, InterruptedException {
    return new Lab(System.getenv(), System.err).open(KernelSpec.javaCommand(), arguments);
  }

  int open(List<String> javaCommand, List<String> arguments)
      throws IOException, InterruptedException {
    Optional<Path> program = program();
    if (program.isEmpty()) {
      err.println(
          "pinquire lab: no Jupyter on the PATH (looked for "
              + String.join(", ", PROGRAMS)
              + "); try: apt-get install jupyter-notebook, or: pip install jupyterlab");
      return MACHINE_LACKS_SOMETHING;
    }
    try (TemporaryFolder data = TemporaryFolder.create("pinquire-jupyter")) {
      KernelSpec.install(data.path().resolve("kernels"), javaCommand);
      return run(command(program.get(), data.path(), arguments));
    }
  }

  private Optional<Path> program() {
    String path = environment.getOrDefault("PATH", "");
    return PROGRAMS.stream().flatMap(name -> onPath(path, name)).findFirst();
  }

  private static Stream<Path> onPath(String path, String name) {
    return Stream.of(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable);
  }

  private ProcessBuilder command(Path program, Path data, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    String known = environment.getOrDefault("JUPYTER_PATH", "");
    builder
        .environment()
        .put("JUPYTER_PATH", known.isEmpty() ? data.toString() : data + File.pathSeparator + known);
    return builder;
  }

  /** Ctrl-C is for Jupyter, which asks whether it was meant; we wait for what it decides. */
  private static int run(ProcessBuilder command) throws IOException, InterruptedException {
    Surroundings.onInterrupt(() -> {});
    return command.start().waitFor();
  }
}
