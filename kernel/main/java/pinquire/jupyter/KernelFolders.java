package pinquire.jupyter;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where Jupyter looks for kernels.
 *
 * @param environment variables of the process
 * @param home of the user
 * @param system as {@code os.name} tells it
 */
public record KernelFolders(Map<String, String> environment, Path home, String system) {

  public KernelFolders {
    environment = Map.copyOf(environment);
  }

  /** Those of this user on this machine. */
  public static KernelFolders here() {
    return new KernelFolders(
        System.getenv(), Path.of(System.getProperty("user.home")), System.getProperty("os.name"));
  }

  /** For this user alone: under {@code JUPYTER_DATA_DIR}, or where the system keeps such data. */
  public Path user() {
    return variable("JUPYTER_DATA_DIR").orElseGet(this::data).resolve("kernels");
  }

  private Path data() {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return home.resolve("Library").resolve("Jupyter");
    }
    if (name.startsWith("windows")) {
      return variable("APPDATA").orElse(home).resolve("jupyter");
    }
    return variable("XDG_DATA_HOME")
        .orElse(home.resolve(".local").resolve("share"))
        .resolve("jupyter");
  }

  /** For everyone who uses what is installed under that prefix, {@code /usr/local} say. */
  public static Path prefix(Path prefix) {
    return prefix.resolve("share").resolve("jupyter").resolve("kernels");
  }

  /** For the Python environment that is active in this shell; empty when none is. */
  public Optional<Path> sysPrefix() {
    return variable("VIRTUAL_ENV").or(() -> variable("CONDA_PREFIX")).map(KernelFolders::prefix);
  }

  private Optional<Path> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(v -> !v.isEmpty()).map(Path::of);
  }
}
