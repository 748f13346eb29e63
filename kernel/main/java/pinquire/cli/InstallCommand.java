package pinquire.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import pinquire.jupyter.KernelFolders;
import pinquire.jupyter.KernelSpec;

/** Tells Jupyter of the kernel, and keeps what the kernel loads at its start for the next time. */
@Command(
    name = "install",
    description = "Installs the kernelspec, for this user where nothing else is said.")
final class InstallCommand implements Callable<Integer> {

  /** Where to install; one of them. */
  private static final class Place {

    @Option(names = "--user", description = "For this user alone.")
    @SuppressWarnings("UnusedVariable") // it is the default; picocli refuses it beside the others
    private boolean user;

    @Option(
        names = "--prefix",
        paramLabel = "FOLDER",
        description = "For everyone who uses what is installed there: /usr/local, say.")
    private @Nullable Path prefix;

    @Option(names = "--sys-prefix", description = "For the Python environment that is active.")
    private boolean environment;
  }

  private final Streams streams;
  private final KernelFolders folders;
  private final StartUpArchive archive;

  @ArgGroup private Place place = new Place();

  InstallCommand(Streams streams, KernelFolders folders, StartUpArchive archive) {
    this.streams = streams;
    this.folders = folders;
    this.archive = archive;
  }

  @Override
  public Integer call() throws Refusal, InterruptedException {
    Path kernels = kernels();
    try {
      String classPath = KernelSpec.carry(kernels);
      Path folder = KernelSpec.install(kernels, KernelSpec.javaCommandFrom(classPath));
      streams.out().println("Installed the kernel " + KernelSpec.NAME + ": " + folder);
      streams.flush();
      makeArchive(kernels, folder, classPath);
      streams.out().println("To remove it, delete that folder.");
      return ExitCode.AS_EXPECTED;
    } catch (IOException e) {
      throw new Refusal(
          ExitCode.MISTAKE,
          kernels + ": cannot be written (" + e.getMessage() + "); try --user or --prefix FOLDER");
    }
  }

  private Path kernels() throws Refusal {
    if (place.prefix != null) {
      return KernelFolders.prefix(place.prefix);
    }
    if (place.environment) {
      return folders
          .sysPrefix()
          .orElseThrow(
              () ->
                  new Refusal(
                      ExitCode.MISTAKE,
                      "--sys-prefix: no Python environment is active here (VIRTUAL_ENV and"
                          + " CONDA_PREFIX are empty); try --user or --prefix FOLDER"));
    }
    return folders.user();
  }

  private void makeArchive(Path kernels, Path folder, String classPath)
      throws IOException, InterruptedException {
    Path file = folder.resolve("pinquire.jsa").toAbsolutePath();
    if (archive.make(file, classPath)) {
      KernelSpec.install(
          kernels, KernelSpec.javaCommandFrom(classPath, StartUpArchive.flags(file)));
      streams.out().println("Made its start-up archive: " + file.getFileName());
    } else {
      streams.err().println("No start-up archive could be made; the kernel starts more slowly.");
    }
  }
}
