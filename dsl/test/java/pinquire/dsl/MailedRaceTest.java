package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pinquire.dsl.RandomRaces.say;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pinquire.command.CommandException;
import pinquire.command.PageState;
import pinquire.command.Replay;
import pinquire.command.Session;
import pinquire.command.State;

/** Races as mail draws them: a column for each who acts, and the steps that matter. */
class MailedRaceTest {

  private static Session after(String start, String mail) {
    Session session = new Session();
    say(session, start + "; replay '''\n" + mail + "'''");
    return session;
  }

  private static PageState page(Session session) {
    return session.state().files().get(0).rows().get(0);
  }

  private static String order(Session session) {
    Replay replay = session.race().replay().orElseThrow();
    return replay.parts().get(replay.parts().size() - 1).order().toString();
  }

  /** Who acted, whatever the number of their steps. */
  private static String actors(Session session) {
    return order(session).replaceAll("\\d", "");
  }

  private static void refused(String start, String mail, String problem) {
    Session session = new Session();
    say(session, start);
    State before = session.state();
    assertThatThrownBy(() -> say(session, "replay '''\n" + mail + "'''"))
        .isInstanceOf(CommandException.class)
        .hasMessage(problem);
    assertThat(session.state()).isEqualTo(before);
    assertThat(session.waiting()).isEmpty();
  }

  @Test
  void aPinTakenBehindTheBackOfWritebackWhoseStoreNobodyIsToldOf() {
    Session session =
        after(
            "machine pages 1; map file; store page 0",
            """
            > Hi all,
            >
            >   CPU0: fsync                  CPU1: pin page 0; dma write
            >   -----------                  ---------------------------
            >   lock_page()
            >                                try_grab_folio_fast()
            >                                gup_fast_pte_range(): same
            >   page_mkclean_one()
            >   clear_page_dirty_for_io()
            >
            >                                store into the second half
            >   submit_bio()
            >
            > so the page is stored to while nobody watches.
            """);
    assertThat(page(session).flags()).isEqualTo("WP");
    assertThat(page(session).pins()).isEqualTo(1);
    assertThat(actors(session)).isEqualTo("F.P.F.P.D.F");
    assertThat(session.waiting())
        .containsExactly("fsync waits for the end of writeback of page 0", "the disk is stopped");
  }

  @Test
  void columnsMayBeSetWithTabsAndWithoutARule() {
    Session session =
        after(
            "machine pages 1; design 'linux-4.20'; map file; pin page 0",
            """
            CPU0: writeback\t\td0: dma write\tdisk
            ---------------\t\t-------------\t----
            set_page_writeback()
            submit_bio()
            \t\t\t\t\tread the first half
            \t\t\tstore into the first half
            \t\t\tstore into the second half
            \t\t\t\t\tend_page_writeback()
            """);
    assertThat(page(session).disk()).hasToString("v0|v1");
    Session bare =
        after(
            "machine pages 1; map file",
            """
            CPU0: store page 0        CPU1: truncate to 0
            handle_pte_fault()
                                      filemap_invalidate_unlock()
            filemap_fault(): past the end
            """);
    assertThat(page(bare).cached()).isFalse();
    assertThat(bare.waiting()).isEmpty();
  }

  @Test
  void whoWaitsForTheDiskIsHelpedWhereTheDiskIsNotDrawn() {
    Session session =
        after(
            "machine pages 1; map file; store page 0",
            """
            CPU0: fsync         CPU1: touch page 0
                                load through the page table
            ext4_sync_file()
            """);
    assertThat(page(session).disk()).hasToString("v1");
  }

  @Test
  void aColumnGoesOnWithItsNextCommandWhenARowWantsIt() {
    Session session =
        after(
            "machine pages 2; map file",
            """
            CPU0: store page 0; fsync                CPU1: store page 1
                                                     folio_lock() of page 1
            __folio_start_writeback() of page 0
            """);
    assertThat(actors(session)).isEqualTo("S.Sb.F");
  }

  @Test
  void whoCannotGoOnIsToldWithWhatHoldsIt() {
    refused(
        "machine pages 1; map file",
        """
        CPU0: reclaim              CPU1: store page 0
        -------------              ------------------
        folio_trylock()
                                   finish_mkwrite_fault()
        """,
        "row 2: CPU1 cannot take finish_mkwrite_fault() next: it is at folio_lock() of page 0,"
            + " which waits for the page lock held by CPU0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "folio_lokc()        ! row 1: fsync has no step folio_lokc()",
        "folio_lock(): yes   ! row 1: folio_lock() sees nothing, not yes",
        "submit_bio() page 3 ! row 1: fsync has no step submit_bio()"
      })
  void aRowThatTheModelDoesNotFollowIsTold(String row) {
    String[] parts = row.split(" *! ");
    String heads = "CPU0: fsync     CPU1: touch page 0\n";
    refused("machine pages 1; map file; store page 0", heads + parts[0] + "\n", parts[1]);
  }

  @Test
  void aPictureInWhichEveryStepIsNumberedIsHeldAgainstEachOfThem() {
    String start = "machine pages 1; map file; pin page 0";
    String picture =
        """
          #  CPU0: fsync                d0: dma write               changed
             -----------                -------------               -------
          1  tag_pages_for_writeback()                              flags DP -> DP tag T
          2                             store into the first half   memory v0 -> v1|v0
        """;
    assertThat(order(after(start, picture))).isEqualTo("F.D");
    refused(
        start,
        picture.replace("v1|v0", "v2|v0"),
        "row 2: store into the first half changes memory v0 -> v1|v0, not memory v0 -> v2|v0");
    refused(
        start,
        picture.replace("first half ", "second half"),
        "row 2: d0 takes 'store into the first half' of page 0 next, not store into the second half");
    refused(
        start,
        picture.replace(": dma write", "           "),
        "row 2: no command is under way on d0");
  }

  @Test
  void aTextInWhichNothingIsDrawnIsNoPicture() {
    refused(
        "map file",
        "Dear all,\n-----\nfolio_lock() is taken.\n",
        "replay wants commands, a bar, and the order of their steps");
  }
}
