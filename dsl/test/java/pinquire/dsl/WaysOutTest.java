package pinquire.dsl;

import static pinquire.dsl.Story.assertEndsWith;

import org.junit.jupiter.api.Test;

/** What happens to a pinned page on the other ways out of memory, and when the power fails. */
class WaysOutTest {

  @Test
  void in2018DroppingCachesStripsTheBuffersOfAnUnmappedPinnedPage() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        design 'linux-4.20'
        map file; pin page 0; fsync; munmap; drop caches; dma write; unpin
        """,
        """
        page     ref  map        pins  PTE p0  flags     memory  disk
        ----  ------  ---  ----------  ------  --------  ------  ----
           0  2 -> 1    0  -/1 -> -/0  .       . -> D !  v1      v0
        1 of 1 page changed: ref 1, pins 1, flags 1
        VIOLATED has-buffers, page 0: dirty, yet without buffers: writeback does
                 not know where to write it.
        VIOLATED notified, page 0: stored to or made dirty while it was clean; no
                 page_mkwrite told of it.
        """);
  }

  @Test
  void linuxTodayCountsTheReferencesBeforeItStripsTheBuffers() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file; pin page 0; fsync; munmap; drop caches; dma write; unpin
        """,
        """
        page        ref  map        pins  PTE p0  flags      memory  disk
        ----  ---------  ---  ----------  ------  ---------  ------  ----
           0  1026 -> 2    0  1/1 -> 0/0  .       P -> DP !  v1      v0
        1 of 1 page changed: ref 1, pins 1, flags 1
        VIOLATED notified, page 0: stored to or made dirty while it was clean; no
                 page_mkwrite told of it.
        """);
  }

  @Test
  void droppingCachesTakesAPageThatNobodyUses() throws CellFailure {
    assertEndsWith(
        """
        machine pages 3
        map file; store pages 1..2; munmap pages 0..1; drop caches
        """,
        """
        page     ref  map  pins  PTE p0  flags   memory   disk
        ----  ------  ---  ----  ------  ------  -------  ----
           0  2 -> 0    0   0/0  .       P -> .  v0 -> .  v0
           1       2    0   0/0  .       DP      v1       v0
           2       3    1   0/0  WD      DP      v1       v0
        1 of 3 pages changed: ref 1, flags 1, memory 1
        """);
  }

  @Test
  void linuxTodayStillStripsTheBuffersOfAPinnedPageWhenThereAreTooMany() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file; pin page 0; fsync; strip buffers; dma write; unpin; fsync
        """,
        """
        page  ref  map  pins  PTE p0  flags                 memory  disk
        ----  ---  ---  ----  ------  --------------------  ------  ----
           0    2    1   0/0  r-      D -> . tag D tag T !  v1      v0 !
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
  void in2018FsyncOfThePageWithoutBuffersDiesInABug() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        design 'linux-4.20'
        map file; pin page 0; fsync; strip buffers; dma write; unpin; fsync
        """,
        """
        page     ref  map  pins  PTE p0  flags            memory  disk
        ----  ------  ---  ----  ------  ---------------  ------  ----
           0  2 -> 3    1   -/0  r-      D -> LD tag T !  v1      v0
        1 of 1 page changed: ref 1, flags 1
        VIOLATED has-buffers, page 0: dirty, yet without buffers: writeback does
                 not know where to write it.
        VIOLATED notified, page 0: stored to or made dirty while it was clean; no
                 page_mkwrite told of it.
        VIOLATED no-bug, page 0: BUG_ON(!PagePrivate(page)) in page_buffers().
        """);
  }

  @Test
  void aStoreAfterTheStripBringsNewBuffers() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file; strip buffers; store page 0; fsync
        """,
        """
        page  ref  map  pins  PTE p0    flags    memory  disk
        ----  ---  ---  ----  --------  -------  ------  --------
           0    3    1   0/0  WD -> r-  DP -> P  v1      v0 -> v1
        1 of 1 page changed: PTE p0 1, flags 1, disk 1
        """);
  }

  @Test
  void dirtyBuffersAreNotStripped() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file; store page 0; strip buffers
        """,
        """
        page  ref  map  pins  PTE p0  flags  memory  disk
        ----  ---  ---  ----  ------  -----  ------  ----
           0    3    1   0/0  WD      DP     v1      v0
        0 of 1 page changed
        """);
  }

  @Test
  void punchUnderAPinLeavesAnOrphanAndTheNextFaultBringsAnEmptyPage() throws CellFailure {
    assertEndsWith(
        """
        machine pages 3
        map file; store pages 0..2; fsync; pin page 1; punch page 1; dma write; touch page 1
        """,
        """
        page     ref     map   pins  PTE p0   flags   memory   disk
        ----  ------  ------  -----  -------  ------  -------  ----
           0       3       1  0/0    r-       P       v1       v1
           1  0 -> 3  0 -> 1  0/0    . -> r-  . -> P  . -> v0  v0
          1'    1024       0  1/1 !  .        .       v2       .
           2       3       1  0/0    r-       P       v1       v1
        1 of 3 pages, 0 of 1 orphan changed: ref 1, map 1, PTE p0 1, flags 1,
        memory 1
        VIOLATED no-orphan, page 1': the file has let go of it, yet a device still
                 holds it; stores there are lost.
        """);
  }

  @Test
  void aHoleIsOwedNothingByAnEarlierFsync() throws CellFailure {
    assertEndsWith(
        """
        machine pages 2
        map file; store pages 0..1; fsync; punch pages 0..1; store page 1; fsync
        """,
        """
        page  ref  map  pins  PTE p0    flags    memory  disk
        ----  ---  ---  ----  --------  -------  ------  --------
           0    0    0   0/0  .         .        .       v0
           1    3    1   0/0  WD -> r-  DP -> P  v2      v0 -> v2
        1 of 2 pages changed: PTE p0 1, flags 1, disk 1
        """);
  }

  @Test
  void in2018PunchWritesThePageFirstAndDiesInTheBugOfWriteback() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        design 'linux-4.20'
        map file; pin page 0; fsync; strip buffers; unpin; punch page 0
        """,
        """
        page     ref  map  pins  PTE p0  flags            memory  disk
        ----  ------  ---  ----  ------  ---------------  ------  ----
           0  2 -> 3    1   -/0  r-      D -> LD tag T !  v0      v0
        1 of 1 page changed: ref 1, flags 1
        VIOLATED has-buffers, page 0: dirty, yet without buffers: writeback does
                 not know where to write it.
        VIOLATED notified, page 0: stored to or made dirty while it was clean; no
                 page_mkwrite told of it.
        VIOLATED no-bug, page 0: BUG_ON(!PagePrivate(page)) in page_buffers().
        """);
  }

  @Test
  void aDirectWriteLetsThePinnedPageGoAndDmaAfterItIsLost() throws CellFailure {
    assertEndsWith(
        """
        machine pages 2
        map file; pin page 0; direct write page 0; dma write; touch page 0
        """,
        """
        page     ref     map   pins  PTE p0   flags   memory   disk
        ----  ------  ------  -----  -------  ------  -------  ----
           0  0 -> 3  0 -> 1  0/0    . -> r-  . -> P  . -> v1  v1
          0'    1024       0  1/1 !  .        .       v2       .
           1       3       1  0/0    r-       P       v0       v0
        1 of 2 pages, 0 of 1 orphan changed: ref 1, map 1, PTE p0 1, flags 1,
        memory 1
        VIOLATED no-orphan, page 0': the file has let go of it, yet a device still
                 holds it; stores there are lost.
        """);
  }

  @Test
  void aDirectWriteTakesADirtyPageAlongAndLeavesTheNextOneAlone() throws CellFailure {
    assertEndsWith(
        """
        machine pages 2
        map file; store pages 0..1; direct write page 0
        """,
        """
        page     ref     map  pins  PTE p0   flags    memory   disk
        ----  ------  ------  ----  -------  -------  -------  --------
           0  3 -> 0  1 -> 0   0/0  WD -> .  DP -> .  v1 -> .  v0 -> v2
           1       3       1   0/0  WD       DP       v1       v0
        1 of 2 pages changed: ref 1, map 1, PTE p0 1, flags 1, memory 1, disk 1
        """);
  }

  @Test
  void countedInMapcountADirectWriteFindsThePageMappedForEverAndDies() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        design 'seed-mapcount'
        map file; pin page 0; direct write page 0
        """,
        """
        page  ref     map  pins  PTE p0   flags        memory  disk
        ----  ---  ------  ----  -------  -----------  ------  ----
           0    4  2 -> 1   y/1  WD -> .  DP -> LDP !  v0      v0
        1 of 1 page changed: map 1, PTE p0 1, flags 1
        VIOLATED no-bug, page 0: BUG_ON(page_mapped(page)) in
                 invalidate_inode_pages2_range().
        VIOLATED accounting: NR_FILE_MAPPED is 1; mapped pages: 0.
        """);
  }

  @Test
  void anInodeThatLeavesMemoryWritesItsPagesAndLetsThePinnedOneGo() throws CellFailure {
    assertEndsWith(
        """
        machine pages 2
        map file; store pages 0..1; pin page 0; munmap; evict file
        """,
        """
        page           ref  map        pins    PTE p0  flags    memory   disk
        ----  ------------  ---  ------------  ------  -------  -------  --------
           0     1026 -> 0    0  1/1 -> 0/0    .       DP -> .  v1 -> .  v0 -> v1
          0'  1026 -> 1024    0         1/1 !  .       DP -> .  v1       v0 -> .
           1        2 -> 0    0         0/0    .       DP -> .  v1 -> .  v0 -> v1
        2 of 2 pages, 1 of 1 orphan changed: ref 3, pins 1, flags 3, memory 2,
        disk 3
        VIOLATED no-orphan, page 0': the file has let go of it, yet a device still
                 holds it; stores there are lost.
        """);
  }

  @Test
  void whatADriverDirtiesWhileTheInodeGoesIsLostSilently() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file; pin page 0; munmap; pause before 'find_get_entries()'; evict file
        dma write; unpin; resume
        """,
        """
        page     ref  map  pins  PTE p0  flags      memory   disk
        ----  ------  ---  ----  ------  ---------  -------  ----
           0  2 -> 0    0   0/0  .       DP -> . !  v1 -> .  v0 !
        1 of 1 page changed: ref 1, flags 1, memory 1
        VIOLATED no-lost-write, page 0: it left memory before its last content was
                 written.
        VIOLATED clean-at-eviction, page 0: it left memory with its inode while it
                 was dirty; nobody was told.
        """);
  }

  @Test
  void aFileWhoseInodeIsLeavingIsMappedAgainWhenItIsGone() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file; store page 0; munmap; disk stop; evict file; map file; disk go
        """,
        """
        page     ref     map  pins  PTE p0   flags    memory  disk
        ----  ------  ------  ----  -------  -------  ------  --------
           0  2 -> 3  0 -> 1   0/0  . -> r-  WP -> P  v1      v0 -> v1
        1 of 1 page changed: ref 1, map 1, PTE p0 1, flags 1, disk 1
        """);
  }

  @Test
  void aCrashLosesWhatNobodyPromisedAndThatIsNoViolation() throws CellFailure {
    assertEndsWith(
        """
        machine pages 2
        map file; store page 0; fsync; store page 0; pin page 1; dma write; crash; map file
        """,
        """
        page     ref     map  pins  PTE p0   flags   memory   disk
        ----  ------  ------  ----  -------  ------  -------  ----
           0  0 -> 3  0 -> 1   0/0  . -> r-  . -> P  . -> v1  v1
           1  0 -> 3  0 -> 1   0/0  . -> r-  . -> P  . -> v0  v0
        2 of 2 pages changed: ref 2, map 2, PTE p0 2, flags 2, memory 2
        """);
  }

  @Test
  void aCrashMakesAPromiseThatWasNotKeptALossForGood() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file; pin page 0; fsync; dma write; fsync; crash; map file
        """,
        """
        page     ref     map  pins  PTE p0   flags   memory   disk
        ----  ------  ------  ----  -------  ------  -------  ----
           0  0 -> 3  0 -> 1   0/0  . -> r-  . -> P  . -> v0  v0 !
        1 of 1 page changed: ref 1, map 1, PTE p0 1, flags 1, memory 1
        VIOLATED fsync-durable, page 0: fsync returned 0, yet v1, stored before it
                 was called, is not on disk (disk v0).
        """);
  }

  @Test
  void aCrashEndsWhatWaits() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        design 'linux-4.20'
        map file; pin page 0; writeback; reclaim; dma write; unpin; writeback
        fsync; crash; map file; store page 0; fsync
        """,
        """
        page  ref  map  pins  PTE p0    flags    memory  disk
        ----  ---  ---  ----  --------  -------  ------  --------
           0    3    1   -/0  WD -> r-  DP -> P  v2      v0 -> v2
        1 of 1 page changed: PTE p0 1, flags 1, disk 1
        """);
  }
}
