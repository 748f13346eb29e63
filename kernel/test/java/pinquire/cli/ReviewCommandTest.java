package pinquire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static pinquire.cli.Shell.realPinquire;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A review under CI: what it ends with, and what it leaves behind. */
class ReviewCommandTest {

  private static final String REVIEW =
      """
      review 'Is a snapshot enough?', {
        machine pages 1
        map file
        designs bias-bounce, bias-wait
        hazards no-tear, no-hang
        bounds depth %s
        scenario 'dma races fsync', {
          nic { pin page 0; dma write }
          app { fsync; fsync }
        }
        scenario 'a pin that stays', { pin page 0; app { fsync } }
        claim all holds all
        claim bias-bounce breaks no-tear in 'dma races fsync'
        claim bias-wait %s no-hang because 'a pin may last for days'
      }
      """;

  @TempDir Path folder;

  private Path review(String depth, String wait) throws IOException {
    return Files.writeString(folder.resolve("snapshot.pin"), REVIEW.formatted(depth, wait));
  }

  @Test
  void claimsThatAreTrueEndWellAndEachCaseIsTold() throws IOException {
    Shell shell = realPinquire("review", review("100", "breaks"));

    assertThat(shell.err()).isEmpty();
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out())
        .startsWith("review 'Is a snapshot enough?': 2 designs, 2 scenarios, 2 properties\n")
        .contains(
            """
            dma races fsync under bias-bounce agrees: VIOLATED 1, holds 1; states 1,209
              depth 59 1p1m1d1s
            no-tear VIOLATED steps 36
            replay \"""machine pages 1; design bias-bounce; map file
            """)
        .endsWith("review 'Is a snapshot enough?': 4 cases: 4 agree, every verdict claimed\n");
  }

  @Test
  void aClaimTurnedWrongIsADifferenceAndShowsTheSchedule() throws IOException {
    Shell shell = realPinquire("review", "--strict", review("100", "holds"));

    assertThat(shell.exitCode()).isEqualTo(1);
    assertThat(shell.out())
        .contains(
            """
            DRIFT a pin that stays under bias-wait, no-hang: claimed holds, found
              VIOLATED steps 9
              claimed at snapshot.pin:14:3 because a pin may last for days
            """,
            "*** HANG ***  no-hang")
        .endsWith("4 cases: 2 agree, 2 DRIFT, every verdict\n  claimed\n");
  }

  @Test
  void aBoundThatIsTooSmallIsInconclusive() throws IOException {
    Shell shell = realPinquire("review", review("20", "breaks"));

    assertThat(shell.exitCode()).isEqualTo(3);
    assertThat(shell.out()).contains("INCONCLUSIVE dma races fsync under bias-wait, no-hang");
  }

  @Test
  void aBrokenFileIsAMistakeWithAPlace() throws IOException {
    Path broken = review("100", "brakes");
    Path junit = folder.resolve("junit.xml");

    Shell shell = realPinquire("review", broken, "--junit", junit, "--annotations");

    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.err())
        .startsWith("snapshot.pin:14:19: unexpected word 'brakes'\n")
        .contains("did you mean 'breaks'?");
    assertThat(shell.out())
        .contains("::error file=" + broken + ",line=14,col=19,title=mistake::unexpected word");
    assertThat(junit).content().contains("<error type=\"mistake\" message=\"snapshot.pin:14:19:");
  }

  /** Whatever the working folder is, and a line of the one file is not shown beside the other. */
  @Test
  void aReviewIsReadFromBesideTheFileThatNamesIt() throws IOException {
    review("100", "holds");
    Path naming = Files.writeString(folder.resolve("naming.pin"), "review from 'snapshot.pin'");

    Shell shell = realPinquire("review", "--annotations", naming);
    assertThat(shell.exitCode()).isEqualTo(1);
    assertThat(shell.out())
        .contains(
            "claimed at snapshot.pin:14:3 because a pin may last for days",
            "naming.pin,title=drift::a pin that stays under bias-wait, no-hang")
        .doesNotContain("line=14");
    assertThat(realPinquire("run", naming).exitCode()).isEqualTo(1);

    Shell strict = realPinquire("review", "--strict", naming);
    assertThat(strict.exitCode()).isEqualTo(2);
    assertThat(strict.err()).contains("naming.pin:1:13: a strict script reads no other file");
  }

  @Test
  void aFileWithoutAReviewIsAMistake() throws IOException {
    Path script = Files.writeString(folder.resolve("a.pin"), "map file");

    Shell shell = realPinquire("review", script);

    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.err()).endsWith("a.pin: there is no review in it\n");
  }

  @Test
  void theGravestOfSeveralFilesCounts() throws IOException {
    Path good = review("100", "breaks");
    Path bad = Files.copy(review("100", "holds"), folder.resolve("other.pin"));
    review("100", "breaks");

    Shell shell = realPinquire("review", good, bad, "--tap");

    assertThat(shell.exitCode()).isEqualTo(1);
    assertThat(shell.out())
        .startsWith("KTAP version 1\n1..2\n  KTAP version 1\n  1..4\n")
        .contains("\nok 1 snapshot: Is a snapshot enough?\n")
        .endsWith("\nnot ok 2 other: Is a snapshot enough?\n");
  }

  private Path notebook(String... cells) throws IOException {
    JsonArray all = new JsonArray();
    for (String source : cells) {
      JsonObject cell = new JsonObject();
      cell.addProperty("cell_type", "code");
      cell.add("metadata", new JsonObject());
      cell.add("outputs", new JsonArray());
      cell.add("execution_count", JsonNull.INSTANCE);
      cell.addProperty("source", source);
      all.add(cell);
    }
    JsonObject notebook = new JsonObject();
    notebook.add("cells", all);
    notebook.add("metadata", new JsonObject());
    notebook.addProperty("nbformat", 4);
    notebook.addProperty("nbformat_minor", 4);
    return Files.writeString(folder.resolve("snapshot.ipynb"), notebook.toString());
  }

  @Test
  void theReviewsInANotebookAreTriedFromTheTopAndPlacedInTheirCells() throws IOException {
    Path junit = folder.resolve("junit.xml");
    Path notebook =
        notebook(
            "machine pages 1; map file\nshow",
            REVIEW.formatted("100", "breaks"),
            "println 'not told'",
            REVIEW.formatted("100", "holds").replace("Is a snapshot enough?", "And now?"));

    Shell shell = realPinquire("review", notebook, "--junit", junit, "--annotations");

    assertThat(shell.exitCode()).isEqualTo(1);
    assertThat(shell.out())
        .startsWith("review 'Is a snapshot enough?': 2 designs, 2 scenarios, 2 properties\n")
        .contains("review 'Is a snapshot enough?': 4 cases: 4 agree, every verdict claimed\n")
        .contains("claimed at cell 4:14:3 because a pin may last for days\n")
        .contains("::error file=" + notebook + ",title=drift::a pin that stays under bias-wait")
        .doesNotContain("not told", "f after");
    assertThat(junit)
        .content()
        .contains(
            "<testsuite name=\"snapshot.Is a snapshot enough?\" tests=\"4\" failures=\"0\"",
            "<testsuite name=\"snapshot.And now?\" tests=\"4\" failures=\"2\"");
  }

  @Test
  void aNotebookThatStopsIsToldBesideTheReviewsBeforeIt() throws IOException {
    Path notebook = notebook(REVIEW.formatted("100", "breaks"), "pinn page 0", "map file");

    Shell shell = realPinquire("review", "--tap", "--annotations", notebook);

    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.err())
        .startsWith("cell 2:1:1: unknown verb 'pinn'\n")
        .contains(notebook + ": stopped at cell 2; 1 cell after it did not run\n")
        .contains("::error file=" + notebook + ",title=mistake::cell 2:1:1: unknown verb 'pinn'\n");
    assertThat(shell.out())
        .contains(
            "\nok 1 snapshot: Is a snapshot enough?\n",
            "\nnot ok 2 snapshot: is read to its end\n");
  }

  @Test
  void aNotebookFromAStrangerIsReadStrictly() throws IOException {
    Path notebook = notebook("map file", REVIEW.formatted("100", "breaks"));

    assertThat(realPinquire("review", "--strict", notebook).exitCode()).isZero();
    assertThat(realPinquire("review", "--strict", notebook("new File('/x')")).exitCode())
        .isEqualTo(2);
  }

  @Test
  void shardsShareTheCasesAndTogetherTryAll() throws IOException {
    Path review = review("100", "breaks");

    String first = realPinquire("review", "--shard", "1/2", "--tap", review).out();
    String second = realPinquire("review", "--shard", "2/2", "--tap", review).out();

    assertThat(first)
        .contains("ok 1 dma races fsync under bias-bounce\n")
        .contains("ok 2 dma races fsync under bias-wait # SKIP not tried\n");
    assertThat(second)
        .contains("ok 1 dma races fsync under bias-bounce # SKIP not tried\n")
        .contains("ok 2 dma races fsync under bias-wait\n");
    assertThat(realPinquire("review", "--shard", "3/2", review).err())
        .startsWith("pinquire: --shard 3/2: I/N was expected, such as 1/3");
  }

  @Test
  void afterTheFirstThatIsNotAsClaimedNothingIsTriedIfAsked() throws IOException {
    Shell shell = realPinquire("review", "--fail-fast", review("20", "breaks"));

    assertThat(shell.out()).contains("1 INCONCLUSIVE, 3 not tried");
    assertThat(shell.exitCode()).isEqualTo(3);
  }

  @Test
  void withJsonEveryLineIsOneObject() throws IOException {
    Shell shell = realPinquire("review", "--json", review("100", "holds"));

    assertThat(shell.out().lines())
        .allMatch(line -> line.startsWith("{\"type\":\""))
        .anyMatch(line -> line.startsWith("{\"type\":\"check\",\"name\":\"dma races fsync\""))
        .anyMatch(line -> line.startsWith("{\"type\":\"drifts\",\"scenario\":\"a pin that stays\""))
        .anyMatch(line -> line.startsWith("{\"type\":\"matrix\""));
  }

  @Test
  void theMatrixOfAllScenariosIsDrawn() throws IOException {
    Path picture = folder.resolve("review.svg");
    realPinquire("review", review("100", "breaks"), "--svg", picture);

    assertThat(picture)
        .content()
        .startsWith("<svg ")
        .contains("all 2 scenarios: of each property the worst verdict", ">X 36</text>");
  }

  @Test
  void theMatrixIsWrittenAsMarkdown() throws IOException {
    Path page = folder.resolve("review.md");
    realPinquire("review", review("100", "breaks"), "--markdown", page);

    assertThat(page)
        .content()
        .contains(
            "| design | no-tear | no-hang | states |\n",
            "| bias-bounce | **X 36** | holds | 1,209 |\n",
            "<details><summary>no-tear VIOLATED steps 36</summary>");
  }
}
