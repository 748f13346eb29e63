package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static pinquire.dsl.Story.assertEndsWith;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pinquire.command.Session;
import pinquire.command.Violation;

/**
 * H18: writers are throttled by NR_FILE_DIRTY (balance_dirty_pages()), in which a pinned page that
 * cleaning leaves dirty counts like any other.
 */
class ThrottlingTest {

  private static final String PINNED = "map file; pin pages 0..1; store page 2; writeback";

  private static Session after(String begin, String script) {
    Session session = new Session();
    StrictReader.read(new Cell("story", begin + script)).forEach(session::run);
    return session;
  }

  private static List<String> violated(Session session) {
    return session.state().violations().stream().map(Violation::property).toList();
  }

  @Test
  void aThrottledStoreGoesOnWhenTheFlusherHasCleaned() throws CellFailure {
    assertEndsWith(
        """
        machine pages 4 dirty 3
        map file; store pages 0..2; writeback
        """,
        """
        page     ref  map  pins  PTE p0    flags    memory    disk
        ----  ------  ---  ----  --------  -------  --------  --------
           0       3    1   0/0  WD -> r-  DP -> P  v1        v0 -> v1
           1       3    1   0/0  WD -> r-  DP -> P  v1        v0 -> v1
           2  4 -> 3    1   0/0  WD        DP       v0 -> v1  v0
           3       3    1   0/0  r-        P        v0        v0
        3 of 4 pages changed: ref 1, PTE p0 2, flags 2, memory 1, disk 2
        """);
  }

  @Test
  void aThrottledStoreWaits() {
    Session session = after("machine pages 4 dirty 3; map file; ", "store pages 0..2");
    assertThat(session.waiting())
        .containsExactly("store waits for the end of throttling of page 2");
    assertThat(violated(session)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"never-find-it", "lru-wait", "kara-bounce", "bias-bounce"})
  void pinnedPagesThatCleaningSkipsLeaveAWriterNoRoom(String design) {
    Session session = after("machine pages 4 dirty 3; design '" + design + "'; ", PINNED);
    assertThat(violated(session)).contains("no-stall");
    assertThat(session.waiting())
        .containsExactly("store waits for the end of throttling of page 2");
    StrictReader.read(new Cell("more", "unpin; writeback")).forEach(session::run);
    assertThat(session.waiting()).isEmpty();
    assertThat(violated(session)).doesNotContain("no-stall");
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux-4.20", "linux-6.19", "lru-count"})
  void pinnedPagesThatCleaningWritesThrottleNobody(String design) {
    Session session = after("machine pages 4 dirty 3; design '" + design + "'; ", PINNED);
    assertThat(session.waiting()).isEmpty();
    assertThat(violated(session)).doesNotContain("no-stall");
  }

  @Test
  void pagesThatStayDirtyWhilePinnedThrottleAWriterHoweverOftenTheyAreWritten() {
    Session session = after("machine pages 4 dirty 3; design 'write-keep-dirty'; ", PINNED);
    assertThat(violated(session)).contains("no-stall");
  }
}
