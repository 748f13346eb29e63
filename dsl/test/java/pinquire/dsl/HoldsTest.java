package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pinquire.dsl.Story.assertEndsWith;

import org.junit.jupiter.api.Test;

/** Pins and plain references, for writing and for reading, and what letting go of them leaves. */
class HoldsTest {

  @Test
  void reclaimDoesNotSeeAReferenceAndStripsTheBuffersSoThatTheStoreIsDropped() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file; get page 0; fsync; reclaim; dma write; put; fsync
        """,
        """
        page  ref  map  pins  PTE p0  flags                 memory  disk
        ----  ---  ---  ----  ------  --------------------  ------  ----
           0    1    0   0/0  .       D -> . tag D tag T !  v1      v0 !
        1 of 1 page changed: flags 1
        VIOLATED fsync-durable, page 0: fsync returned 0, yet v1, stored before it
                 was called, is not on disk (disk v0).
        VIOLATED fsync-marked, page 0: fsync found it dirty and returned 0, and it
                 was not on disk.
        VIOLATED no-lost-write, page 0: clean and not pinned, yet memory differs
                 from disk; nothing will write it.
        VIOLATED notified, page 0: stored to or made dirty while it was clean; no
                 page_mkwrite told of it.
        VIOLATED accounting: NR_FILE_DIRTY is 1; dirty pages: 0.
        """);
  }

  @Test
  void reclaimSeesAPinAndSparesTheBuffersSoThatTheStoreIsWritten() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file; pin page 0; fsync; reclaim; dma write; unpin; fsync
        """,
        """
        page  ref  map  pins  PTE p0  flags    memory  disk
        ----  ---  ---  ----  ------  -------  ------  --------
           0    2    0   0/0  .       DP -> P  v1      v0 -> v1
        1 of 1 page changed: flags 1, disk 1
        """);
  }

  @Test
  void aReferenceIsNotSeenByTheTestOfTheBias() throws CellFailure {
    assertEndsWith(
        """
        machine pages 2
        map file; get page 0; pin page 1
        """,
        """
        page        ref  map        pins  PTE p0    flags    memory  disk
        ----  ---------  ---  ----------  --------  -------  ------  ----
           0          4    1         0/1  WD        DP       v0      v0
           1  3 -> 1027    1  0/0 -> 1/1  r- -> WD  P -> DP  v0      v0
        1 of 2 pages changed: ref 1, pins 1, PTE p0 1, flags 1
        """);
  }

  @Test
  void unpinningAReferenceTakesAThousandOthersAway() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file; get page 0; unpin page 0; munmap; reclaim
        """,
        """
        page    ref    map       pins    PTE p0  flags  memory  disk
        ----  -------  ---  -----------  ------  -----  ------  ----
           0  -1021 !    0  4194303/0 !  .       DP     v0      v0
        0 of 1 page changed
        VIOLATED no-false-alarm, page 0: it was treated as pinned, and nobody had
                 pinned it.
        VIOLATED no-overflow, page 0: the reference count has gone past its end; it
                 is -1021.
        VIOLATED balanced, page 0: -1021 references; accounted for: 2.
        """);
  }

  @Test
  void puttingAPinLeavesAPageThatNeverLeavesMemory() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file; pin page 0; put page 0; fsync; munmap; drop caches
        """,
        """
        page   ref    map  pins  PTE p0  flags  memory  disk
        ----  ------  ---  ----  ------  -----  ------  ----
           0  1025 !    0   1/0  .       P      v0      v0
        0 of 1 page changed
        VIOLATED balanced, page 0: 1025 references; accounted for: 2.
        """);
  }

  @Test
  void in2018AReferenceAndAPinAreTheSameAndEitherCallUndoesBoth() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        design 'linux-4.20'
        map file; pin page 0; get page 0; put page 0; put page 0
        """,
        """
        page     ref  map        pins  PTE p0  flags  memory  disk
        ----  ------  ---  ----------  ------  -----  ------  ----
           0  4 -> 3    1  -/1 -> -/0  WD      DP     v0      v0
        1 of 1 page changed: ref 1, pins 1
        """);
  }

  @Test
  void aDriverThatDoesNotMarkThePageDirtyLosesTheStore() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file; pin page 0; fsync; dma write; unpin clean
        """,
        """
        page        ref  map        pins  PTE p0  flags  memory  disk
        ----  ---------  ---  ----------  ------  -----  ------  ----
           0  1027 -> 3    1  1/1 -> 0/0  r-      P !    v1      v0 !
        1 of 1 page changed: ref 1, pins 1
        VIOLATED no-lost-write, page 0: clean and not pinned, yet memory differs
                 from disk; nothing will write it.
        VIOLATED notified, page 0: stored to or made dirty while it was clean; no
                 page_mkwrite told of it.
        """);
  }

  @Test
  void aPinForReadingLeavesThePageAsItWas() throws CellFailure {
    assertEndsWith(
        """
        machine pages 2
        map file; pin page 0 to read; dma read; unpin; munmap page 0; pin page 1 to read
        """,
        """
        page        ref  map        pins  PTE p0  flags  memory  disk
        ----  ---------  ---  ----------  ------  -----  ------  ----
           0          2    0         0/0  .       P      v0      v0
           1  3 -> 1027    1  0/0 -> 1/1  r-      P      v0      v0
        1 of 2 pages changed: ref 1, pins 1
        """);
  }

  @Test
  void aPageHeldForReadingMayLeaveItsFileAndNoStoreIsLost() throws CellFailure {
    assertEndsWith(
        """
        machine pages 2
        map file; pin pages 0..1 to read; truncate to 1; dma read; show
        """,
        """
        page   ref  map  pins  PTE p0  flags  memory  disk
        ----  ----  ---  ----  ------  -----  ------  ----
           0  1027    1   1/1  r-      P      v0      v0
          1'  1024    0   1/1  .       .      v0      .
        """);
  }

  @Test
  void aDeviceThatHoldsAPageForReadingDoesNotWriteIt() throws CellFailure {
    assertEndsWith(
        """
        machine pages 2
        map file; pin pages 0..1 to read; pin page 1; dma write
        """,
        """
        page   ref  map  pins  PTE p0  flags  memory    disk
        ----  ----  ---  ----  ------  -----  --------  ----
           0  1027    1   1/1  r-      P      v0        v0
           1  2051    1   2/2  WD      DP     v0 -> v1  v0
        1 of 2 pages changed: memory 1
        """);
    assertRefused(
        "map file; pin pages 0..2 to read; dma write", "d0 holds page 0 for reading only");
    assertRefused(
        "map file; pin pages 0..2 to read; pin page 1; dma write pages 1..2",
        "d0 holds page 2 for reading only");
  }

  private static void assertRefused(String script, String problem) {
    assertThatThrownBy(() -> assertEndsWith(script, ""))
        .isInstanceOf(CellFailure.class)
        .hasMessageContaining(problem);
  }

  @Test
  void linuxTodayRefusesALongPinForWritingThatItAllowedBefore() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file; pin page 0 longterm
        """,
        """
        page  ref  map  pins  PTE p0  flags  memory  disk
        ----  ---  ---  ----  ------  -----  ------  ----
           0    3    1   0/0  r-      P      v0      v0
        0 of 1 page changed
        """);
    assertEndsWith(
        """
        machine pages 1
        design 'linux-5.7'
        map file; pin page 0 longterm
        """,
        """
        page        ref  map        pins    PTE p0    flags    memory  disk
        ----  ---------  ---  ------------  --------  -------  ------  ----
           0  3 -> 1027    1  0/0 -> 1/1 !  r- -> WD  P -> DP  v0      v0
        1 of 1 page changed: ref 1, pins 1, PTE p0 1, flags 1
        VIOLATED movable-is-free, page 0: held for long in a movable zone, which
                 nobody can take offline then.
        """);
  }

  @Test
  void aLongPinForReadingIsAllowedStill() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file; pin page 0 to read longterm
        """,
        """
        page        ref  map        pins  PTE p0  flags  memory  disk
        ----  ---------  ---  ----------  ------  -----  ------  ----
           0  3 -> 1027    1  0/0 -> 1/1  r-      P      v0      v0
        1 of 1 page changed: ref 1, pins 1
        """);
  }
}
