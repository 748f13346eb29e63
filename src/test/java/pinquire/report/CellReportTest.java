package pinquire.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import pinquire.command.PageState;
import pinquire.command.State;
import pinquire.command.State.FileState;

class CellReportTest {

  private static final String HEAD = "page  ref  map  pins  PTE p0  flags  memory  disk\n";

  @Test
  void theHtmlTableHasTheCellsOfTheTextTableWithTheirArrows() throws Exception {
    CellReport report = Samples.firstCell().report();
    List<List<String>> inText =
        report
            .text()
            .lines()
            .filter(line -> line.matches(" +[0-7]  .*"))
            .filter(line -> !line.startsWith("  0.."))
            .map(line -> Arrays.asList(line.strip().split(" {2,}")))
            .toList();
    assertThat(inText).hasSize(8);
    assertThat(bodyRows(report)).isEqualTo(inText);
    assertThat(bodyRows(report).get(0)).contains("WD -> r-", "DP -> P !", "v0 -> v1");
  }

  @Test
  void theHtmlTableNamesItsColumnsAndRows() throws Exception {
    Page page = Page.of(Samples.firstCell().report());
    assertThat(page.words("caption")).containsExactly("f after fsync; changed cells: was -> now");
    assertThat(page.elements("th").stream().filter(th -> th.getAttribute("scope").equals("row")))
        .extracting(Element::getTextContent)
        .containsExactly("0", "1", "2", "3", "4", "5", "6", "7");
    assertThat(page.words("tfoot").get(0)).startsWith("VIOLATED pinned-is-dirty, pages 0..3: ");
  }

  @Test
  void theStepsOfACellAreFoldedAwayButThere() throws Exception {
    assertThat(Page.of(Samples.firstCell().report()).words("details").get(0))
        .startsWith("9 steps")
        .contains("1. p0 fsync: find the dirty pages, filemap_get_folios_tag()")
        .contains("pages 0..1, 3 steps each:")
        .contains("9. p0 fsync: look whether a device has it, [pin test]");
  }

  @Test
  void aFileCalledLikeATagIsShownAndDoesNothing() throws Exception {
    CellReport report = Odd.hostileCell();
    assertThat(report.html()).doesNotContain("<script").contains("&lt;script&gt;");
    assertThat(Page.of(report).words("code").get(0)).contains("<script>alert('x')</script>");
    assertThat(Odd.hostileError().html()).doesNotContain("<script");
    assertThat(StateReport.of(Odd.hostileState()).html()).doesNotContain("<script");
    assertThat(StripReport.of(Odd.hostileState()).html()).doesNotContain("<script");
  }

  @Test
  void whatBrokeAndHoldsAgainIsToldUnderItsCommand() {
    String broken =
        "VIOLATED stable, pages 0..0 of f, memory: it changed while the disk was reading it.\n";
    String text =
        Story.from(file("0  3  1  0/0  WD  DP  v1  v0"))
            .then("writeback", "1 page under way", file("0  3  1  0/0  WD  WP  v1  v0"))
            .then(
                "store page 0",
                "p0 stores v2",
                file("0  3  1  0/0  WD  WP  v2  v0") + broken,
                "stable")
            .then("fsync", "returns 0", file("0  3  1  0/0  r-  P  v2  v2"))
            .report()
            .text();
    assertThat(text)
        .contains(
            """
            store page 0: p0 stores v2
              0  memory v1 -> v2
              VIOLATED stable, page 0: it changed while the disk was reading it. It
                       holds again at the end.
            fsync: returns 0
            """)
        .doesNotContain("\nVIOLATED");
  }

  @Test
  void whatWasBrokenBeforeTheCellIsNotToldAsNews() {
    assertThat(Samples.secondCell().report().text())
        .contains("VIOLATED fsync-durable")
        .doesNotContain("pinned-is-dirty");
  }

  @Test
  void commandsThatTellNothingLeaveNoTrace() {
    CellReport report =
        Story.from(Samples.MAPPED)
            .then("help", "")
            .then("pin pages 0..3", "d0 pins 4 pages for writing", Samples.PINNED)
            .then("expect page 0 == 0", "")
            .report();
    assertThat(report.text())
        .startsWith(
            "pin pages 0..3: d0 pins 4 pages for writing\n\nf after pin pages 0..3; changed")
        .contains("3 -> 1027");
    assertThat(Story.from(Samples.MAPPED).then("help", "").report().text()).isEmpty();
    assertThat(Story.from(Samples.MAPPED).then("help", "").report().html()).isEmpty();
    assertThat(CellReport.of(List.of()).text()).isEmpty();
  }

  @Test
  void onlyFilesThatChangedGetATableAndElseTheOneTouchedLast() {
    State two =
        StateText.read(
            file("0  3  1  0/0  r-  P  v0  v0")
                + "file g 1\n"
                + HEAD
                + "0  3  1  0/0  r-  P  v0  v0");
    State changed =
        StateText.read(
            file("0  3  1  0/0  r-  P  v0  v0")
                + "file g 1\n"
                + HEAD
                + "0  3  1  0/0  WD  DP  v1  v0");
    Story story = Story.from(two).then("store page 0 of g", "p0 stores v1", changed);
    assertThat(story.report().text()).contains("g after store").doesNotContain("f after");
    story.then("fsync file f", "returns 0");
    assertThat(story.report().text())
        .contains("  0 of g  PTE p0 r- -> WD, flags P -> DP, memory v0 -> v1\n")
        .contains("g after fsync file f; no cell changed")
        .doesNotContain("f after");
    story
        .takes("p0 | fsync | -1 | look for dirty pages | filemap_get_folios_tag()")
        .then("fsync file f", "returns 0");
    assertThat(story.report().text()).contains("f after fsync file f").doesNotContain("g after");
  }

  @Test
  void anOrphanIsTheFolioThatItsPageHadAndIsMissedWhenFreed() {
    String start = file("0  3  1  0/0  r-  P  v0  v0") + "0'  1024  0  1/1  .  .  v1  .\n";
    String text =
        Story.from(start)
            .then("unpin all", "d0 lets go of 1 page", file("0  3  1  0/0  r-  P  v0  v0"))
            .report()
            .text();
    assertThat(text).contains("\nfreed: 0'\n");
    State cut = Samples.orphans().outcomes().get(0).after();
    List<PageState> pages = cut.files().get(0).rows().stream().filter(PageState::ofFile).toList();
    List<FileState> files = List.of(new FileState("f", 4, pages));
    State freed =
        new State(cut.design(), cut.filesystem(), cut.tables(), cut.devices(), files, List.of());
    assertThat(Samples.orphans().then("unpin all", "d0 lets go of 2 pages", freed).report().text())
        .contains("\n  5..6    ref 1027 -> 0, ")
        .contains("\n  5'..6'  ref 1027 -> 1024, ")
        .contains("\n0 of 4 pages changed\nfreed: 5', 6'\n");
    assertThat(Samples.orphans().report().text()).contains("5' 1027 -> 1024");
  }

  @Test
  void aLoopIsToldByItsBeginningAndItsEnd() {
    String text = Odd.loop(40).text();
    assertThat(text)
        .contains("\n... 18 more commands\n")
        .contains("\nfsync: returns 0; found no dirty page (40 times)\n");
  }

  @Test
  void machinesReadTheCommandsThePagesAndWhatIsWrong() {
    List<JsonObject> objects =
        Samples.firstCell().report().json().stream()
            .map(line -> JsonParser.parseString(line).getAsJsonObject())
            .toList();
    assertThat(objects)
        .extracting(o -> o.get("type").getAsString())
        .containsExactly(
            Stream.of(
                    List.of("command", "command", "command", "command"),
                    Collections.nCopies(8, "state"),
                    List.of("violation"))
                .flatMap(List::stream)
                .toArray(String[]::new));
    assertThat(objects.get(3))
        .hasToString(
            "{\"type\":\"command\",\"text\":\"fsync\",\"told\":\"returns 0; 4 pages written, cleaned and"
                + " write-protected\",\"value\":0,\"broken\":[{\"property\":\"pinned-is-dirty\",\"step\":9,"
                + "\"actor\":\"p0\",\"page\":3,\"linux\":\"[pin test]\",\"pages\":4}]}");
    assertThat(objects.get(4))
        .hasToString(
            "{\"type\":\"state\",\"file\":\"f\",\"page\":0,\"orphan\":false,\"copy\":false,\"cached\":true,"
                + "\"refcount\":1027,\"mapcount\":1,\"pins\":1,\"believed\":\"1\","
                + "\"pte\":{\"p0\":\"r-\",\"p1\":\".\"},\"flags\":\"P\",\"dirty\":false,"
                + "\"writeback\":false,\"locked\":false,\"private\":true,"
                + "\"memory\":[1,1],\"disk\":[1,1]}");
  }

  @Test
  void nothingDependsOnWhereTheReaderLives() {
    Locale home = Locale.getDefault();
    String text = Samples.largeCell().report().text();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Samples.largeCell().report().text()).isEqualTo(text).contains("2,048 pages");
      assertThat(StripReport.of(Samples.strip()).text()).contains("\n  1024  W");
    } finally {
      Locale.setDefault(home);
    }
  }

  private static String file(String row) {
    return "file f 1\n" + HEAD + row + "\n";
  }

  private static List<List<String>> bodyRows(Report report) throws Exception {
    return Page.of(report).elements("tbody").stream()
        .flatMap(
            body -> children(body).map(tr -> children(tr).map(Element::getTextContent).toList()))
        .toList();
  }

  private static Stream<Element> children(Element element) {
    return Stream.iterate(element.getFirstChild(), Objects::nonNull, Node::getNextSibling)
        .map(Element.class::cast);
  }
}
