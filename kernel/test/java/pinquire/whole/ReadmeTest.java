package pinquire.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import pinquire.dsl.Cell;
import pinquire.dsl.CellFailure;
import pinquire.dsl.GroovyInterpreter;
import pinquire.dsl.Interpreter;
import pinquire.dsl.StrictInterpreter;

/** What README shows is what one gets. */
class ReadmeTest {

  private static final Pattern CONSOLE =
      Pattern.compile("```console\n\\$ \\./pinquire run -e '([^']*)'\n(.*?)```", Pattern.DOTALL);
  private static final Pattern SCRIPT = Pattern.compile("```groovy\n(.*?)```", Pattern.DOTALL);

  private static final Pattern OWN_DESIGN =
      Pattern.compile("```java\n(.*?)```[^`]*```text\n(.*?)```", Pattern.DOTALL);

  private static List<MatchResult> examples(Pattern pattern) throws IOException {
    String readme = Files.readString(Pinquire.ROOT.resolve("README.md"), StandardCharsets.UTF_8);
    return pattern.matcher(readme).results().toList();
  }

  @Test
  void everyOutputShownIsTheOutputPrinted() throws IOException, CellFailure {
    List<MatchResult> examples = examples(CONSOLE);
    assertThat(examples).isNotEmpty();
    for (MatchResult example : examples) {
      assertThat(printed(new StrictInterpreter(), example.group(1))).isEqualTo(example.group(2));
    }
  }

  @Test
  void theDesignInJavaPrintsWhatIsShown() throws IOException, CellFailure {
    MatchResult example = examples(OWN_DESIGN).get(0);
    assertThat(printed(new GroovyInterpreter(), example.group(1))).isEqualTo(example.group(2));
  }

  private static String printed(Interpreter session, String script) throws CellFailure {
    Shown shown = new Shown();
    session.run(new Cell("-e", script), shown).ifPresent(shown::show);
    return shown.text();
  }

  @Test
  void everyScriptShownRuns() throws IOException, CellFailure {
    List<String> ran = new ArrayList<>();
    for (MatchResult example : examples(SCRIPT)) {
      new GroovyInterpreter().run(new Cell("README", example.group(1)), new Shown());
      ran.add(example.group(1));
    }
    assertThat(ran).isNotEmpty();
  }
}
