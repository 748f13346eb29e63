package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pinquire.command.Reviewed;
import pinquire.report.Annotations;
import pinquire.report.JUnitXml;
import pinquire.report.Ktap;
import pinquire.report.ReviewFile;
import pinquire.report.ReviewReport;

/** One review in all its forms; some of its claims are wrong, and some of it is not decided. */
class ReviewFormsTest {

  private static final Path FOLDER = Path.of("test/resources");

  private static Reviewed drifting;
  private static List<ReviewFile> files;

  @BeforeAll
  static void aReview() throws IOException, CellFailure {
    drifting = reviewed("drift.pin");
    files =
        List.of(
            new ReviewFile("reviews/pins.pin", List.of(reviewed("pins.pin")), Optional.empty()),
            new ReviewFile("reviews/drift.pin", List.of(drifting), Optional.empty()),
            new ReviewFile(
                "reviews/broken.pin",
                List.of(),
                Optional.of("broken.pin:2:15: unknown verb 'pinn'\n\n  2 | pinn <page> 0\n")));
  }

  private static Reviewed reviewed(String file) throws IOException, CellFailure {
    List<Reviewed> closed = new ArrayList<>();
    Panel.Gallery gallery =
        new Panel.Gallery() {
          @Override
          public void closes(Reviewed reviewed) {
            closed.add(reviewed);
          }
        };
    String text = Files.readString(FOLDER.resolve("reviews").resolve(file));
    new StrictInterpreter(new Panel(2, gallery)).run(new Cell(file, text), new Page());
    return closed.get(0);
  }

  private static void same(String name, String actual) throws IOException {
    Path golden = FOLDER.resolve("golden").resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
  }

  @Test
  void textHtmlMarkdownAndJsonTellTheSame() throws IOException {
    ReviewReport report = ReviewReport.of(drifting);
    same("review.txt", report.text());
    same("review.html", report.html() + "\n");
    same("review.md", report.markdown());
    same("review.json", String.join("\n", report.json()) + "\n");
  }

  @Test
  void aLineLeavesRoomToBeQuotedTwice() {
    assertThat(ReviewReport.of(drifting).text().lines())
        .allSatisfy(
            line -> {
              assertThat(line).hasSizeLessThanOrEqualTo(75).isEqualTo(line.stripTrailing());
              assertThat(line.chars()).allMatch(c -> c >= ' ' && c <= '~');
            });
  }

  @Test
  void theConclusionIsNeverFoldedAway() {
    String html = ReviewReport.of(drifting).html();
    assertThat(Stream.of(html.split("<details ")).skip(1).map(part -> part.split("</details>")[0]))
        .hasSizeGreaterThan(2)
        .noneMatch(folded -> folded.contains("DRIFT") || folded.contains("VIOLATED"));
  }

  @Test
  void theTestsOfLinuxAreToldSo() throws IOException {
    same("review.tap", Ktap.of(files));
  }

  /** Read again as kselftest reads it: version, plan, results in order, subtests indented. */
  @Test
  void everyResultOfTheKtapIsInItsPlan() {
    KtapReader read = KtapReader.of(Ktap.of(files));
    assertThat(read.results())
        .containsExactly(
            "ok pins: Who may store while fsync writes?",
            "not ok drift: Is a snapshot enough?",
            "not ok broken: is read to its end");
    assertThat(read.subtests())
        .contains(
            "ok dma races fsync under bias-bounce", "not ok a pin that stays under bias-wait");
  }

  @Test
  void theJUnitReportIsValid() throws Exception {
    String xml = JUnitXml.of(files);
    same("review.xml", xml);
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(FOLDER.resolve("junit.xsd").toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
  }

  @Test
  void gitHubShowsEachComplaintBesideItsClaim() throws IOException {
    same("review.annotations", Annotations.of(files));
  }
}
