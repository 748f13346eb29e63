package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The explored graph in a file, for a second opinion. */
class ExportTest {

  private static final String CHECK =
      "machine pages 1; map file; check { nic { pin page 0; dma write }; app { fsync } } ";
  private static final Pattern STEP = Pattern.compile("\\((\\d+), \"([^\"]*)\", (\\d+)\\)");
  private static final Pattern ARROW =
      Pattern.compile("  (\\d+) -> (\\d+) \\[label=\"([^\"]*)\"];");
  private static final Pattern STATE = Pattern.compile("  (\\d+) \\[label=\"\\d+(\\S*)\".*];");

  @TempDir private Path folder;

  private String file(String name) {
    return "'" + folder.resolve(name).toString().replace('\\', '/') + "'";
  }

  private List<String> written(String check, String name) throws CellFailure, IOException {
    shown(new GroovyInterpreter(), check + " graph " + file(name));
    return Files.readAllLines(folder.resolve(name));
  }

  private static String shown(Interpreter reader, String script) throws CellFailure {
    Page page = new Page();
    reader.run(new Cell("story", script), page);
    return page.last();
  }

  @Test
  void aldebaransHeadCountsWhatTheCheckReports() throws CellFailure, IOException {
    String check = CHECK + "under bias-bounce";
    List<String> lines = written(check, "race.aut");
    String report = shown(new GroovyInterpreter(), check + " graph " + file("race.aut"));
    Matcher head = Pattern.compile("des \\(0, (\\d+), (\\d+)\\)").matcher(lines.get(0));
    assertThat(head.matches()).isTrue();
    int steps = Integer.parseInt(head.group(1));
    int states = Integer.parseInt(head.group(2));
    assertThat(report)
        .startsWith("check under bias-bounce: %,d states, %,d steps, ".formatted(states, steps))
        .contains("race.aut: %,d states, %,d steps".formatted(states, steps));
    assertThat(lines).hasSize(steps + 1);
    assertThat(lines.subList(1, lines.size())).allMatch(line -> STEP.matcher(line).matches());
    assertThat(distances(states, edges(lines, STEP, 3))).doesNotContain(-1);
  }

  @Test
  void labelsAreWhoAndTheLinuxFunction() throws CellFailure, IOException {
    assertThat(written(CHECK, "race.aut").stream().flatMap(ExportTest::label).distinct())
        .contains(
            "app folio_test_dirty(): yes",
            "app page_mkclean_one()",
            "nic store into the second half",
            "disk read the first half")
        .allMatch(label -> label.matches("(app|nic|disk) .*"));
  }

  private static Stream<String> label(String line) {
    Matcher step = STEP.matcher(line);
    return step.matches() ? Stream.of(step.group(2)) : Stream.empty();
  }

  @Test
  void bothFormatsHoldTheSameGraph() throws CellFailure, IOException {
    List<int[]> one = edges(written(CHECK, "race.aut"), STEP, 3);
    List<int[]> other = edges(written(CHECK, "race.dot"), ARROW, 2);
    assertThat(other).usingRecursiveFieldByFieldElementComparator().isEqualTo(one);
  }

  /** Somebody else's search through the file finds a schedule as short as the one that is told. */
  @Test
  void theNearestStateThatBreaksAPropertyIsAsFarAwayAsTheCheckSays()
      throws CellFailure, IOException {
    List<String> lines = written(CHECK + "under linux-4.20", "race.dot");
    List<String> broken = new ArrayList<>();
    for (String line : lines) {
      Matcher state = STATE.matcher(line);
      if (state.matches()) {
        broken.add(state.group(2));
      }
    }
    int[] distances = distances(broken.size(), edges(lines, ARROW, 2));
    String report = shown(new GroovyInterpreter(), CHECK + "under linux-4.20");
    for (String property : List.of("stable", "notified", "pinned-is-dirty", "no-tear")) {
      int nearest = Integer.MAX_VALUE;
      for (int state = 0; state < distances.length; state++) {
        if (Arrays.asList(broken.get(state).split("\\\\n")).contains(property)) {
          nearest = Math.min(nearest, distances[state]);
        }
      }
      assertThat(report).contains(property + " linux-4.20 VIOLATED steps " + nearest + " ");
    }
  }

  private static List<int[]> edges(List<String> lines, Pattern form, int target) {
    return lines.stream()
        .map(form::matcher)
        .filter(Matcher::matches)
        .map(m -> new int[] {Integer.parseInt(m.group(1)), Integer.parseInt(m.group(target))})
        .toList();
  }

  /** How far each state is from the first; -1 where nothing leads. */
  private static int[] distances(int states, List<int[]> edges) {
    int[] distances = new int[states];
    Arrays.fill(distances, -1);
    distances[0] = 0;
    Deque<Integer> next = new ArrayDeque<>(List.of(0));
    while (!next.isEmpty()) {
      int state = next.removeFirst();
      for (int[] edge : edges) {
        if (edge[0] == state && distances[edge[1]] < 0) {
          distances[edge[1]] = distances[state] + 1;
          next.addLast(edge[1]);
        }
      }
    }
    return distances;
  }

  @Test
  void aSearchThatStopsEarlyLeavesTheGraphSoFar() throws CellFailure, IOException {
    List<String> lines = written(CHECK + "depth 5", "race.aut");
    String report = shown(new GroovyInterpreter(), CHECK + "depth 5");
    Matcher head = Pattern.compile("des \\(0, (\\d+), (\\d+)\\)").matcher(lines.get(0));
    assertThat(head.matches()).isTrue();
    assertThat(report)
        .startsWith("check under linux-6.19: " + head.group(2) + " states, " + head.group(1));
  }

  @Test
  void aGraphOfAFewStatesIsShownAsWell() throws CellFailure {
    String small =
        "machine pages 1; map file; check { nic { pin page 0 to read; dma read };"
            + " app { touch page 0 } } graph "
            + file("small.aut");
    Page page = new Page();
    new GroovyInterpreter().run(new Cell("story", small), page);
    Display shown = page.shown.get(page.shown.size() - 1);
    assertThat(shown.text())
        .contains(
            """
            graph: a row for each step; 0 is where everything begins
            state  who  step                         to
            -----  ---  ---------------------------  --
                0  nic  mm_set_has_pinned_flag()      2
                   app  load through the page table   1
                1  nic  mm_set_has_pinned_flag()      4
            """);
    assertThat(shown.html())
        .contains("<img alt=\"20 states and 28 steps, told in the table below\"");
    assertThat(shownBy(CHECK)).doesNotContain("graph: a row for each step");
  }

  private String shownBy(String check) throws CellFailure {
    return shown(new GroovyInterpreter(), check + " graph " + file("large.aut"));
  }

  private static String refused(Interpreter reader, String script) {
    return catchThrowableOfType(CellFailure.class, () -> shown(reader, script)).display().text();
  }

  @Test
  void aStrictScriptWritesNoFile() {
    assertThat(refused(new StrictInterpreter(), "map file\ncheck { app { fsync } } graph 'a.dot'"))
        .contains(
            "story:2:31: a strict script writes no files",
            "leave out graph, or run it without --strict",
            "Nothing of this script was run.");
  }

  @Test
  void whatCannotBeWrittenIsRefusedAtItsPlace() {
    String check = "map file\ncheck { app { fsync } } ";
    assertThat(refused(new GroovyInterpreter(), check + "graph 'a.txt'"))
        .contains("story:2:31: 'a.txt' is not the name of a .dot or .aut file");
    assertThat(refused(new GroovyInterpreter(), check + "graph " + file("none/a.aut")))
        .contains("story:2:31: cannot write ", "folders are not made");
    assertThat(refused(new GroovyInterpreter(), check + "under all graph 'a.dot'"))
        .contains("story:2:41: there is a graph for each of the ", "say one design with graph");
  }
}
