package pinquire.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import pinquire.notebook.Notebook;
import pinquire.notebook.NotebookException;
import pinquire.notebook.NotebookRun;

/** Notebooks the user named, with what goes wrong told in one line. */
final class NotebookFile {

  private static final String END = ".ipynb";

  private NotebookFile() {}

  static boolean isNotebook(Path file) {
    return file.toString().endsWith(END);
  }

  static Notebook read(Path file) throws Refusal {
    return read(file, TextFile.read(file));
  }

  static Notebook read(Path file, String text) throws Refusal {
    try {
      return Notebook.read(file.toString(), text);
    } catch (NotebookException e) {
      throw new Refusal(ExitCode.MISTAKE, String.valueOf(e.getMessage()));
    }
  }

  /** Where a run of it ended that did not come to its end. */
  static Optional<String> stop(Path file, NotebookRun.Result result) {
    return result.stop().map(failure -> file + ": " + failure.told(result.notRun()));
  }

  /** The file itself, or of a folder every notebook in it, in the order of their names. */
  static List<Path> of(Path fileOrFolder) throws Refusal {
    if (!Files.isDirectory(fileOrFolder)) {
      return List.of(fileOrFolder);
    }
    try (Stream<Path> files = Files.walk(fileOrFolder)) {
      return files
          .filter(NotebookFile::isNotebook)
          .filter(file -> isKept(fileOrFolder.relativize(file)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new Refusal(ExitCode.MISTAKE, fileOrFolder + ": cannot be read: " + e.getMessage());
    }
  }

  /** Jupyter keeps its checkpoints in hidden folders. */
  private static boolean isKept(Path file) {
    return StreamSupport.stream(file.spliterator(), false)
        .noneMatch(part -> part.toString().startsWith("."));
  }
}
