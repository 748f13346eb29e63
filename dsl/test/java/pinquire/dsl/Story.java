package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A script told through both readers, and the table that it ends with. */
final class Story {

  private static final Pattern ORIGIN = Pattern.compile("\\s+Broken\\s+at\\s+step[^.]+\\.(?=\n)");

  private Story() {}

  /** What both readers show last of these cells, which is the same. */
  static String shown(String... cells) throws CellFailure {
    String strict = last(new StrictInterpreter(new Watched()), cells);
    assertThat(last(new GroovyInterpreter(new Watched()), cells)).isEqualTo(strict);
    return strict;
  }

  private static String last(Interpreter reader, String... cells) throws CellFailure {
    Page page = new Page();
    for (int i = 0; i < cells.length; i++) {
      reader.run(new Cell("cell " + (i + 1), cells[i]), page);
    }
    return page.last();
  }

  /** Runs the script and holds its last table against this one. */
  static void assertEndsWith(String script, String expected) throws CellFailure {
    for (Interpreter reader :
        List.of(new StrictInterpreter(new Watched()), new GroovyInterpreter(new Watched()))) {
      Page page = new Page();
      reader.run(new Cell("story", script), page);
      assertThat(table(page)).isEqualTo(expected);
    }
  }

  /**
   * The last table, its tally and what is violated, without the legend; nor at which step it broke,
   * which {@link BreachesTest} tells.
   */
  private static String table(Page page) {
    String text = ORIGIN.matcher(page.last()).replaceAll("");
    String table = text.substring(text.indexOf("\npage  ") + 1);
    String[] parts = table.split("\n(?=ref, map: counts)", 2);
    int violated = parts[1].indexOf("\n\nVIOLATED");
    String rows = parts[0].lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
    return rows + "\n" + (violated < 0 ? "" : parts[1].substring(violated + 2).strip() + "\n");
  }
}
