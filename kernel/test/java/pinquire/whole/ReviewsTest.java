package pinquire.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pinquire.command.Assessment;
import pinquire.command.Reviewed;
import pinquire.dsl.Cell;
import pinquire.dsl.CellFailure;
import pinquire.dsl.StrictInterpreter;
import pinquire.notebook.NotebookException;
import pinquire.report.ReviewConclusion;
import pinquire.report.ReviewReport;

/** The reviews beside the notebooks: every verdict is claimed, and comes out as claimed. */
class ReviewsTest {

  static List<Path> reviews() throws IOException {
    try (Stream<Path> files = Files.list(Pinquire.ROOT.resolve("reviews"))) {
      return files.sorted().toList();
    }
  }

  /** The matrix that README shows. */
  private static void same(Path review, String picture) throws IOException {
    String name = review.getFileName().toString().replace(".pin", ".svg");
    Path drawn = Pinquire.ROOT.resolve("docs").resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(drawn, picture);
    }
    assertThat(picture).isEqualTo(Files.readString(drawn));
  }

  /** As a notebook has done it that reads the file, or else by itself. */
  private static List<Reviewed> reviewed(Path file)
      throws IOException, CellFailure, NotebookException {
    String name = String.valueOf(file.getFileName());
    for (Path notebook : Pinquire.notebooks()) {
      if (Files.readString(notebook).contains("review from '../reviews/" + name + "'")) {
        return Pinquire.executed(notebook).reviews();
      }
    }
    List<Reviewed> reviews = new ArrayList<>();
    Cell cell = new Cell(name, Files.readString(file));
    new StrictInterpreter(Pinquire.panel(reviews)).run(cell, new Shown());
    return reviews;
  }

  @ParameterizedTest
  @MethodSource("reviews")
  void everyVerdictIsAsClaimed(Path file) throws IOException, CellFailure, NotebookException {
    List<Reviewed> done = reviewed(file);
    assertThat(done).isNotEmpty();
    for (Reviewed reviewed : done) {
      assertThat(ReviewReport.of(reviewed).complaints()).isEmpty();
      same(file, ReviewConclusion.of(reviewed).picture());
      assertThat(reviewed.checked()).hasSameSizeAs(reviewed.docket().cases()).isNotEmpty();
      assertThat(reviewed.assessments())
          .extracting(Assessment::claim)
          .allMatch(claim -> claim.isPresent());
    }
  }
}
