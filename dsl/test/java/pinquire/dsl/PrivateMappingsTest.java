package pinquire.dsl;

import static pinquire.dsl.Story.assertEndsWith;

import org.junit.jupiter.api.Test;

/** A private mapping: the file's pages until a store, copies of the process's own after it. */
class PrivateMappingsTest {

  @Test
  void aStoreGoesToACopyThatNoDiskIsOwed() throws CellFailure {
    assertEndsWith(
        """
        machine pages 2
        map file private; store page 0; fsync; store page 0
        """,
        """
        page  ref  map  pins  PTE p0  flags  memory    disk
        ----  ---  ---  ----  ------  -----  --------  ----
           0    2    0   0/0  .       P      v0        v0
          0a    1    1   0/0  WD      d      v1 -> v2  .
           1    3    1   0/0  r-      P      v0        v0
        0 of 2 pages, 1 of 1 private copy changed: memory 1
        """);
  }

  @Test
  void whatOthersStoreIsSeenUntilTheFirstStoreOfOnesOwn() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1 processes 2
        map file private; map file by p1; store page 0 by p1; store page 0; store page 0 by p1
        """,
        """
        page  ref  map  pins  PTE p0  PTE p1  flags  memory    disk
        ----  ---  ---  ----  ------  ------  -----  --------  ----
           0    3    1   0/0  .       WD      DP     v1 -> v3  v0
          0a    1    1   0/0  WD      .       d      v2        .
        1 of 1 page, 0 of 1 private copy changed: memory 1
        """);
  }

  @Test
  void writebackWriteProtectsTheSharedMappingAlone() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1 processes 2
        map file private; map file by p1; store page 0; store page 0 by p1; writeback
        """,
        """
        page  ref  map  pins  PTE p0  PTE p1    flags    memory  disk
        ----  ---  ---  ----  ------  --------  -------  ------  --------
           0    3    1   0/0  .       WD -> r-  DP -> P  v2      v0 -> v2
          0a    1    1   0/0  WD      .         d        v1      .
        1 of 1 page, 0 of 1 private copy changed: PTE p1 1, flags 1, disk 1
        """);
  }

  @Test
  void reclaimTakesThePageFromUnderAPrivateMappingAndLeavesTheCopy() throws CellFailure {
    assertEndsWith(
        """
        machine pages 2
        map file private; store page 1; reclaim
        """,
        """
        page     ref     map  pins  PTE p0   flags   memory   disk
        ----  ------  ------  ----  -------  ------  -------  ----
           0  3 -> 0  1 -> 0   0/0  r- -> .  P -> .  v0 -> .  v0
           1  2 -> 0       0   0/0  .        P -> .  v0 -> .  v0
          1a       1       1   0/0  WD       d       v1       .
        2 of 2 pages, 0 of 1 private copy changed: ref 2, map 1, PTE p0 1, flags 2,
        memory 2
        """);
  }

  @Test
  void aDeviceWritesTheCopyThatItsPinMade() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file private; pin page 0; dma write; fsync; unpin
        """,
        """
        page        ref  map        pins  PTE p0  flags    memory  disk
        ----  ---------  ---  ----------  ------  -------  ------  ----
           0          2    0         0/0  .       P        v0      v0
          0a  1025 -> 1    1  1/1 -> 0/0  WD      d -> Dd  v1      .
        0 of 1 page, 1 of 1 private copy changed: ref 1, pins 1, flags 1
        """);
  }

  @Test
  void truncateTakesPrivateCopiesToo() throws CellFailure {
    assertEndsWith(
        """
        machine pages 3
        map file private; store pages 1..2; pin page 2; truncate to 1
        """,
        """
        page           ref     map  pins  PTE p0   flags   memory   disk
        ----  ------------  ------  ----  -------  ------  -------  -------
           0             3       1   0/0  r-       P       v0       v0
           1        2 -> 0       0   0/0  .        P -> .  v0 -> .  v0 -> .
           2        2 -> 0       0   0/0  .        P -> .  v0 -> .  v0 -> .
          2a  1025 -> 1024  1 -> 0   1/1  WD -> .  d       v1       .
        2 of 3 pages, 1 of 1 private copy changed: ref 3, map 1, PTE p0 1, flags 2,
        memory 2, disk 2
        freed: 1a
        """);
  }

  @Test
  void aHoleLeavesPrivateCopiesAlone() throws CellFailure {
    assertEndsWith(
        """
        machine pages 3
        map file private; store page 1; punch pages 1..2
        """,
        """
        page     ref     map  pins  PTE p0   flags   memory   disk
        ----  ------  ------  ----  -------  ------  -------  ----
           0       3       1   0/0  r-       P       v0       v0
           1  2 -> 0       0   0/0  .        P -> .  v0 -> .  v0
          1a       1       1   0/0  WD       d       v1       .
           2  3 -> 0  1 -> 0   0/0  r- -> .  P -> .  v0 -> .  v0
        2 of 3 pages, 0 of 1 private copy changed: ref 2, map 1, PTE p0 1, flags 2,
        memory 2
        """);
  }

  @Test
  void munmapFreesTheCopies() throws CellFailure {
    assertEndsWith(
        """
        machine pages 2
        map file private; store pages 0..1; pin page 0; munmap
        """,
        """
        page           ref     map  pins  PTE p0   flags  memory  disk
        ----  ------------  ------  ----  -------  -----  ------  ----
           0             2       0   0/0  .        P      v0      v0
          0a  1025 -> 1024  1 -> 0   1/1  WD -> .  d      v1      .
           1             2       0   0/0  .        P      v0      v0
        0 of 2 pages, 1 of 1 private copy changed: ref 1, map 1, PTE p0 1
        freed: 1a
        """);
  }

  @Test
  void whoRefusesPinsOfSharedFilesPinsPrivateCopies() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        design refuse
        map file private; pin page 0
        """,
        """
        page        ref     map        pins  PTE p0   flags   memory   disk
        ----  ---------  ------  ----------  -------  ------  -------  ----
           0     3 -> 2  1 -> 0         0/0  r- -> .  P       v0       v0
          0a  0 -> 1025  0 -> 1  0/0 -> 1/1  . -> WD  . -> d  . -> v0  .
        1 of 1 page, 1 of 1 private copy changed: ref 2, map 2, pins 1, PTE p0 2,
        flags 1, memory 1
        """);
  }
}
