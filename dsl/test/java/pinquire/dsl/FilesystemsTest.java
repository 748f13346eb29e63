package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static pinquire.dsl.Story.assertEndsWith;

import org.junit.jupiter.api.Test;

/** What a machine's files are on, and what that changes. */
class FilesystemsTest {

  private static String last(String script) throws CellFailure {
    Page page = new Page();
    new StrictInterpreter(new Watched()).run(new Cell("story", script), page);
    return page.last();
  }

  @Test
  void theTableSaysWhatTheFileIsOnUnlessItIsTheUsualOne() throws CellFailure {
    assertThat(last("machine on xfs; map file")).contains("f on xfs after map file;");
    assertThat(last("machine on xfs; map file; show")).startsWith("f on xfs: 8 pages, design ");
    assertThat(last("machine on ext4; map file; show")).startsWith("f: 8 pages, design ");
  }

  @Test
  void anotherDesignAndAnotherSizeStayOnTheSameFileSystem() throws CellFailure {
    assertThat(last("machine on xfs; design 'linux-4.20'; reset; machine pages 2; map file; show"))
        .startsWith("f on xfs: 2 pages, design linux-4.20");
  }

  @Test
  void aFileSystemThatThereIsNotIsRefusedWithTheNearestOne() {
    CellFailure refused = catchThrowableOfType(CellFailure.class, () -> last("machine on xf"));
    assertThat(refused.display().text())
        .contains("no file system is called xf", "did you mean 'xfs'?");
  }

  @Test
  void onTmpfsThereIsNowhereToWriteTo() throws CellFailure {
    assertThat(last("machine on tmpfs; map file; store page 0; fsync; writeback"))
        .contains("fsync: returns 0; there is nowhere to write the file to")
        .contains("writeback: the flusher has nowhere to write the file to");
    CellFailure refused =
        catchThrowableOfType(
            CellFailure.class, () -> last("machine on tmpfs; map file; direct write page 0"));
    assertThat(refused.display().text()).contains("a file on tmpfs has no disk under it");
  }

  /** ext4_journalled_dirty_folio() is the one place where writeback of today asks for pins. */
  @Test
  void todayTheJournalKeepsAPinnedPageDirtySoThatEachFsyncWritesIt() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1 on 'ext4-journal'
        map file; pin page 0; fsync; dma write; fsync
        """,
        """
        page   ref  map  pins  PTE p0  flags  memory  disk
        ----  ----  ---  ----  ------  -----  ------  --------
           0  1027    1   1/1  r-      DPC    v1      v0 -> v1
        1 of 1 page changed: disk 1
        """);
  }

  @Test
  void afterTheLastUnpinFsyncCleansThePageForGood() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1 on 'ext4-journal'
        map file; pin page 0; fsync; dma write; unpin; fsync
        """,
        """
        page  ref  map  pins  PTE p0  flags     memory  disk
        ----  ---  ---  ----  ------  --------  ------  --------
           0    3    1   0/0  r-      DPC -> P  v1      v0 -> v1
        1 of 1 page changed: flags 1, disk 1
        """);
  }

  @Test
  void aPlainReferenceTellsTheJournalNothingAndWhatItDirtiesIsNeverWritten() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1 on 'ext4-journal'
        map file; get page 0; fsync; dma write; put; fsync
        """,
        """
        page  ref  map  pins  PTE p0  flags                memory  disk
        ----  ---  ---  ----  ------  -------------------  ------  ----
           0    3    1   0/0  r-      DP -> P tag D tag T  v1      v0 !
        1 of 1 page changed: flags 1
        VIOLATED fsync-durable, page 0: fsync returned 0, yet v1, stored before it
                 was called, is not on disk (disk v0).
        VIOLATED fsync-marked, page 0: fsync found it dirty and returned 0, and it
                 was not on disk.
        VIOLATED no-lost-write, page 0: clean and not pinned, yet memory differs
                 from disk; nothing will write it.
        """);
  }

  @Test
  void in2018EveryPageThatWasMadeDirtyJoinedTheJournalAtWriteback() throws CellFailure {
    assertEndsWith(
        """
        machine pages 1 on 'ext4-journal'
        design 'linux-4.20'
        map file; pin page 0; fsync; dma write; unpin; fsync
        """,
        """
        page  ref  map  pins  PTE p0  flags     memory  disk
        ----  ---  ---  ----  ------  --------  ------  --------
           0    3    1   -/0  r-      DPC -> P  v1      v0 -> v1
        1 of 1 page changed: flags 1, disk 1
        """);
  }

  @Test
  void pathsAreToldWithTheFunctionsOfTheFileSystem() throws CellFailure {
    assertThat(last("machine on xfs; explain fsync"))
        .startsWith("fsync under linux-6.19 on xfs, for one page")
        .contains("iomap_add_to_ioend()", "xfs_file_fsync()")
        .doesNotContain("ext4", "buffers");
  }

  private static String rebuilt(String design, String end) throws CellFailure {
    return last(
        "machine pages 1 on 'ext4-raid5'; design '"
            + design
            + "'; map file; pin page 0; pause before 'read the first half'; fsync; dma write; "
            + end
            + "; hazards");
  }

  /** md with skip_copy reads the page for the parity, and once more for the data. */
  @Test
  void aDeviceThatStoresBetweenTheTwoReadsLeavesParityOfAnotherVersion() throws CellFailure {
    assertThat(rebuilt("linux-6.19", "resume")).contains("parity-agrees          VIOLATED");
    assertThat(rebuilt("bias-bounce", "resume")).contains("parity-agrees          holds");
    assertThat(rebuilt("linux-6.19", "resume; unpin; fsync"))
        .as("the next write of the page mends it")
        .contains("parity-agrees          holds");
    assertThat(rebuilt("linux-6.19", "crash"))
        .as("so does the computation after an unclean stop")
        .contains("parity-agrees          holds");
  }
}
