package pinquire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static pinquire.cli.Shell.pinquire;
import static pinquire.cli.Shell.realPinquire;
import static pinquire.cli.Shell.watchedPinquire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A notebook that somebody opens next year gives the same, or says which cell does not. */
class VerifyCommandTest {

  @TempDir Path folder;
  private Path notebook;

  @BeforeEach
  void aNotebookThatWasRun() throws IOException {
    notebook = folder.resolve("q.ipynb");
    ran(code("first", "set a 1\nshow a"), code("second", "print one\nprint two\nvalue a"));
  }

  @Test
  void theSameNotebookGivesTheSame() {
    Shell shell = pinquire("verify", notebook);

    assertThat(shell.out()).isEqualTo(notebook + ": same, 2 cells compared\n");
    assertThat(shell.err()).isEmpty();
    assertThat(shell.exitCode()).isZero();
  }

  @Test
  void aChangedOutputIsToldWithItsCellAndTheLinesThatDiffer() throws IOException {
    edit("\"two\\n", "\"2\\n");

    Shell shell = pinquire("verify", notebook);

    assertThat(shell.out())
        .isEqualTo(
            """
            F: cell 2 (second): print one
              stdout of output 1 differs
            @@ -1,2 +1,2 @@ stdout of output 1
             one
            -2
            +two
            F: 1 of 2 cells differs
            """
                .replace("F", notebook.toString()));
    assertThat(shell.exitCode()).isEqualTo(1);
  }

  @Test
  void ofAPictureItIsToldThatItDiffersAndOfItsTextHow() throws IOException {
    edit("<td>1</td>", "<td>8</td>");

    assertThat(pinquire("verify", notebook).out())
        .contains(": cell 1 (first): set a 1\n  text/html of output 1 differs\n" + notebook)
        .doesNotContain("@@");
  }

  @Test
  void anOutputThatIsGoneOrNewIsTold() throws IOException {
    edit("\"show a\"", "\"show b\\n\", \"show a\"");

    assertThat(pinquire("verify", notebook).out())
        .contains(
            """
              text/html of output 1 differs
              text/plain of output 1 differs
              text/html of output 2 is new
              text/plain of output 2 is new
            @@ -1 +1 @@ text/plain of output 1
            -a is 1
            +b is .
            @@ -0,0 +1 @@ text/plain of output 2
            +a is 1
            """);
  }

  @Test
  void updateRewritesTheFileAndNothingDiffersAnyMore() throws IOException {
    String before = Files.readString(notebook);
    edit("\"two\\n", "\"2\\n");

    Shell shell = pinquire("verify", "--update", notebook);

    assertThat(shell.out()).endsWith(": 1 of 2 cells differs; rewritten\n");
    assertThat(shell.exitCode()).isZero();
    assertThat(notebook).hasContent(before);
    assertThat(pinquire("verify", notebook).exitCode()).isZero();
  }

  @Test
  void aCellThatNewlyFailsIsADifferenceAndWhatComesAfterItIsNotCompared() throws IOException {
    edit("set a 1\\n", "fail it\\n");
    String before = Files.readString(notebook);

    Shell shell = pinquire("verify", "--update", notebook);

    assertThat(shell.out())
        .contains(": cell 1 (first): fail it\n", "  error of output 1 is new\n", "+cell 1:1: it\n")
        .endsWith(
            ": stopped at cell 1; 1 cell after it did not run\n"
                + notebook
                + ": 1 of 1 cell differs\n");
    assertThat(shell.exitCode()).isEqualTo(1);
    assertThat(notebook).as("a failure is not what the author wants kept").hasContent(before);
  }

  @Test
  void aFailureThatIsStoredIsWhatIsExpected() throws IOException {
    ran(code("one", "fail it"), code("two", "print a"));

    assertThat(pinquire("verify", notebook).exitCode()).isZero();
  }

  @Test
  void aBrokenFileIsToldWithThePlaceAndTheOthersAreVerifiedAllTheSame() throws IOException {
    Path broken = Files.writeString(folder.resolve("a.ipynb"), "{\"cells\": [}");

    Shell shell = pinquire("verify", broken, notebook, folder.resolve("none.ipynb"));

    assertThat(shell.err())
        .startsWith("pinquire: " + broken + ": not a notebook: the JSON is broken: ")
        .contains("line 1 column 12")
        .endsWith("none.ipynb: no such file\n");
    assertThat(shell.out()).isEqualTo(notebook + ": same, 2 cells compared\n");
    assertThat(shell.exitCode()).isEqualTo(2);
  }

  @Test
  void aFolderStandsForTheNotebooksInIt() throws IOException {
    Path checkpoints = Files.createDirectories(folder.resolve("deeper/.ipynb_checkpoints"));
    Files.copy(notebook, folder.resolve("deeper/r.ipynb"));
    Files.writeString(checkpoints.resolve("r-checkpoint.ipynb"), "{}");
    Files.writeString(folder.resolve("a.txt"), "no notebook");

    assertThat(pinquire("verify", folder).out())
        .isEqualTo(
            "%s/deeper/r.ipynb: same, 2 cells compared\n%s: same, 2 cells compared\n"
                .formatted(folder, notebook));
  }

  @Test
  void aNotebookThatWasRunOutOfOrderIsCaughtThoughItsOutputsAreTheSame() throws IOException {
    ran(code("one", "set a 1"), code("two", "print b"), code("three", "print c"));
    edit("\"execution_count\": 2", "\"execution_count\": 7");

    Shell shell = pinquire("verify", notebook);

    assertThat(shell.out())
        .isEqualTo(
            """
            F: cell 3 (three): print c
              it was run out of order: [3] stands after [7]
            F: 1 of 3 cells differs
            """
                .replace("F", notebook.toString()));
    assertThat(shell.exitCode()).isEqualTo(1);
    pinquire("verify", "--update", notebook);
    assertThat(pinquire("verify", notebook).exitCode()).isZero();
  }

  @Test
  void aCellThatWasNeverRunIsCaught() throws IOException {
    ran(code("one", "set a 1"), code("two", "set b 1"));
    edit("\"execution_count\": 1", "\"execution_count\": null");

    assertThat(pinquire("verify", notebook).out())
        .contains("cell 1 (one): set a 1\n  it was not run, and cells after it were\n");
  }

  @Test
  void numbersWithGapsAndNoNumbersAtAllAreNoDifference() throws IOException {
    edit("\"execution_count\": 2", "\"execution_count\": 7");
    assertThat(pinquire("verify", notebook).exitCode()).isZero();
    edit("\"execution_count\": 1", "\"execution_count\": null");
    edit("\"execution_count\": 7", "\"execution_count\": null");
    assertThat(pinquire("verify", notebook).exitCode()).isZero();
  }

  @Test
  void whatIsMarkedAsNbvalMarksItIsRunButNotComparedOrNotRun() throws IOException {
    ran(
        code("tagged", "print a", "nbval-ignore-output"),
        code("skipped", "set b 1\nprint b", "nbval-skip"),
        code("out", "print c", "skip-execution"),
        code("value", "value b"));
    edit("\"a\\n\"", "\"x\\n\"");
    edit("\"value b\"", "\"value c\"");

    Shell shell = pinquire("verify", "--update", notebook);

    assertThat(shell.out()).endsWith(": 1 of 1 cell differs; 3 not compared; rewritten\n");
    assertThat(notebook)
        .content()
        .as("what is not compared keeps what it had, so that nothing of it shows in a diff")
        .contains("\"x\\n\"", "nothing");
  }

  @Test
  void theMarksMayStandInAComment() throws IOException {
    notebook = folder.resolve("r.ipynb");
    Files.writeString(
        notebook,
        notebook(
            code("a", "// NBVAL_IGNORE_OUTPUT\nprintln 7"),
            code("b", "# NBVAL_SKIP\nthis is no Groovy")));

    Shell shell = realPinquire("verify", notebook);

    assertThat(shell.out()).isEqualTo(notebook + ": same, 0 cells compared; 2 not compared\n");
  }

  @Test
  void laxComparesOnlyWhatAsksForIt() throws IOException {
    ran(code("a", "print a"), code("b", "print b", "nbval-check-output"));
    edit("\"a\\n\"", "\"x\\n\"");

    assertThat(pinquire("verify", "--lax", notebook).exitCode()).isZero();
    edit("\"b\\n\"", "\"y\\n\"");
    assertThat(pinquire("verify", "--lax", notebook).exitCode()).isEqualTo(1);
  }

  @Test
  void whatALiveMachineSaidIsNotComparedAndKept() throws IOException {
    edit("\"metadata\": {},\n     \"output_type\": \"display_data\"", LIVE);
    edit("a is 1", "a was 7");

    assertThat(pinquire("verify", "--update", notebook).out())
        .isEqualTo(notebook + ": same, 1 cell compared; 1 not compared\n");
    assertThat(notebook).content().contains("a was 7");
  }

  private static final String LIVE =
      "\"metadata\": {\n      \"pinquire\": {\n       \"compared\": false\n      }\n     },\n"
          + "     \"output_type\": \"display_data\"";

  @Test
  void aCheckThatWasCutIsNeverSuccess() throws IOException {
    String check = "check { nic { pin page 0; dma write }; app { fsync } } depth 4 for stable";
    realRan(code("cut", "machine pages 1; map file; " + check));

    Shell shell = realPinquire("verify", notebook);

    assertThat(shell.out())
        .endsWith(": same, 1 cell compared; INCONCLUSIVE: a check in it was cut off by a bound\n");
    assertThat(shell.exitCode()).isEqualTo(3);
  }

  @Test
  void withJsonEveryLineIsOneObject() throws IOException {
    edit("\"two\\n", "\"2\\n");

    assertThat(pinquire("verify", "--json", notebook).out())
        .isEqualTo(
            """
            {"type":"difference","file":"F","cell":2,"id":"second","source":"print one",\
            "differs":["stdout of output 1 differs"],\
            "diff":["@@ -1,2 +1,2 @@ stdout of output 1"," one","-2","+two"]}
            {"type":"notebook","file":"F","same":false,"compared":2,"notCompared":0,"notRun":0,\
            "inconclusive":false,"rewritten":false}
            """
                .replace("F", notebook.toString()));
  }

  @Test
  void somebodyWhoWatchesSeesWhichCellRuns() {
    assertThat(watchedPinquire("verify", notebook).err())
        .isEqualTo("\r\033[Kcell 1 of 2\r\033[Kcell 2 of 2\r\033[K");
  }

  private void ran(String... cells) throws IOException {
    Files.writeString(notebook, notebook(cells));
    pinquire("run", notebook, "-o", notebook);
  }

  private void realRan(String... cells) throws IOException {
    Files.writeString(notebook, notebook(cells));
    realPinquire("run", notebook, "-o", notebook);
  }

  private void edit(String from, String to) throws IOException {
    String text = Files.readString(notebook);
    assertThat(text).contains(from);
    Files.writeString(notebook, text.replace(from, to));
  }

  private static String notebook(String... cells) {
    return "{\"cells\": ["
        + String.join(", ", cells)
        + "], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 5}";
  }

  private static String code(String id, String source, String... tags) {
    String list = tags.length == 0 ? "" : "\"tags\": [\"" + String.join("\", \"", tags) + "\"]";
    return "{\"cell_type\": \"code\", \"id\": \"%s\", \"metadata\": {%s}, \"outputs\": [],"
            .formatted(id, list)
        + " \"execution_count\": null, \"source\": \"%s\"}".formatted(source.replace("\n", "\\n"));
  }
}
