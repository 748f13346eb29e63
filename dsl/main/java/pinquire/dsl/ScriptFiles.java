package pinquire.dsl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scripts that a text may name: files of a folder, and the folders on the way to others. */
final class ScriptFiles {

  private ScriptFiles() {}

  /**
   * How a name may go on, in order; folders end with a slash.
   *
   * @param folder as seen from which files are named
   * @param begun what is there of the name; nothing is proposed below a folder that is not there
   */
  static List<String> in(Path folder, String begun) {
    String way = begun.substring(0, begun.lastIndexOf('/') + 1);
    try (Stream<Path> files = Files.list(folder.resolve(way))) {
      return files
          .flatMap(ScriptFiles::named)
          .sorted()
          .map(way::concat)
          .filter(name -> name.startsWith(begun))
          .toList();
    } catch (IOException | InvalidPathException unreadable) {
      return List.of();
    }
  }

  private static Stream<String> named(Path file) {
    String name = String.valueOf(file.getFileName());
    boolean hidden = name.startsWith(".");
    if (Files.isDirectory(file)) {
      return hidden ? Stream.empty() : Stream.of(name + "/");
    }
    return hidden || !name.endsWith(".pin") ? Stream.empty() : Stream.of(name);
  }
}
