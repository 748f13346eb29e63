package pinquire.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import pinquire.command.State;

class StripReportTest {

  private static final String HEAD = "page  ref  map  pins  PTE p0  flags  memory  disk\n";

  @Test
  void theWorstOfAPageIsItsSign() {
    String rows =
        """
        0  1027  1  1/1  r-  WP  v1  v0
        1  1027  1  1/1  r-  P  v1  v1
        2  1027  1  1/1  WD  DP  v1  v0
        3  3  1  0/0  r-  WP  v1  v0
        4  3  1  0/0  WD  DP  v1  v0
        5  3  1  0/0  r-  P tag D  v0  v0
        6  0  0  0/0  .  .  .  v0
        7  1027  1  1/1  r-  WP  v1  v0
        VIOLATED stable, pages 7..7 of f, memory: it changed under the disk.
        """;
    assertThat(strip(8, rows).text())
        .startsWith("f: 8 pages. 64 pages a line.\n\n     0  %@#WD-.!\n\n")
        .endsWith("\n\nVIOLATED stable, page 7: it changed under the disk.\n");
  }

  @Test
  void aLineThatComesTwiceIsShownTwiceAndThriceIsTold() {
    assertThat(strip(128, "0..127  3  1  0/0  r-  P  v0  v0\n").text())
        .contains("     0  ---")
        .contains("\n    64  ---");
    assertThat(strip(192, "0..191  3  1  0/0  r-  P  v0  v0\n").text())
        .contains("\n     *  2 more lines like this, to 191\n");
  }

  @Test
  void orphansAreNotInTheStripButTold() {
    State state = Samples.orphans().outcomes().get(0).after();
    assertThat(StripReport.of(state).text())
        .contains("     0  ----\n")
        .contains("\nnot in the strip: 2 orphans, 5'..6'\n")
        .contains("VIOLATED no-orphan, pages 5'..6': ");
  }

  @Test
  void thePictureShowsAFormForEachSignAndSaysAllInItsAlternative() throws Exception {
    StripReport report = StripReport.of(Samples.strip());
    var image = Page.of(report).elements("img").get(0);
    String data = image.getAttribute("src").replace("data:image/svg+xml;base64,", "");
    String svg = new String(Base64.getDecoder().decode(data), StandardCharsets.US_ASCII);
    assertThat(svg)
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 818 352\"")
        .contains("<rect x=\"46\" y=\"70\" width=\"768\" height=\"14\" fill=\"#9b4f96\"/>")
        .contains("<path d=\"M613 62l-8 -17h16z\" fill=\"#c04f00\"/>")
        .doesNotContain("currentColor", "class=", "id=");
    assertThat(image.getAttribute("alt"))
        .startsWith(
            "4,096 pages, 256 pages a row, one bar a page: 2 a property is violated (700..701);")
        .endsWith("2,016 not in the page cache (2048..3071, 3104..4095)");
  }

  @Test
  void aBarOfAVeryLargeFileIsTheWorstOfItsGroup() {
    String rows = "0..39998  3  1  0/0  r-  P  v0  v0\n39999  1027  1  1/1  WD  DP  v1  v0\n";
    Strip strip = Strip.of(state(40_000, rows).files().get(0), List.of());
    Skyline skyline = Skyline.of(strip);
    assertThat(skyline.scale()).isEqualTo("768 pages a row, a bar for the worst of 3 pages");
    assertThat(skyline.bars()).hasSize(13_334).endsWith(Sign.CLEAN, Sign.PINNED_DIRTY);
  }

  @Test
  void aMachineWithoutFilesSaysSo() {
    State empty = new State("linux-6.19", "", List.of(), List.of(), List.of(), List.of());
    assertThat(StripReport.of(empty).text()).isEqualTo("no file yet\n");
    assertThat(StateReport.of(empty).text()).isEqualTo("no file yet\n");
  }

  private static State state(int size, String rows) {
    return StateText.read("file f " + size + "\n" + HEAD + rows);
  }

  private static StripReport strip(int size, String rows) {
    return StripReport.of(state(size, rows));
  }
}
