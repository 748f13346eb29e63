package pinquire.whole;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pinquire.command.Reviewed;
import pinquire.dsl.GroovyInterpreter;
import pinquire.dsl.Panel;
import pinquire.notebook.Notebook;
import pinquire.notebook.NotebookException;
import pinquire.notebook.Transcript;
import pinquire.notebook.Verification;

/** What the tests of the whole have in common: the root folder and the notebooks in it. */
final class Pinquire {

  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Map<Path, Executed> EXECUTED = new HashMap<>();

  private Pinquire() {}

  static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("notebooks"))) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
  }

  /**
   * A notebook that was executed in this process and held against itself.
   *
   * @param reviews that its cells have done, in order
   */
  record Executed(Verification verification, List<Reviewed> reviews) {}

  /** The notebook; it is executed once, however many tests look at it. */
  static synchronized Executed executed(Path notebook) throws IOException, NotebookException {
    Executed known = EXECUTED.get(notebook);
    if (known != null) {
      return known;
    }
    List<Reviewed> reviews = new ArrayList<>();
    Notebook read = Notebook.read(notebook.getFileName().toString(), Files.readString(notebook));
    GroovyInterpreter session = new GroovyInterpreter(notebook.resolveSibling(""), panel(reviews));
    Transcript unseen = new Transcript(nowhere(), nowhere());
    Executed executed = new Executed(Verification.of(read, session, false, unseen), reviews);
    EXECUTED.put(notebook, executed);
    return executed;
  }

  /** One that keeps what came of its reviews. */
  static Panel panel(List<Reviewed> reviews) {
    Panel.Gallery gallery =
        new Panel.Gallery() {
          @Override
          public void closes(Reviewed reviewed) {
            reviews.add(reviewed);
          }
        };
    return new Panel(Runtime.getRuntime().availableProcessors(), gallery);
  }

  private static PrintStream nowhere() {
    return new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
  }
}
