package pinquire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static pinquire.cli.Shell.pinquire;
import static pinquire.cli.Shell.realPinquire;
import static pinquire.cli.Shell.watchedPinquire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

  @TempDir Path folder;

  @Test
  void aLineIsRunAndItsTablePrinted() {
    Shell shell = pinquire("run", "-e", "set a 1", "-e", "show a");

    assertThat(shell.out()).isEqualTo("a is 1\n");
    assertThat(shell.err()).isEmpty();
    assertThat(shell.exitCode()).isZero();
  }

  @Test
  void aScriptIsCalledByItsFileNameInErrors() throws IOException {
    Path script = file("pins.pin", "print one\nfail no such page");

    Shell shell = pinquire("run", script);

    assertThat(shell.out()).isEqualTo("one\n");
    assertThat(shell.err()).isEqualTo("pins.pin:2: no such page\n");
    assertThat(shell.exitCode()).isEqualTo(2);
  }

  @Test
  void anExpectationThatFailsIsADifferenceNotAMistake() {
    assertThat(pinquire("run", "-e", "expect 7").exitCode()).isEqualTo(1);
  }

  private static final String RACE = "{ nic { pin page 0; dma write }; app { fsync } }";

  private static String review(String clause) {
    return "review 'r', { machine pages 1; map file; designs linux-6.19; hazards stable; "
        + ("scenario 's', " + RACE + "; ")
        + (clause + " }");
  }

  private static int exitCode(String script) {
    return realPinquire("run", "-e", script).exitCode();
  }

  @Test
  void aClaimIsAnExpectationThatWasWrittenDown() {
    assertThat(exitCode(review("claim all breaks all"))).isZero();
    assertThat(exitCode(review("claim all holds all"))).isEqualTo(1);
    assertThat(exitCode(review("claim all holds all") + "; map file; unmap file")).isEqualTo(2);
  }

  @Test
  void thatACheckBreaksSomethingIsAnAnswer() {
    assertThat(exitCode("machine pages 1; map file; check " + RACE + " for stable")).isZero();
    assertThat(exitCode("machine pages 1; map file; smallest " + RACE + " for stable")).isZero();
    assertThat(
            exitCode(
                "machine pages 1; map file; compare linux-4.20, linux-6.19 in "
                    + RACE
                    + " for stable"))
        .isZero();
  }

  @Test
  void whatABoundKeptFromBeingAnsweredIsNeverSuccess() {
    assertThat(exitCode("machine pages 1; map file; check " + RACE + " depth 4 for stable"))
        .isEqualTo(3);
    assertThat(
            exitCode(
                "machine pages 1; map file; check "
                    + RACE
                    + " under linux-4.20, linux-6.19 depth 4 for stable"))
        .isEqualTo(3);
    assertThat(exitCode(review("bounds depth 4"))).isEqualTo(3);
    assertThat(exitCode(review("bounds depth 4") + "; expect page 0 memory == 7")).isEqualTo(1);
  }

  @Test
  void aNotebookThatReviewsIsJudgedLikeAScript() throws IOException {
    Path drifts = notebook("r.ipynb", review("claim all holds all"), "map file");

    Shell shell = realPinquire("run", drifts);

    assertThat(shell.exitCode()).isEqualTo(1);
    assertThat(shell.out()).as("and runs to its end").contains("In [2]: map file");
  }

  @Test
  void whatTheMachineLacksIsASkipNotAMistake() {
    assertThat(pinquire("run", "-e", "want a compiler").exitCode()).isEqualTo(4);
  }

  @Test
  void everyFileHasASessionOfItsOwnAndTheGravestEndCounts() throws IOException {
    Path first = file("a.pin", "set a 1\nexpect x");
    Path second = file("b.pin", "value a");

    Shell shell = pinquire("run", first, second);

    assertThat(shell.out()).isEqualTo("== " + first + " ==\n== " + second + " ==\nnothing\n");
    assertThat(shell.exitCode()).isEqualTo(1);
  }

  @Test
  void withJsonEveryLineIsOneObject() {
    Shell shell = pinquire("run", "--json", "-e", "print <x>\nwarn w\nset a 1\nshow a\nvalue a");

    assertThat(shell.out())
        .isEqualTo(
            """
            {"type":"stdout","text":"<x>\\n"}
            {"type":"stderr","text":"w\\n"}
            {"type":"state","a":"1"}
            {"type":"text","text":"1"}
            """);
  }

  @Test
  void withJsonAFailureIsToldToProgramsAndToPeople() {
    Shell shell = pinquire("run", "--json", "-e", "fail it");

    assertThat(shell.out())
        .isEqualTo(
            "{\"type\":\"error\",\"kind\":\"CommandException\",\"message\":\"-e:1: it\","
                + "\"expected\":false,\"text\":\"-e:1: it\"}\n");
    assertThat(shell.err()).isEqualTo("-e:1: it\n");
  }

  @Test
  void aNotebookIsToldOnStandardOutputAndWrittenWhereAsked() throws IOException {
    Path notebook = notebook("q.ipynb", "set a 1\\nshow a", "value a");
    Path page = folder.resolve("q.html");
    Path executed = folder.resolve("executed.ipynb");

    Shell shell = pinquire("run", notebook, "--html", page, "-o", executed);

    assertThat(shell.out())
        .isEqualTo("In [1]: set a 1\n        show a\na is 1\n\nIn [2]: value a\n1\n");
    assertThat(shell.exitCode()).isZero();
    assertThat(page).content().contains("<title>q.ipynb</title>", "<caption>a</caption>");
    assertThat(executed).content().contains("\"execution_count\": 2", "\"nbformat_minor\": 5");
    assertThat(notebook)
        .content()
        .as("the notebook itself is not touched")
        .doesNotContain("<table");
  }

  @Test
  void aNotebookThatStopsSaysWhereAndIsWrittenAllTheSame() throws IOException {
    Path notebook = notebook("q.ipynb", "fail it", "print a", "print b");
    Path executed = folder.resolve("executed.ipynb");

    Shell shell = pinquire("run", notebook, "--output", executed);

    assertThat(shell.out()).isEqualTo("In [1]: fail it\n");
    assertThat(shell.err())
        .isEqualTo(
            "cell 1:1: it\n" + notebook + ": stopped at cell 1; 2 cells after it did not run\n");
    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(executed).content().contains("\"ename\": \"CommandException\"");
  }

  @Test
  void aNotebookAsJsonNamesEachCell() throws IOException {
    Shell shell = pinquire("run", "--json", notebook("q.ipynb", "print a"));

    assertThat(shell.out())
        .isEqualTo(
            """
            {"type":"cell","number":1,"source":"print a"}
            {"type":"stdout","text":"a\\n"}
            """);
  }

  @Test
  void somebodyWhoWatchesSeesWhichCellRunsAndKeepsAnEmptyLine() throws IOException {
    Shell shell = watchedPinquire("run", notebook("q.ipynb", "print a", "print b"));

    assertThat(shell.err()).isEqualTo("\r\033[Kcell 1 of 2\r\033[Kcell 2 of 2\r\033[K");
  }

  @Test
  void somebodyWhoWatchesSeesHowALongCommandGetsOn() {
    Shell shell = watchedPinquire("run", "-e", "progress depth 3\nprogress depth 9\nshow a");

    assertThat(shell.err()).isEqualTo("\r\033[Kdepth 3\r\033[Kdepth 9\r\033[K");
    assertThat(shell.out()).isEqualTo("a is .\n");
  }

  @Test
  void howALongCommandGetsOnIsKeptNowhere() throws IOException {
    Path executed = folder.resolve("executed.ipynb");
    Shell shell =
        watchedPinquire("run", notebook("q.ipynb", "progress depth 3\\nshow a"), "-o", executed);

    assertThat(shell.err())
        .isEqualTo("\r\033[Kcell 1 of 1\r\033[Kdepth 3\r\033[Kcell 1 of 1\r\033[K");
    assertThat(shell.out() + Files.readString(executed)).doesNotContain("depth 3\"]", "\"depth");
    assertThat(pinquire("run", "-e", "progress depth 3").err()).isEmpty();
  }

  @Test
  void aNotebookRunsWithTheValuesItIsGivenAndKeepsThem() throws IOException {
    Path executed = folder.resolve("executed.ipynb");

    Shell shell =
        realPinquire(
            "run", notebook("q.ipynb", "print(a + 1)"), "-p", "a=41", "-r", "b=8", "-o", executed);

    assertThat(shell.out())
        .isEqualTo(
            """
            In [1]: // Parameters
                    a = 41
                    b = '8'
            8

            In [2]: print(a + 1)
            42
            """);
    assertThat(shell.err()).endsWith("no cell is tagged parameters; they are set at the top\n");
    assertThat(executed).content().contains("\"injected-parameters\"", "\"a\": 41", "\"b\": \"8\"");
  }

  @Test
  void aScriptFindsTheValuesAsVariables() {
    assertThat(realPinquire("run", "-p", "a=41", "-e", "println a + 1").out()).isEqualTo("42\n");
  }

  @Test
  void valuesThatCannotBeSetAreToldInOneLine() {
    assertThat(pinquire("run", "-p", "a", "-e", "value a").err())
        .startsWith("pinquire: -p a: NAME=VALUE was expected, such as pages=8\n");
    assertThat(pinquire("run", "--strict", "-p", "a=1", "-e", "value a").err())
        .startsWith("pinquire: --strict reads commands only");
  }

  @Test
  void strictScriptsGoToTheStrictReader() {
    assertThat(pinquire("run", "--strict", "-e", "print a").err()).isEqualTo("strict: refused\n");
  }

  @Test
  void filesThatCannotBeReadAreToldInOneLine() throws IOException {
    Path bytes = Files.write(folder.resolve("bytes.pin"), new byte[] {(byte) 0xff, 0});

    refused(folder.resolve("none.pin"), "none.pin: no such file\n");
    refused(folder, ": is a folder; a script or a notebook was expected\n");
    refused(bytes, "bytes.pin: is not text in UTF-8\n");
    refused(file("a.ipynb", "{}"), "a.ipynb: not a notebook: it has no field nbformat\n");
  }

  @Test
  void aPageThatCannotBeWrittenIsToldInOneLine() throws IOException {
    Path nowhere = folder.resolve("none").resolve("page.html");

    Shell shell = pinquire("run", notebook("q.ipynb", "print a"), "--html", nowhere);

    assertThat(shell.err())
        .isEqualTo("pinquire: " + nowhere + ": cannot be written: its folder does not exist\n");
    assertThat(shell.exitCode()).isEqualTo(2);
  }

  private static void refused(Path file, String end) {
    Shell shell = pinquire("run", file);

    assertThat(shell.err()).startsWith("pinquire: ").endsWith(end).hasLineCount(1);
    assertThat(shell.exitCode()).isEqualTo(2);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path notebook(String name, String... sources) throws IOException {
    StringBuilder cells = new StringBuilder();
    for (String source : sources) {
      cells
          .append(cells.isEmpty() ? "" : ", ")
          .append("{\"cell_type\": \"code\", \"metadata\": {}, \"outputs\": [], ")
          .append("\"execution_count\": null, \"source\": \"" + source + "\"}");
    }
    return file(
        name,
        "{\"cells\": [" + cells + "], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 4}");
  }
}
