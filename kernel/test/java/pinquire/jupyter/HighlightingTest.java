package pinquire.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pinquire.command.Verb;

class HighlightingTest {

  private static final Path PYTHON = Path.of("/usr/bin/python3");

  @TempDir Path folder;

  @Test
  void theWordsAreThoseTheVerbsDeclare() throws Exception {
    Highlighting.write(folder);

    assertThat(Highlighting.verbs()).containsAll(Verb.words()).contains("either");
    assertThat(Highlighting.words()).contains("pages", "longterm", "as").doesNotContain("fsync");
    for (String file : List.of("kernel.js", "pinquire_lexer.py")) {
      assertThat(folder.resolve(file))
          .content()
          .contains("\"" + String.join(" ", Highlighting.verbs()) + "\"")
          .contains("\"" + String.join(" ", Highlighting.words()) + "\"")
          .doesNotContain("@verbs@", "@words@");
    }
  }

  @Test
  @Tag("jupyter")
  void pygmentsTellsCommandsFromWhatIsOnlyCalledLikeThem() throws Exception {
    assumeTrue(Files.isExecutable(PYTHON), "skipped: there is no " + PYTHON);
    assumeTrue(
        run("-c", "import pygments").isEmpty(), "skipped: " + PYTHON + " has no module pygments");
    Highlighting.write(folder);
    Path script =
        Files.writeString(folder.resolve("race.pin"), "pin page 0 // pin\nx = pin; fsync");

    String tokens =
        run(
            "-m",
            "pygments",
            "-x",
            "-l",
            folder + "/pinquire_lexer.py:PinquireLexer",
            "-f",
            "raw",
            script.toString());

    assertThat(tokens.lines().filter(line -> !line.contains("Whitespace")))
        .containsExactly(
            "Token.Keyword\t'pin'",
            "Token.Name.Builtin\t'page'",
            "Token.Literal.Number.Integer\t'0'",
            "Token.Comment.Single\t'// pin'",
            "Token.Name\t'x'",
            "Token.Operator\t'='",
            "Token.Name\t'pin'",
            "Token.Operator\t';'",
            "Token.Keyword\t'fsync'");
  }

  private static String run(String... words) throws Exception {
    ProcessBuilder command = new ProcessBuilder(PYTHON.toString());
    command.command().addAll(List.of(words));
    Process process = command.redirectErrorStream(true).start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
