package pinquire.dsl;

import static pinquire.dsl.Story.assertEndsWith;

import org.junit.jupiter.api.Test;

/** What happens to a pinned page: a script, and the table that it ends with. */
class StoriesTest {

  @Test
  void in2018FsyncReturnsZeroAndTheDiskIsOlderThanMemory() throws CellFailure {
    assertEndsWith(
        """
        machine pages 2
        design 'linux-4.20'
        map file; pin page 0; fsync; dma write; fsync
        """,
        """
        page  ref  map  pins  PTE p0  flags  memory  disk
        ----  ---  ---  ----  ------  -----  ------  ----
           0    4    1   -/1  r-      P !    v1      v0 !
           1    3    1   -/0  r-      P      v0      v0
        0 of 2 pages changed
        VIOLATED fsync-durable, page 0: fsync returned 0, yet v1, stored before it
                 was called, is not on disk (disk v0).
        VIOLATED notified, page 0: stored to or made dirty while it was clean; no
                 page_mkwrite told of it.
        VIOLATED pinned-is-dirty, page 0: clean, yet a device may still write; the
                 next fsync will not look here.
        """);
  }

  @Test
  void in2018ReclaimStripsTheBuffersOfAPinnedPageAndWritebackRunsIntoABug() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        design 'linux-4.20'
        map file; pin page 0; writeback; reclaim; dma write; unpin; writeback
        """,
        """
        page     ref  map  pins  PTE p0  flags      memory  disk
        ----  ------  ---  ----  ------  ---------  ------  ----
           0  1 -> 2    0   -/0  .       D -> LD !  v1      v0
        1 of 1 page changed: ref 1, flags 1
        VIOLATED has-buffers, page 0: dirty, yet without buffers: writeback does
                 not know where to write it.
        VIOLATED notified, page 0: stored to or made dirty while it was clean; no
                 page_mkwrite told of it.
        VIOLATED no-bug, page 0: BUG_ON(!PagePrivate(page)) in page_buffers().
        """);
  }

  @Test
  void whoNeedsThePageAfterTheBugWaitsForever() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        design 'linux-4.20'
        map file; pin page 0; writeback; reclaim; dma write; unpin; writeback
        fsync
        """,
        """
        page     ref  map  pins  PTE p0  flags             memory  disk
        ----  ------  ---  ----  ------  ----------------  ------  ----
           0  2 -> 3    0   -/0  .       LD -> LD tag T !  v1      v0
        1 of 1 page changed: ref 1, flags 1
        VIOLATED has-buffers, page 0: dirty, yet without buffers: writeback does
                 not know where to write it.
        VIOLATED notified, page 0: stored to or made dirty while it was clean; no
                 page_mkwrite told of it.
        VIOLATED no-bug, page 0: BUG_ON(!PagePrivate(page)) in page_buffers().
        """);
  }

  @Test
  void truncateUnderAPinLeavesAnOrphanThatTheDeviceGoesOnWriting() throws CellFailure {
    assertEndsWith(
        """
        machine pages 2
        map file; pin pages 0..1; truncate to 1; dma write
        """,
        """
        page   ref  map   pins  PTE p0  flags  memory    disk
        ----  ----  ---  -----  ------  -----  --------  ----
           0  1027    1  1/1    WD      DP     v0 -> v1  v0
          1'  1024    0  1/1 !  .       .      v0 -> v1  .
        1 of 1 page, 1 of 1 orphan changed: memory 2
        VIOLATED no-orphan, page 1': the file has let go of it, yet a device still
                 holds it; stores there are lost.
        """);
  }

  @Test
  void countedInMapcountThePinnedPageStaysDirtyAndEveryFsyncWritesIt() throws CellFailure {
    assertEndsWith(
        """
        machine pages 2
        design 'seed-mapcount'
        map file; pin page 0; fsync; dma write; fsync
        """,
        """
        page  ref  map  pins  PTE p0  flags  memory  disk
        ----  ---  ---  ----  ------  -----  ------  --------
           0    4    2   y/1  r-      DP     v1      v0 -> v1
           1    3    1   y/0  r-      P      v0      v0
        1 of 2 pages changed: disk 1
        """);
  }

  @Test
  void countedInMapcountAMappedPageTestsPinnedAndTheFlusherNeverCleansIt() throws CellFailure {
    assertEndsWith(
        """
        machine pages 2
        design 'seed-mapcount'
        map file; store page 0; writeback
        """,
        """
        page  ref  map   pins  PTE p0    flags  memory  disk
        ----  ---  ---  -----  --------  -----  ------  ----
           0    3    1  y/0 !  WD -> r-  DP     v1      v0
           1    3    1  y/0    r-        P      v0      v0
        1 of 2 pages changed: PTE p0 1
        VIOLATED no-false-alarm, page 0: it was treated as pinned, and nobody had
                 pinned it.
        """);
  }

  @Test
  void countedInMapcountReclaimLeavesTheStatisticsWrong() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        design 'seed-mapcount'
        map file; pin page 0; reclaim; unpin
        """,
        """
        page     ref     map        pins  PTE p0  flags  memory  disk
        ----  ------  ------  ----------  ------  -----  ------  ----
           0  3 -> 2  1 -> 0  y/1 -> n/0  .       DP     v0      v0
        1 of 1 page changed: ref 1, map 1, pins 1
        VIOLATED accounting: NR_FILE_MAPPED is 1; mapped pages: 0.
        """);
  }

  @Test
  void countedInMapcountTruncateFindsAPageThatIsStillMapped() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        design 'seed-mapcount'
        map file; pin page 0; truncate to 0
        """,
        """
        page     ref     map        pins    PTE p0   flags      memory   disk
        ----  ------  ------  ------------  -------  ---------  -------  -------
           0  4 -> 0  2 -> 0  y/1 -> n/0    WD -> .  DP -> .    v0 -> .  v0 -> .
          0'  4 -> 1  2 -> 1         y/1 !  WD -> .  DP -> . !  v0       v0 -> .
        1 of 1 page, 1 of 1 orphan changed: ref 2, map 2, pins 1, PTE p0 2,
        flags 2, memory 1, disk 2
        VIOLATED no-bug, page 0': BUG: Bad page cache, still mapped when deleted.
        VIOLATED no-orphan, page 0': the file has let go of it, yet a device still
                 holds it; stores there are lost.
        VIOLATED accounting: NR_FILE_MAPPED is 1; mapped pages: 0.
        """);
  }

  @Test
  void linuxTodayKeepsTheBuffersOfAPinnedPageAndLosesNothingAtUnpin() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file; pin page 0; writeback; reclaim; dma write; unpin; fsync
        """,
        """
        page  ref  map  pins  PTE p0  flags    memory  disk
        ----  ---  ---  ----  ------  -------  ------  --------
           0    2    0   0/0  .       DP -> P  v1      v0 -> v1
        1 of 1 page changed: flags 1, disk 1
        """);
  }

  @Test
  void linuxTodayStillPromisesWhatItCannotKeep() throws CellFailure {
    assertEndsWith(
        """
        machine pages 2
        map file; pin page 0; fsync; dma write; fsync
        """,
        """
        page   ref  map  pins  PTE p0  flags  memory  disk
        ----  ----  ---  ----  ------  -----  ------  ----
           0  1027    1   1/1  r-      P !    v1      v0 !
           1     3    1   0/0  r-      P      v0      v0
        0 of 2 pages changed
        VIOLATED fsync-durable, page 0: fsync returned 0, yet v1, stored before it
                 was called, is not on disk (disk v0).
        VIOLATED notified, page 0: stored to or made dirty while it was clean; no
                 page_mkwrite told of it.
        VIOLATED pinned-is-dirty, page 0: clean, yet a device may still write; the
                 next fsync will not look here.
        """);
  }

  @Test
  void aStoreThroughThePageTableIsNeverLost() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1 processes 2
        map file; map file by p1
        store page 0; fsync; store page 0 by p1; fsync
        """,
        """
        page  ref  map  pins  PTE p0  PTE p1    flags    memory  disk
        ----  ---  ---  ----  ------  --------  -------  ------  --------
           0    4    2   0/0  r-      WD -> r-  DP -> P  v2      v1 -> v2
        1 of 1 page changed: PTE p1 1, flags 1, disk 1
        """);
  }

  @Test
  void twoDevicesHoldThePageUntilTheLastOneLetsGo() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file; pin page 0 as 'nic'; pin page 0 as 'gpu'
        unpin as 'nic'; fsync; dma write as 'gpu'
        """,
        """
        page   ref  map  pins  PTE p0  flags  memory    disk
        ----  ----  ---  ----  ------  -----  --------  ----
           0  1027    1   1/1  r-      P !    v0 -> v1  v0
        1 of 1 page changed: memory 1
        VIOLATED notified, page 0: stored to or made dirty while it was clean; no
                 page_mkwrite told of it.
        VIOLATED pinned-is-dirty, page 0: clean, yet a device may still write; the
                 next fsync will not look here.
        """);
  }

  @Test
  void aPageTakenOutOfMemoryComesBackFromDisk() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file; store page 0; fsync; reclaim; touch page 0
        """,
        """
        page     ref     map  pins  PTE p0   flags   memory   disk
        ----  ------  ------  ----  -------  ------  -------  ----
           0  0 -> 3  0 -> 1   0/0  . -> r-  . -> P  . -> v1  v1
        1 of 1 page changed: ref 1, map 1, PTE p0 1, flags 1, memory 1
        """);
  }
}
