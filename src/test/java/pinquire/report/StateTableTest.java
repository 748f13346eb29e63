package pinquire.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StateTableTest {

  private static final String HEAD = "page  ref  map  pins  PTE p0  flags  memory  disk\n";

  @Test
  void sixteenPagesHaveARowEachAndSeventeenFold() {
    assertThat(table(16, "0..15  3  1  0/0  r-  P  v0  v0").lines())
        .contains("  15    3    1   0/0  r-      P      v0      v0");
    assertThat(table(17, "0..16  3  1  0/0  r-  P  v0  v0").lines())
        .contains("0..16    17   3   1  0/0 r-     P     v0     v0");
  }

  @Test
  void aPageOutOfTheCacheIsARowAmongFewAndAWordAmongMany() {
    assertThat(table(2, "0..1  0  0  0/0  .  .  .  v0").lines())
        .contains("   0    0    0   0/0  .       .      .       v0");
    assertThat(table(20, "0..18  3  1  0/0  r-  P  v0  v0\n19  0  0  0/0  .  .  .  v0").lines())
        .contains("   19     1 page not in the page cache");
  }

  @Test
  void aViolatedPageIsNeverFoldedIntoOthersNorDropped() {
    String odd =
        IntStream.range(0, 60)
            .mapToObj(p -> p + "  " + (3 + p % 2) + "  1  0/0  r-  P  v1  v0\n")
            .collect(Collectors.joining());
    String text =
        table(60, odd + "VIOLATED no-lost-write, pages 20..49 of f, disk: older than memory.\n");
    assertThat(text.lines().filter(l -> l.endsWith("v0 !"))).hasSize(30);
    assertThat(text).contains("  ... 30 more rows, none violated\n");
  }

  @Test
  void manyQuietRowsAreCutAtTwentyFour() {
    String odd =
        IntStream.range(0, 60)
            .mapToObj(p -> p + "  " + (3 + p % 2) + "  1  0/0  r-  P  v1  v0\n")
            .collect(Collectors.joining());
    assertThat(table(60, odd).lines().filter(l -> l.matches(" *[0-9]+ +1 .*"))).hasSize(23);
    assertThat(table(60, odd)).contains("  ... 37 more rows, none violated\n");
  }

  @Test
  void pagesThatWereCutOffAreGoneFromLaterTables() {
    String rows =
        """
        0..3  3  1  0/0  r-  P  v0  v0
        4..5  0  0  0/0  .  .  .  .
        5'  1024  0  1/1  .  .  v1  .
        """;
    assertThat(table(4, rows).lines().filter(l -> l.matches(" +[0-9]'? .*")))
        .extracting(l -> l.substring(0, 4))
        .containsExactly("   0", "   1", "   2", "   3", "  5'");
  }

  @Test
  void numbersKeepTheirEdgeWhenSomeAreMarked() {
    assertThat(
            table(
                2,
                """
                0..1  3  1  0/0  r-  P  v0  v0
                VIOLATED no-leak, pages 1..1 of f, ref: nothing lets go of it.
                """))
        .contains(
            """
            page  ref  map  pins  PTE p0  flags  memory  disk
            ----  ---  ---  ----  ------  -----  ------  ----
               0  3      1   0/0  r-      P      v0      v0
               1  3 !    1   0/0  r-      P      v0      v0
            """);
  }

  @Test
  void theLegendTellsTheSignsThatOccurAndNoOthers() {
    String rows =
        """
        0  3  1  -/1  rD  LD  v0|v1  v0
        1  3  1  y/1  W-  P tag D  v0  v0
        """;
    assertThat(table(2, rows))
        .endsWith(
            """
            ref, map: counts; pins believed/true, - the design cannot tell, y yes; PTE
            rD read-only and dirty, W- writable; flags L locked, D dirty, P private
            (buffers), tag a mark of the page cache; memory | between two halves that
            differ
            """);
    assertThat(table(1, "0  3  1  0/0  r-  P  v0  v0"))
        .endsWith(
            "ref, map: counts; pins believed/true; PTE r- read-only; flags P private\n(buffers)\n");
  }

  @Test
  void processesShareAColumnWhereTheyMust() {
    assertThat(Odd.processes(14, false).text()).contains(" PTEs ");
    assertThat(Odd.processes(5, false).text()).contains("PTE p1, p3: r- on every page");
  }

  private static String table(int size, String rows) {
    return StateReport.of(StateText.read("file f " + size + "\n" + HEAD + rows)).text();
  }
}
