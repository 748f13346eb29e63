package pinquire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import pinquire.jupyter.KernelFolders;

class InstallCommandTest {

  @TempDir Path home;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void withoutAWordItInstallsForThisUserAndMakesAnArchive() throws Exception {
    int exitCode = install(Map.of(), (file, classPath) -> Files.createFile(file).equals(file));

    Path folder = home.resolve(".local/share/jupyter/kernels/pinquire");
    assertThat(out.toString(UTF_8))
        .isEqualTo(
            "Installed the kernel pinquire: "
                + folder
                + "\nMade its start-up archive: pinquire.jsa\n"
                + "To remove it, delete that folder.\n");
    assertThat(folder.resolve("kernel.json"))
        .content()
        .contains("-XX:SharedArchiveFile={resource_dir}/pinquire.jsa", "pinquire.cli.Main");
    assertThat(exitCode).isZero();
  }

  @Test
  void withoutAnArchiveTheKernelIsInstalledAllTheSame() {
    install(Map.of(), (file, classPath) -> false, "--user");

    assertThat(err.toString(UTF_8)).contains("the kernel starts more slowly");
    assertThat(home.resolve(".local/share/jupyter/kernels/pinquire/kernel.json"))
        .content()
        .doesNotContain("SharedArchiveFile");
  }

  @Test
  void aPrefixAndAnEnvironmentHaveTheirOwnFolders() {
    install(Map.of(), (file, classPath) -> false, "--prefix", home.resolve("usr").toString());
    install(
        Map.of("VIRTUAL_ENV", home.resolve("env").toString()),
        (file, classPath) -> false,
        "--sys-prefix");

    assertThat(home.resolve("usr/share/jupyter/kernels/pinquire/kernel.json")).exists();
    assertThat(home.resolve("env/share/jupyter/kernels/pinquire/kernel.json")).exists();
  }

  @Test
  void twoPlacesAtOnceAreAMistake() {
    Shell shell = Shell.pinquire("install", "--sys-prefix", "--user");

    assertThat(shell.err()).contains("--user, --sys-prefix are mutually exclusive");
    assertThat(shell.exitCode()).isEqualTo(2);
  }

  @Test
  void withoutAnEnvironmentTheReaderIsToldWhatElseThereIs() {
    int exitCode = install(Map.of(), (file, classPath) -> false, "--sys-prefix");

    assertThat(err.toString(UTF_8))
        .startsWith("pinquire: --sys-prefix: no Python environment is active")
        .endsWith("try --user or --prefix FOLDER\n")
        .hasLineCount(1);
    assertThat(exitCode).isEqualTo(2);
    assertThat(home).isEmptyDirectory();
  }

  private int install(Map<String, String> environment, StartUpArchive archive, String... words) {
    KernelFolders folders = new KernelFolders(environment, home, "Linux");
    Streams streams =
        new Streams(
            new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false, false);
    return new CommandLine(new InstallCommand(streams, folders, archive))
        .setErr(new PrintWriter(err, true, UTF_8))
        .setExecutionExceptionHandler(Commands::ended)
        .execute(words);
  }
}
