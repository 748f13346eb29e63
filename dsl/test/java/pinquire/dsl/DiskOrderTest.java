package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pinquire.dsl.RandomRaces.say;

import org.junit.jupiter.api.Test;
import pinquire.command.CommandException;
import pinquire.command.PageState;
import pinquire.command.Session;
import pinquire.report.RaceReport;

/** Several writes are under way, and the disk takes them in any order. */
class DiskOrderTest {

  private static final String TWO_WRITES = "machine pages 2; map file; store pages 0..1; ";

  private static String order(Session session) {
    return session.race().replay().orElseThrow().parts().get(0).order().toString();
  }

  private static PageState page(Session session, int index) {
    return session.state().files().get(0).rows().get(index);
  }

  @Test
  void aReplaySaysWhoseWriteGoesFirst() {
    Session session = new Session();
    say(session, TWO_WRITES + "replay 'fsync | F27.disk3@1'");
    assertThat(page(session, 0).disk()).hasToString("v0");
    assertThat(page(session, 1).disk()).hasToString("v1");
    say(session, "disk go");
    assertThat(page(session, 0).disk()).hasToString("v1");
  }

  @Test
  void withoutSayingSoItIsTheFirst() {
    Session session = new Session();
    say(session, TWO_WRITES + "replay 'fsync | F27.disk3'");
    assertThat(page(session, 0).disk()).hasToString("v1");
    assertThat(page(session, 1).disk()).hasToString("v0");
  }

  @Test
  void theOrderIsDrawnAndTheDrawingIsReplayed() {
    Session session = new Session();
    say(session, TWO_WRITES + "replay 'fsync | F27.disk3@1.disk3'");
    assertThat(order(session)).isEqualTo("F27.disk3@1.disk3");
    String picture = RaceReport.of(session.race()).text();
    Session again = new Session();
    say(again, "replay '''\n" + picture + "'''");
    assertThat(order(again)).isEqualTo("F27.disk3@1.disk3");
    assertThat(again.state()).isEqualTo(session.state());
  }

  @Test
  void aPageThatNobodyWritesIsRefused() {
    Session session = new Session();
    say(session, TWO_WRITES);
    assertThatThrownBy(() -> say(session, "replay 'fsync | F14.disk3@1'"))
        .isInstanceOf(CommandException.class)
        .hasMessage("disk3@1: the disk has nothing to do with that page after 0 steps");
  }

  /** The shortest way to a torn page 1 leaves page 0 where it is. */
  @Test
  void aCheckTriesEveryOrder() throws CellFailure {
    Page page = new Page();
    new StrictInterpreter()
        .run(
            new Cell(
                "story",
                "machine pages 2; map file; check { nic { pin page 1; dma write };"
                    + " app { store page 0; fsync; fsync } } under bias-bounce for no-tear"),
            page);
    assertThat(page.last())
        .contains("VIOLATED steps 64", "S12.P8.S2.P.F14.P6.F6.P.F2.D.F8.disk3@1");
  }
}
