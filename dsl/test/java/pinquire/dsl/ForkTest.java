package pinquire.dsl;

import static pinquire.dsl.Story.assertEndsWith;

import org.junit.jupiter.api.Test;

/** What a child gets from its parent. */
class ForkTest {

  @Test
  void pageTablesOfASharedMappingAreLeftToFaults() throws CellFailure {
    assertEndsWith(
        """
        machine pages 2
        map file; store page 0; fork; store page 0 by p1
        """,
        """
        page     ref     map  pins  PTE p0  PTE p1   flags  memory    disk
        ----  ------  ------  ----  ------  -------  -----  --------  ----
           0  3 -> 4  1 -> 2   0/0  WD      . -> WD  DP     v1 -> v2  v0
           1       3       1   0/0  r-      .        P      v0        v0
        1 of 2 pages changed: ref 1, map 1, PTE p1 1, memory 1
        """);
  }

  @Test
  void soAreThoseOfAPrivateMappingWithoutCopies() throws CellFailure {
    assertEndsWith(
        """
        machine pages 2
        map file private; fork
        """,
        """
        page  ref  map  pins  PTE p0  PTE p1  flags  memory  disk
        ----  ---  ---  ----  ------  ------  -----  ------  ----
           0    3    1   0/0  r-      .       P      v0      v0
           1    3    1   0/0  r-      .       P      v0      v0
        0 of 2 pages changed
        """);
  }

  @Test
  void copiesAreSharedAndWriteProtectedWithThePagesAroundThem() throws CellFailure {
    assertEndsWith(
        """
        machine pages 2
        map file private; store page 0; fork
        """,
        """
        page     ref     map  pins  PTE p0    PTE p1   flags   memory  disk
        ----  ------  ------  ----  --------  -------  ------  ------  ----
           0       2       0   0/0  .         .        P       v0      v0
          0a  1 -> 2  1 -> 2   0/0  WD -> rD  . -> rD  d -> .  v1      .
           1  3 -> 4  1 -> 2   0/0  r-        . -> r-  P       v0      v0
        1 of 2 pages, 1 of 1 private copy changed: ref 2, map 2, PTE p0 1, PTE
        p1 2, flags 1
        """);
  }

  @Test
  void whoStoresFirstCopiesAndTheOtherKeeps() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file private; store page 0; fork; store page 0 by p1; store page 0
        """,
        """
        page  ref  map  pins  PTE p0    PTE p1  flags   memory    disk
        ----  ---  ---  ----  --------  ------  ------  --------  ----
           0    2    0   0/0  .         .       P       v0        v0
          0a    1    1   0/0  rD -> WD  .       . -> d  v1 -> v3  .
          0a    1    1   0/0  .         WD      d       v2        .
        0 of 1 page, 1 of 2 private copies changed: PTE p0 1, flags 1, memory 1
        """);
  }

  @Test
  void in2018TheParentLeavesThePinnedPageToItsChild() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        design 'linux-4.20'
        map file private; pin page 0; fork; store page 0; dma write
        """,
        """
        page  ref  map   pins  PTE p0  PTE p1  flags  memory    disk
        ----  ---  ---  -----  ------  ------  -----  --------  ----
           0    2    0  -/0    .       .       P      v0        v0
          0a    2    1  -/1 !  .       rD      .      v0 -> v2  .
          0a    1    1  -/0    WD      .       .      v1        .
        0 of 1 page, 1 of 2 private copies changed: memory 1
        VIOLATED pin-stays-mapped, page 0a: a device pinned it through p0, which
                 maps another page by now; neither sees what the other stores.
        """);
  }

  @Test
  void linuxTodayCopiesThePinnedPageForTheChild() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file private; pin page 0; fork; store page 0; dma write
        """,
        """
        page   ref  map  pins  PTE p0  PTE p1  flags  memory    disk
        ----  ----  ---  ----  ------  ------  -----  --------  ----
           0     2    0   0/0  .       .       P      v0        v0
          0a  1025    1   1/1  WD      .       d      v1 -> v2  .
          0a     1    1   0/0  .       WD      d      v0        .
        0 of 1 page, 1 of 2 private copies changed: memory 1
        """);
  }

  @Test
  void aLongTermPinToReadBreaksCowSoThatItSeesLaterStores() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file private; pin page 0 to read longterm; store page 0
        """,
        """
        page   ref  map  pins  PTE p0    flags  memory    disk
        ----  ----  ---  ----  --------  -----  --------  ----
           0     2    0   0/0  .         P      v0        v0
          0a  1025    1   1/1  r- -> WD  d      v0 -> v1  .
        0 of 1 page, 1 of 1 private copy changed: PTE p0 1, memory 1
        """);
  }

  @Test
  void aShortOneReadsThePageOfTheFileAndStaysThere() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file private; pin page 0 to read; store page 0
        """,
        """
        page           ref     map  pins  PTE p0   flags   memory   disk
        ----  ------------  ------  ----  -------  ------  -------  ----
           0  1027 -> 1026  1 -> 0   1/1  r- -> .  P       v0       v0
          0a        0 -> 1  0 -> 1   0/0  . -> WD  . -> d  . -> v1  .
        1 of 1 page, 1 of 1 private copy changed: ref 2, map 2, PTE p0 2, flags 1,
        memory 1
        """);
  }

  @Test
  void aChildOfAChildSharesWithBoth() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file private; store page 0; fork; fork p1; munmap
        """,
        """
        page     ref     map  pins  PTE p0   PTE p1  PTE p2  flags  memory  disk
        ----  ------  ------  ----  -------  ------  ------  -----  ------  ----
           0       2       0   0/0  .        .       .       P      v0      v0
          0a  3 -> 2  3 -> 2   0/0  rD -> .  rD      rD      .      v1      .
        0 of 1 page, 1 of 1 private copy changed: ref 1, map 1, PTE p0 1
        """);
  }
}
