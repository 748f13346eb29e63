package pinquire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes that a Pinquire of its own loads. */
final class Loaded {

  private Loaded() {}

  /**
   * Runs a command to its end.
   *
   * @param folder for what it leaves behind
   * @return names of classes, in the order in which they were loaded
   */
  static List<String> by(Path folder, String... words) throws IOException, InterruptedException {
    Path log = folder.resolve("loaded.txt");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command =
        Stream.concat(
                Stream.of(
                    java.toString(),
                    "-Xlog:class+load:file=" + log + ":none",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName()),
                Stream.of(words))
            .toList();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("out"))).isZero();
    return Files.readAllLines(log).stream().map(line -> line.split(" ", 2)[0]).toList();
  }
}
