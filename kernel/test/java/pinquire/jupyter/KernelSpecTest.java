package pinquire.jupyter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How Jupyter finds the kernel, and how we find Jupyter. */
class KernelSpecTest {

  @TempDir Path folder;

  @Test
  void theKernelspecSaysWhatToStartAndHowToInterruptIt() throws IOException {
    Path spec =
        KernelSpec.install(folder, List.of("java", "-cp", "a b.jar:c.jar", "pinquire.cli.Main"));

    assertThat(spec).isEqualTo(folder.resolve("pinquire"));
    assertThat(spec.resolve("logo-32x32.png")).isNotEmptyFile();
    assertThat(spec.resolve("logo-64x64.png")).isNotEmptyFile();
    assertThat(spec.resolve("logo-svg.svg")).isNotEmptyFile();
    assertThat(spec.resolve("kernel.json"))
        .hasContent(
            """
            {
              "argv": [
                "java",
                "-cp",
                "a b.jar:c.jar",
                "pinquire.cli.Main",
                "kernel",
                "{connection_file}"
              ],
              "display_name": "Pinquire",
              "language": "pinquire",
              "interrupt_mode": "message"
            }
            """);
  }

  @Test
  void whatLiesInItsFolderMayBeMovedWithIt() throws IOException {
    Path built = folder.resolve("built");
    Files.createDirectories(built.resolve("lib"));
    Files.writeString(built.resolve("lib/engine.jar"), "engine");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "lib/engine.jar");
    Path jar = built.resolve("kernel.jar");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    Path spec = Files.createDirectories(folder.resolve("kernels/pinquire"));

    String classPath = Jars.copy(jar.toString(), spec);
    KernelSpec.install(folder.resolve("kernels"), List.of("java", "-cp", classPath));

    assertThat(spec.resolve("lib/engine.jar")).hasContent("engine");
    assertThat(Path.of(classPath)).hasSameBinaryContentAs(jar);
    assertThat(spec.resolve("kernel.json")).content().contains("\"{resource_dir}/kernel.jar\"");
  }

  @Test
  void foldersOfClassesStayWhereTheyAre() throws IOException {
    assertThat(Jars.copy("classes:a.jar", folder)).isEqualTo("classes:a.jar");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theCommandIsThisJvmWithAnAbsoluteClassPath() {
    List<String> command = KernelSpec.javaCommand("-XX:SharedArchiveFile=x.jsa");

    assertThat(Path.of(command.get(0))).isExecutable();
    assertThat(command.get(1)).isEqualTo("-XX:+IgnoreUnrecognizedVMOptions");
    assertThat(command).contains("-XX:SharedArchiveFile=x.jsa").endsWith("pinquire.cli.Main");
    String classPath = command.get(command.indexOf("-cp") + 1);
    assertThat(classPath.split(File.pathSeparator)).allMatch(entry -> Path.of(entry).isAbsolute());
  }

  @Test
  void kernelsAreInstalledWhereJupyterLooksForThem() {
    Path home = Path.of("home");
    KernelFolders linux = new KernelFolders(Map.of(), home, "Linux");
    KernelFolders moved =
        new KernelFolders(Map.of("JUPYTER_DATA_DIR", "data", "VIRTUAL_ENV", "venv"), home, "Linux");

    assertThat(linux.user()).isEqualTo(Path.of("home/.local/share/jupyter/kernels"));
    assertThat(moved.user()).isEqualTo(Path.of("data/kernels"));
    assertThat(new KernelFolders(Map.of(), home, "Mac OS X").user())
        .isEqualTo(Path.of("home/Library/Jupyter/kernels"));
    assertThat(KernelFolders.prefix(Path.of("p"))).isEqualTo(Path.of("p/share/jupyter/kernels"));
    assertThat(linux.sysPrefix()).isEmpty();
    assertThat(moved.sysPrefix()).contains(Path.of("venv/share/jupyter/kernels"));
  }

  @Test
  void withoutJupyterTheLabSaysSoInOneLine() throws Exception {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Lab lab = new Lab(Map.of("PATH", folder.toString()), new PrintStream(err, true, UTF_8));

    assertThat(lab.open(List.of("java"), List.of())).isEqualTo(4);
    assertThat(err.toString(UTF_8))
        .isEqualTo(
            "pinquire lab: no Jupyter on the PATH (looked for jupyter-lab, jupyter-notebook);"
                + " try: apt-get install jupyter-notebook, or: pip install jupyterlab\n");
  }

  @Test
  void theLabOpensJupyterWithTheKernelOnItsPathAndCleansUp() throws Exception {
    Path seen = folder.resolve("seen");
    Path program = folder.resolve("jupyter-notebook");
    Files.writeString(
        program,
        "#!/bin/sh\n{ echo \"$@\"; echo \"$JUPYTER_PATH\"; cat \"${JUPYTER_PATH%%:*}\""
            + "/kernels/pinquire/kernel.json; } > '"
            + seen
            + "'\nexit 7\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    Lab lab =
        new Lab(
            Map.of("PATH", folder.toString(), "JUPYTER_PATH", "mine"),
            new PrintStream(new ByteArrayOutputStream(), true, UTF_8));

    assertThat(lab.open(List.of("java"), List.of("a.ipynb", "--no-browser"))).isEqualTo(7);
    List<String> lines = Files.readAllLines(seen);
    assertThat(lines.get(0)).isEqualTo("a.ipynb --no-browser");
    assertThat(lines.get(1)).endsWith(":mine");
    assertThat(lines).contains("    \"java\",");
    assertThat(Path.of(lines.get(1).split(":")[0])).doesNotExist();
  }
}
