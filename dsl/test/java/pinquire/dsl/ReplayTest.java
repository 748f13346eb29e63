package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pinquire.dsl.RandomRaces.say;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pinquire.command.CommandException;
import pinquire.command.Session;
import pinquire.command.State;
import pinquire.report.RaceReport;

/** What was done is done again, by the commands and the order of their steps. */
class ReplayTest {

  private static final int SEEDS = 40;

  private static Session after(String script) {
    Session session = new Session();
    say(session, script);
    return session;
  }

  private static String drawn(Session session) {
    return RaceReport.of(session.race()).text();
  }

  /** The lines below a picture. */
  private static String replay(String drawn) {
    return drawn.substring(drawn.lastIndexOf("\nreplay ") + 1);
  }

  private static void assertDoneAgain(Session session, String where) {
    String drawn = drawn(session);
    Session again = after(replay(drawn));
    assertThat(again.state()).as(where + "\n" + drawn).isEqualTo(session.state());
    assertThat(drawn(again)).as(where).isEqualTo(drawn);
    if (!drawn.contains("not drawn")) {
      Session pasted = after("replay '''\n" + quoted(drawn) + "'''");
      assertThat(pasted.state()).as(where + "\n" + drawn).isEqualTo(session.state());
      assertThat(drawn(pasted)).as(where).isEqualTo(drawn);
    }
  }

  /** As a mail quotes it a second time. */
  private static String quoted(String drawn) {
    String quoted = drawn.lines().map(line -> "> > " + line + "\n").collect(Collectors.joining());
    return "On Tuesday somebody wrote:\n"
        + quoted
        + "That loses a page_mkclean().\n-- \nA reader\n";
  }

  @Test
  void aTornPageIsTornAgain() {
    Session session =
        after(
            """
            replay '''machine pages 1; map file; pin page 0
              | fsync; dma write
              | F14.disk.D2.disk2.F2'''
            """);
    assertThat(session.state().files().get(0).rows().get(0).disk()).hasToString("v0|v1");
    assertDoneAgain(session, "");
  }

  @Test
  void aPlainSessionIsDrawnFromTheMachinesBeginning() {
    Session session = after("machine pages 1; design 'linux-4.20'; map file; store page 0; fsync");
    assertThat(replay(drawn(session)))
        .matches(
            """
            replay ""\"machine pages 1; design linux-4.20
              \\| map file; store page 0; fsync
              \\| M\\d+\\.S\\d+\\.F\\d+\\.disk3\\.F2""\"
            """);
    assertDoneAgain(session, "");
  }

  @Test
  void withoutAStartTheReplayGoesOnWithTheMachineThereIs() {
    Session session =
        after("machine pages 1; map file; pin page 0; replay 'dma write; fsync | D.F2'");
    assertThat(session.state().files().get(0).rows().get(0).memory()).hasToString("v1|v0");
    assertThat(session.waiting()).hasSize(2).allMatch(waits -> waits.contains("is paused before"));
    assertThat(replay(drawn(session)))
        .isEqualTo("replay \"machine pages 1; map file; pin page 0 | dma write; fsync | D.F2\"\n");
  }

  @Test
  void oneRaceAfterAnotherIsOneReplay() {
    String first = "pause before submit_bio; fsync; dma write; resume";
    String second = "disk stop; writeback; unpin; disk go";
    Session session = after("map file; pin page 0; " + first + "; store page 0; " + second);
    assertThat(drawn(session)).contains("CPU0: writeback").doesNotContain("CPU0: fsync");
    assertThat(replay(drawn(session))).contains("| fsync; dma write; store page 0\n  | F");
    assertDoneAgain(session, "");
  }

  @Test
  void filesProcessesAndDevicesThatStayWhenTheMachineBeginsAnewAreMadeAgain() {
    Session session =
        after(
            """
            map file; map file 'g' pages 2 by 'db'; pin page 0 of g by db as 'my nic'; reset
            map file g by db; store page 1 of g by db
            """);
    assertThat(replay(drawn(session))).contains("map file g pages 2; map file by db");
    assertDoneAgain(session, "");
  }

  @Test
  void whatCannotBeSaidIsDrawnWithoutALineToSayIt() {
    Session session = after("map file; pin page 0 as 'a|b'");
    assertThat(drawn(session)).contains("gup_fast_pte_range()").doesNotContain("replay");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "linux-4.20",
        "linux-6.19",
        "seed-mapcount",
        "bias-bounce",
        "bias-wait",
        "lru-wait"
      })
  void anyRaceIsDoneAgain(String design) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Session session = RandomRaces.of(design, seed, 12);
      if (!session.race().moves().isEmpty()) {
        assertDoneAgain(session, design + " " + seed);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "fsync                     ! replay wants commands, a bar, and the order",
        "fsync | f9                ! 'f9' is no order of steps",
        "fsync | U9                ! U9: no command goes by U",
        "fsync; touch page 0 | T.F ! T: fsync has to begin first",
        "fsync | F9.F              ! F9: fsync ends after",
        "store page 0; truncate to 0 | S12.T0.T1.S99 ! S99: store ends after",
        "store page 0; store page 0 | S3.Sb9 ! Sb9: store waits for the page lock of page 0 after",
        "store page 0 | disk       ! disk: the disk has nothing to do after 0 steps",
        "pin page 9 | P            ! pin page 9: page 9 is past the end of f",
        "show | S                  ! show: show stands for no path of Linux",
        "fsnc | F                  ! unknown verb 'fsnc'"
      })
  void anOrderThatCannotBeIsRefusedAndNothingHappens(String run, String problem) {
    Session session = after("machine pages 1; map file");
    State before = session.state();
    assertThatThrownBy(() -> say(session, "replay '" + run + "'"))
        .isInstanceOf(CommandException.class)
        .hasMessageStartingWith(problem);
    assertThat(session.state()).isEqualTo(before);
    assertThat(session.waiting()).isEmpty();
  }

  @Test
  void aReplayBeginsWhenNobodyIsUnderWay() {
    Session session = after("map file; store page 0; pause before submit_bio; fsync");
    assertThatThrownBy(() -> say(session, "replay 'touch page 1 | T'"))
        .isInstanceOfSatisfying(
            CommandException.class,
            mistake ->
                assertThat(mistake.advice())
                    .containsExactly("fsync is paused before submit_bio() of page 0"))
        .hasMessage("a replay begins when nobody is under way");
  }
}
