package pinquire.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a command can find out about the machine it runs on. */
interface Surroundings {

  /** A system property of this Java; empty when it has none of that name. */
  Optional<String> property(String name);

  boolean hasModule(String name);

  /** The first program of these names, where the shell would find it. */
  Optional<Path> program(String... names);

  /**
   * The last line a program prints when it ends well.
   *
   * @return empty when it cannot be started, fails, prints nothing, or takes over 20 seconds
   */
  Optional<String> answer(String... command);

  /** Those of the machine this process runs on. */
  final class Real implements Surroundings {

    @Override
    public Optional<String> property(String name) {
      return Optional.ofNullable(System.getProperty(name));
    }

    @Override
    public boolean hasModule(String name) {
      return ModuleLayer.boot().findModule(name).isPresent();
    }

    @Override
    public Optional<Path> program(String... names) {
      List<String> folders = folders(System.getenv("PATH"));
      return Arrays.stream(names)
          .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
          .filter(Files::isExecutable)
          .findFirst();
    }

    @Override
    public Optional<String> answer(String... command) {
      try {
        Process process =
            new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.getOutputStream().close();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).exceptionally(late -> end(process));
        String printed =
            new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0
            ? printed.lines().filter(line -> !line.isBlank()).reduce((first, last) -> last)
            : Optional.empty();
      } catch (IOException e) {
        return Optional.empty();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }

    private static Process end(Process process) {
      return process.destroyForcibly();
    }

    private static List<String> folders(@Nullable String path) {
      return path == null ? List.of() : List.of(path.split(File.pathSeparator));
    }
  }
}
