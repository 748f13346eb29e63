package pinquire.dsl;

import static pinquire.dsl.Story.assertEndsWith;

import org.junit.jupiter.api.Test;

/**
 * Pages that somebody holds for the time of a call: a read with O_DIRECT into a mapping, the race
 * that J. Kara told of in January 2018, and process_vm_writev(), with which ext4 was brought to the
 * same BUG in 2022.
 */
class DirectReadTest {

  @Test
  void in2018APageCleanedAndStrippedUnderADirectReadEndsInABug() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        design 'linux-4.20'
        map file; pause before 'store into the first half'; direct read page 0
        writeback; reclaim; resume; writeback
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
  void todayReclaimSparesThePinnedPageAndTheReadIsWritten() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file; pause before 'store into the first half'; direct read page 0
        writeback; reclaim; resume; writeback
        """,
        """
        page  ref  map  pins  PTE p0  flags    memory  disk
        ----  ---  ---  ----  ------  -------  ------  --------
           0    2    0   0/0  .       DP -> P  v1      v0 -> v1
        1 of 1 page changed: flags 1, disk 1
        """);
  }

  @Test
  void todayTheBuffersAreStrippedAllTheSameWhenThereAreTooMany() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file; pause before 'store into the first half'; direct read page 0
        writeback; strip buffers; resume; fsync
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
  void inLinux57TheBiasDoesNotSeeDirectIo() throws CellFailure {
    assertEndsWith(
        """
        machine pages 2
        design 'linux-5.7'
        map file; pin page 1; pause before submit_bio; direct read page 0
        """,
        """
        page     ref  map        pins  PTE p0    flags    memory  disk
        ----  ------  ---  ----------  --------  -------  ------  ----
           0  3 -> 4    1  0/0 -> 0/1  r- -> WD  P -> DP  v0      v0
           1    1027    1         1/1  WD        DP       v0      v0
        1 of 2 pages changed: ref 1, pins 1, PTE p0 1, flags 1
        """);
  }

  @Test
  void aPageThatIsDirtyStillIsLetGoInTheInterrupt() throws CellFailure {
    assertEndsWith(
        """
        machine pages 2
        map file; direct read pages 0..1; fsync
        """,
        """
        page  ref  map  pins  PTE p0    flags    memory  disk
        ----  ---  ---  ----  --------  -------  ------  --------
           0    3    1   0/0  WD -> r-  DP -> P  v1      v0 -> v1
           1    3    1   0/0  WD -> r-  DP -> P  v1      v0 -> v1
        2 of 2 pages changed: PTE p0 2, flags 2, disk 2
        """);
  }

  @Test
  void fsyncUnderADirectReadReturnsBeforeTheContentIsThereAndTheWorkerMarksItDirty()
      throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file; pause before bio_check_pages_dirty; direct read page 0; fsync; resume; fsync
        """,
        """
        page  ref  map  pins  PTE p0  flags    memory  disk
        ----  ---  ---  ----  ------  -------  ------  ----
           0    3    1   0/0  r-      DP -> P  v1      v1
        1 of 1 page changed: flags 1
        """);
  }

  @Test
  void in2018ACopyByProcessVmWritevMeetsTheSameBugWithNoDeviceAtAll() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        design 'linux-4.20'
        map file; pause before 'copy into the first half'; vmwrite page 0
        writeback; reclaim; resume; writeback
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
  void todayTheCopyIsPinnedAndReclaimSparesIt() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file; pause before 'copy into the first half'; vmwrite page 0
        writeback; reclaim; resume; writeback
        """,
        """
        page  ref  map  pins  PTE p0  flags    memory  disk
        ----  ---  ---  ----  ------  -------  ------  --------
           0    2    0   0/0  .       DP -> P  v1      v0 -> v1
        1 of 1 page changed: flags 1, disk 1
        """);
  }

  @Test
  void theCopyTearsThePageThatTheDiskIsReading() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file; pause before 'copy into the first half'; vmwrite page 0
        disk stop; writeback; resume disk for 1; resume vmwrite; disk go
        """,
        """
        page  ref  map  pins  PTE p0  flags        memory  disk
        ----  ---  ---  ----  ------  -----------  ------  -----------
           0    3    1   0/0  r-      DWP -> DP !  v1 !    v0 -> v0|v1
        1 of 1 page changed: flags 1, disk 1
        VIOLATED stable, page 0: it changed while the disk was reading it.
        VIOLATED notified, page 0: stored to or made dirty while it was clean; no
                 page_mkwrite told of it.
        """);
  }

  @Test
  void aPrivateMappingIsWrittenThroughItsCopy() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1
        map file private; vmwrite page 0; direct read page 0; fsync
        """,
        """
        page  ref  map  pins  PTE p0  flags  memory  disk
        ----  ---  ---  ----  ------  -----  ------  ----
           0    2    0   0/0  .       P      v0      v0
          0a    1    1   0/0  WD      Dd     v2      .
        0 of 1 page, 0 of 1 private copy changed
        """);
  }
}
