package pinquire.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pinquire.command.Checked;
import pinquire.command.Reviewed;
import pinquire.dsl.Cell;
import pinquire.dsl.CellFailure;
import pinquire.dsl.Output;
import pinquire.dsl.Panel;
import pinquire.dsl.StrictInterpreter;

/** The review of the thread of 2018, whole: every design in every scenario, by one thread. */
final class Reviews {

  private static final Path FILE = Path.of("reviews", "2018-put-user-page.pin");

  private final Sheet sheet;

  Reviews(Sheet sheet) {
    this.sheet = sheet;
  }

  /**
   * Measures it.
   *
   * @param output that nobody reads
   */
  void measure(Output output) throws IOException {
    if (!Files.isRegularFile(FILE)) {
      sheet.say("review: " + FILE + " is not here; run it where Pinquire's sources are");
      return;
    }
    Cell cell = new Cell("review", Files.readString(FILE));
    List<Reviewed> done = new ArrayList<>();
    long begun = System.nanoTime();
    try {
      new StrictInterpreter(new Panel(1, closing(done))).run(cell, output);
    } catch (CellFailure failure) {
      throw new IllegalStateException(failure.display().text(), failure);
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    List<Checked> checked = done.get(0).checked();
    sheet.count("review: cases", checked.size());
    sheet.count("review: states", checked.stream().mapToLong(Checked::states).sum());
    sheet.line("review: all of it by one thread, s", seconds, Bar.REVIEW);
  }

  private static Panel.Gallery closing(List<Reviewed> done) {
    return new Panel.Gallery() {
      @Override
      public void closes(Reviewed reviewed) {
        done.add(reviewed);
      }
    };
  }
}
