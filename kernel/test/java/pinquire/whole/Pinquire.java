package pinquire.whole;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import pinquire.dsl.GroovyInterpreter;
import pinquire.notebook.Notebook;
import pinquire.notebook.NotebookException;
import pinquire.notebook.Transcript;
import pinquire.notebook.Verification;

/** What the tests of the whole have in common: the root folder and the notebooks in it. */
final class Pinquire {

  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Pinquire() {}

  static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("notebooks"))) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
  }

  /** The notebook, executed in this process and held against itself. */
  static Verification verify(Path notebook) throws IOException, NotebookException {
    Notebook read = Notebook.read(notebook.getFileName().toString(), Files.readString(notebook));
    return Verification.of(
        read, new GroovyInterpreter(), false, new Transcript(nowhere(), nowhere()));
  }

  private static PrintStream nowhere() {
    return new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
  }
}
