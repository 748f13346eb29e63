package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static pinquire.dsl.Story.assertEndsWith;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pinquire.command.PageState;
import pinquire.command.Session;
import pinquire.design.Design;
import pinquire.design.Designs;

/** Pages that move to other frames, and what keeps them where they are. */
class MigrationTest {

  private static Session after(String script) {
    Session session = new Session();
    told(session, script);
    return session;
  }

  /** What is told of the last command of a script. */
  private static String told(Session session, String script) {
    return StrictReader.read(new Cell("script", script)).stream()
        .map(session::run)
        .reduce((first, second) -> second)
        .orElseThrow()
        .told();
  }

  private static PageState page(Session session) {
    return session.state().files().get(0).rows().get(0);
  }

  @Test
  void aPageIsTheSameInItsNewFrame() {
    Session session = after("machine pages 1; map file; store page 0");
    PageState before = page(session);
    assertThat(told(session, "migrate")).isEqualTo("moves 1 page to other frames");
    PageState moved = page(session);
    assertThat(moved.frame()).isNotEqualTo(before.frame());
    assertThat(moved).usingRecursiveComparison().ignoringFields("frame").isEqualTo(before);
    assertThat(session.state().violations()).isEmpty();
  }

  /** A pass that would move nothing is not made again and again; the session comes back. */
  @Test
  void memoryOfflineRestsWherePinsAreInTheMapCount() {
    Session session = new Session();
    told(session, "machine pages 1; design 'seed-mapcount'; map file; pin page 0");
    assertThat(told(session, "offline page 0")).endsWith("pending");
    assertThat(told(session, "unpin")).endsWith("offline, which waited, ends");
  }

  /** H17: nothing bounds the passes of memory offline; it goes on when the pin is gone. */
  @Test
  void memoryIsOfflineOnceNobodyHoldsThePage() {
    Session session = after("machine pages 1; map file; store page 0");
    int frame = page(session).frame();
    assertThat(told(session, "offline")).isEqualTo("the memory of 1 page is offline");
    assertThat(page(session).frame()).isNotEqualTo(frame);
    assertThat(told(session, "pin page 0; offline"))
        .isEqualTo("waits for the last reference from elsewhere of page 0; pending");
    assertThat(told(session, "unpin")).endsWith("offline, which waited, ends");
    assertThat(session.state().violations()).isEmpty();
  }

  /** The dirty bit went to the page; today the entry gets it back as well (v6.1). */
  @Test
  void inTwentyEighteenTheEntryIsCleanAfterwardsAndThePageStillDirty() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        design 'linux-4.20'
        map file; store page 0; migrate
        """,
        """
        page  ref  map  pins  PTE p0    flags  memory  disk
        ----  ---  ---  ----  --------  -----  ------  ----
           0    3    1   -/0  WD -> W-  DP     v1      v0
        1 of 1 page changed: PTE p0 1
        """);
  }

  @Test
  void whatIsWrittenBackLaterIsWhatWasStoredBefore() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1 processes 2
        map file; map file by p1; store page 0; migrate; store page 0 by p1; fsync
        """,
        """
        page  ref  map  pins  PTE p0    PTE p1    flags    memory  disk
        ----  ---  ---  ----  --------  --------  -------  ------  --------
           0    4    2   0/0  WD -> r-  WD -> r-  DP -> P  v2      v0 -> v2
        1 of 1 page changed: PTE p0 1, PTE p1 1, flags 1, disk 1
        """);
  }

  @Test
  void aPrivateCopyMovesWithItsEntry() {
    Session session = after("machine pages 1; map file private; store page 0");
    PageState before = session.state().files().get(0).rows().get(1);
    told(session, "migrate; store page 0");
    PageState moved = session.state().files().get(0).rows().get(1);
    assertThat(moved.frame()).isNotEqualTo(before.frame());
    assertThat(moved.ptes()).containsExactly("WD");
    assertThat(moved.memory().toString()).isEqualTo("v2");
    assertThat(session.state().violations()).isEmpty();
  }

  /** Any reference that is not known of is enough, whether it is counted as a pin or not. */
  @ParameterizedTest
  @ValueSource(strings = {"pin page 0", "pin page 0 to read", "get page 0"})
  void aPageThatIsHeldStays(String hold) {
    for (Design design : Designs.all().stream().filter(design -> !design.mirrors()).toList()) {
      Session session = after("design '" + design.name() + "'; machine pages 1; map file");
      told(session, design.name().equals("refuse") ? "pin page 0 to read" : hold);
      PageState before = page(session);
      assertThat(told(session, "migrate")).startsWith("moves 0 pages to other frames");
      assertThat(page(session))
          .as(design.name())
          .usingRecursiveComparison()
          .ignoringFields("ptes")
          .isEqualTo(before);
      assertThat(page(session).ptes()).doesNotContain("m");
    }
  }

  @Test
  void aPinnedPageIsUnmappedAndMappedAgain() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file; pin page 0; pause before 'test whether it is still mapped'; migrate
        """,
        """
        page   ref     map  pins  PTE p0   flags      memory  disk
        ----  ----  ------  ----  -------  ---------  ------  ----
           0  1027  1 -> 0   1/1  WD -> m  DP -> LDP  v0      v0
        1 of 1 page changed: map 1, PTE p0 1, flags 1
        """);
    assertThat(
            told(
                after(
                    "machine pages 1; map file; pin page 0;"
                        + " pause before 'test whether it is still mapped'; migrate"),
                "resume"))
        .isEqualTo("migrate goes on: moves 0 pages to other frames; 1 page stays: EAGAIN");
  }

  @Test
  void aPageThatPinsTakeOffTheLruCannotBeIsolated() {
    Session session = after("design 'lru-count'; machine pages 1; map file; pin page 0");
    assertThat(told(session, "migrate")).isEqualTo("moves 0 pages to other frames");
    assertThat(told(session, "unpin; migrate")).isEqualTo("moves 1 page to other frames");
  }

  @Test
  void aPageThatADeviceOnlyFollowsMovesAndTheDeviceFindsItAgain() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        design 'mmu-notifier'
        map file; pin page 0; dma write; migrate; dma write; fsync
        """,
        """
        page  ref  map  pins  PTE p0    PTE d0   flags    memory  disk
        ----  ---  ---  ----  --------  -------  -------  ------  --------
           0    3    1   0/0  WD -> r-  W- -> .  DP -> P  v2      v0 -> v2
        1 of 1 page changed: PTE p0 1, PTE d0 1, flags 1, disk 1
        """);
  }

  private static final String UNDER_WAY =
      "machine pages 1; map file; store page 0; pause before 'move it to another frame'; migrate";

  @Test
  void whileAPageMovesItsProcessWaits() {
    Session session = after(UNDER_WAY);
    assertThat(page(session).ptes()).containsExactly("m");
    assertThat(told(session, "store page 0")).isEqualTo("waits for migration of page 0; pending");
    assertThat(told(session, "resume"))
        .isEqualTo("migrate goes on: moves 1 page to other frames; store, which waited, ends");
    assertThat(page(session).memory().toString()).isEqualTo("v2");
    assertThat(page(session).ptes()).containsExactly("WD");
  }

  @Test
  void soDoesWhoeverPinsIt() throws CellFailure {
    assertEndsWith(
        UNDER_WAY + "; pin page 0; resume migrate",
        """
        page        ref     map        pins  PTE p0   flags      memory  disk
        ----  ---------  ------  ----------  -------  ---------  ------  ----
           0  3 -> 1027  0 -> 1  0/0 -> 1/1  m -> WD  LDP -> DP  v1      v0
        1 of 1 page changed: ref 1, map 1, pins 1, PTE p0 1, flags 1
        """);
  }

  /** gup-fast has seen the page mapped; it raises the count, and looks again. */
  @Test
  void aReferenceOfTheFastWalkHoldsThePageBackAndIsDroppedAgain() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file; store page 0
        pause before 'take a reference'; pin page 0
        pause before 'move it to another frame'; migrate
        resume pin before 'read the page table entry again'
        resume migrate
        """,
        """
        page   ref     map  pins  PTE p0   flags      memory  disk
        ----  ----  ------  ----  -------  ---------  ------  ----
           0  1027  0 -> 1   1/0  m -> WD  LDP -> DP  v1      v0
        1 of 1 page changed: map 1, PTE p0 1, flags 1
        """);
  }

  /** The other way round it comes too late, lowers the count of the old frame, and frees it. */
  @Test
  void aReferenceToTheOldFrameIsNoPin() {
    Session session =
        after(
            """
            machine pages 1; map file; store page 0
            pause before 'take a reference'; pin page 0
            pause before 'unlock both frames'; migrate
            resume pin before 'read the page table entry again'; resume migrate
            """);
    int moved = page(session).frame();
    told(session, "resume pin");
    assertThat(page(session).frame()).isEqualTo(moved);
    assertThat(page(session).pins()).isEqualTo(1);
    assertThat(session.state().violations()).isEmpty();
    assertThat(told(session, "dma write; unpin; fsync")).startsWith("returns 0; 1 page written");
    assertThat(page(session).disk()).isEqualTo(page(session).memory());
  }

  @Test
  void munmapTakesAMigrationEntryAwayAndThePageMovesUnmapped() throws CellFailure {
    assertEndsWith(
        UNDER_WAY + "; munmap; resume",
        """
        page     ref  map  pins  PTE p0  flags      memory  disk
        ----  ------  ---  ----  ------  ---------  ------  ----
           0  3 -> 2    0   0/0  .       LDP -> DP  v1      v0
        1 of 1 page changed: ref 1, flags 1
        """);
  }

  @Test
  void truncateWaitsForThePageAndTakesItFromItsNewFrame() {
    Session session = after(UNDER_WAY);
    assertThat(told(session, "truncate to 0"))
        .isEqualTo("waits for the page lock of page 0; pending");
    assertThat(told(session, "resume")).contains("truncate, which waited, ends");
    assertThat(session.state().violations()).isEmpty();
    assertThat(page(session).ref()).isZero();
  }

  @Test
  void forkWaitsForAPrivateCopyThatMoves() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1 processes 2
        map file private; store page 0; reclaim; pause before 'move it to another frame'; migrate
        fork; resume
        """,
        """
        page     ref     map  pins  PTE p0   PTE p1   flags     memory  disk
        ----  ------  ------  ----  -------  -------  --------  ------  ----
           0       0       0   0/0  .        .        .         .       v0
          0a  1 -> 2  0 -> 2   0/0  m -> rD  . -> rD  LDd -> D  v1      .
        0 of 1 page, 1 of 1 private copy changed: ref 1, map 1, PTE p0 1, PTE p1 1,
        flags 1
        """);
  }

  @Test
  void todayALongTermPinMovesThePageOutOfItsZoneFirst() {
    Session session = after("machine pages 1; map file");
    int movable = page(session).frame();
    assertThat(told(session, "pin page 0 to read longterm"))
        .isEqualTo(
            "d0 pins 1 page for reading, long-term; 1 page moved out of a movable zone first");
    assertThat(page(session).frame()).isNotEqualTo(movable);
    assertThat(session.state().violations()).isEmpty();
    assertThat(told(session, "unpin; pin page 0 to read longterm"))
        .as("it is out already")
        .isEqualTo("d0 pins 1 page for reading, long-term");
  }

  @Test
  void inTwentyEighteenItPinsThePageInThatZone() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        design 'linux-4.20'
        map file; pin page 0 longterm
        """,
        """
        page     ref  map        pins    PTE p0    flags    memory  disk
        ----  ------  ---  ------------  --------  -------  ------  ----
           0  3 -> 4    1  -/0 -> -/1 !  r- -> WD  P -> DP  v0      v0
        1 of 1 page changed: ref 1, pins 1, PTE p0 1, flags 1
        VIOLATED movable-is-free, page 0: held for long in a movable zone, which
                 nobody can take offline then.
        """);
  }

  /** What the walk itself copies or brings in, it takes from another zone (PF_MEMALLOC_PIN). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "map file private; pin page 0 longterm",
        "map file private; pin page 0 to read longterm",
        "map file; munmap; drop caches; map file; reclaim; pin page 0 to read longterm"
      })
  void aFrameThatIsTakenForTheLongTermPinNeedNotMove(String script) {
    assertThat(told(new Session(), "machine pages 1; " + script)).doesNotContain("moved out");
  }

  @Test
  void whereSomebodyElseHoldsThePageTheLongTermPinFails() {
    assertThat(
            told(
                after("machine pages 1; map file; pin page 0 as nic"),
                "pin page 0 to read longterm as gpu"))
        .isEqualTo("fails with ENOMEM: a page could not leave a movable zone");
  }

  @Test
  void aPageThatReclaimHasInItsHandsIsWaitedFor() {
    Session session =
        after("machine pages 1; map file; pause before 'try to lock the page'; reclaim");
    assertThat(told(session, "pin page 0 to read longterm"))
        .isEqualTo("waits for the return to the LRU of page 0; pending");
    assertThat(told(session, "resume")).endsWith("pin, which waited, ends");
    assertThat(session.state().violations()).isEmpty();
  }

  /** Linux would pin and unpin it for ever: with the pin it is off the LRU. */
  @Test
  void whereThePinItselfTakesThePageOffTheLruItNeverMoves() {
    assertThat(
            told(
                new Session(),
                "design unevictable; machine pages 1; map file; pin page 0 to read longterm"))
        .isEqualTo("waits for the return to the LRU of page 0; pending");
  }
}
