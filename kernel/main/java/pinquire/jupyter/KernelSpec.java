package pinquire.jupyter;

import com.google.gson.GsonBuilder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder by which Jupyter knows a kernel: what to start, and under which name to offer it. */
public final class KernelSpec {

  /** The name of the folder, and what {@code --kernel} takes. */
  public static final String NAME = "pinquire";

  /**
   * One set for every JDK from 17 on: the first makes older ones skip what they do not know. Quick
   * to start rather than quick at the peak (and one thread compiles, so that the first cell has a
   * processor), small, and silent about what libraries use.
   */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:TieredStopAtLevel=1",
          "-XX:CICompilerCount=1",
          "-XX:+UseSerialGC",
          "-Xms64m",
          "-XX:NewSize=16m",
          "-XX:SoftRefLRUPolicyMSPerMB=0",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-Dfile.encoding=UTF-8",
          "-Djava.awt.headless=true");

  /** Under the names by which Jupyter's launcher looks for them. */
  private static final List<String> LOGOS =
      List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg");

  /** What Jupyter replaces by the folder of the kernelspec, wherever that is by then. */
  private static final String HERE = "{resource_dir}";

  private KernelSpec() {}

  /**
   * The command that starts Pinquire as it runs now: this JVM, its class path made absolute.
   *
   * @param moreFlags for the JVM, such as a start-up archive
   */
  public static List<String> javaCommand(String... moreFlags) {
    return javaCommand("pinquire.cli.Main", List.of(moreFlags));
  }

  /**
   * The same with another class path.
   *
   * @param classPath as {@link #carry} gives it
   */
  public static List<String> javaCommandFrom(String classPath, String... moreFlags) {
    return javaCommand(classPath, "pinquire.cli.Main", List.of(moreFlags));
  }

  static List<String> javaCommand(String mainClass, List<String> moreFlags) {
    return javaCommand(classPath(), mainClass, moreFlags);
  }

  private static List<String> javaCommand(
      String classPath, String mainClass, List<String> moreFlags) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(moreFlags);
    command.addAll(List.of("-cp", classPath, mainClass));
    return command;
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /**
   * Puts Pinquire itself into the folder of the kernelspec, so that the two can be moved together
   * and the place it was built in may go. Classes that are in no jar stay where they are.
   *
   * @return the class path to start it from there
   */
  public static String carry(Path kernelsFolder) throws IOException {
    return Jars.copy(classPath(), Files.createDirectories(kernelsFolder.resolve(NAME)));
  }

  /**
   * Writes the kernelspec, over one that is there already. What the command says about its folder
   * holds wherever the folder is moved.
   *
   * @param kernelsFolder that Jupyter searches, as {@link KernelFolders} tells them
   * @param javaCommand starts Pinquire; {@code kernel} and the connection file are appended
   * @return the folder of the kernelspec
   */
  public static Path install(Path kernelsFolder, List<String> javaCommand) throws IOException {
    Path folder = Files.createDirectories(kernelsFolder.resolve(NAME));
    Files.writeString(folder.resolve("kernel.json"), json(folder, javaCommand));
    Highlighting.write(folder);
    for (String logo : LOGOS) {
      try (InputStream picture = KernelSpec.class.getResourceAsStream(logo)) {
        Files.copy(
            Objects.requireNonNull(picture, logo),
            folder.resolve(logo),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return folder;
  }

  private static String json(Path folder, List<String> javaCommand) {
    List<String> argv = new ArrayList<>();
    for (String word : javaCommand) {
      argv.add(word.replace(folder.toAbsolutePath() + File.separator, HERE + File.separator));
    }
    argv.addAll(List.of("kernel", "{connection_file}"));
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("argv", argv);
    spec.put("display_name", "Pinquire");
    spec.put("language", "pinquire");
    spec.put("interrupt_mode", "message");
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(spec) + "\n";
  }
}
