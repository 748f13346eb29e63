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
import pinquire.command.Docket;
import pinquire.command.Reviewed;
import pinquire.dsl.Cell;
import pinquire.dsl.CellFailure;
import pinquire.dsl.Panel;
import pinquire.dsl.StrictInterpreter;
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

  @ParameterizedTest
  @MethodSource("reviews")
  void everyVerdictIsAsClaimed(Path file) throws IOException, CellFailure {
    List<Reviewed> done = new ArrayList<>();
    Panel.Gallery gallery =
        new Panel.Gallery() {
          @Override
          public void closes(Reviewed reviewed) {
            done.add(reviewed);
          }
        };
    Panel panel = new Panel(Runtime.getRuntime().availableProcessors(), gallery);
    Cell cell = new Cell(String.valueOf(file.getFileName()), Files.readString(file));
    new StrictInterpreter(panel).run(cell, new Shown());
    for (Reviewed reviewed : done) {
      Docket docket = reviewed.docket();
      assertThat(ReviewReport.of(reviewed).complaints()).isEmpty();
      same(file, ReviewConclusion.of(reviewed).picture());
      assertThat(reviewed.checked()).hasSameSizeAs(docket.cases()).isNotEmpty();
      assertThat(reviewed.assessments())
          .extracting(Assessment::claim)
          .allMatch(claim -> claim.isPresent());
    }
  }
}
