package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pinquire.command.Column;
import pinquire.command.PageState;

/**
 * A pinned page from its mapping to the last fsync, row by row as it was measured on a live Linux
 * (6.18, ext4 and xfs): references, pins, page table entry, flags, memory, disk.
 */
class KeyExperimentTest {

  private final Watched laboratory = new Watched();
  private final Interpreter reader = new StrictInterpreter(laboratory);

  private String after(String command) throws CellFailure {
    reader.run(new Cell("experiment", command), new Page());
    return row(0);
  }

  /**
   * The row of the page's folio, or the one after it: that of the folio which has left the file.
   */
  private String row(int index) {
    PageState row = laboratory.state().files().get(0).rows().get(index);
    return "%d/%d %s %s %s %s"
        .formatted(
            row.ref(), row.pins(), row.text(Column.PTE), row.flags(), row.memory(), row.disk());
  }

  @Test
  void onTmpfsFsyncNeitherCleansNorWriteProtects() throws CellFailure {
    after("machine pages 1 on tmpfs; design 'linux-6.19'");
    assertThat(after("map file")).isEqualTo("2/0 W- . v0 v0");
    assertThat(after("store page 0")).isEqualTo("2/0 WD . v1 v0");
    assertThat(after("pin page 0")).isEqualTo("1026/1 WD . v1 v0");
    assertThat(after("fsync")).isEqualTo("1026/1 WD . v1 v0");
    assertThat(after("dma write")).isEqualTo("1026/1 WD . v2 v0");
    assertThat(after("fsync")).isEqualTo("1026/1 WD . v2 v0");
    assertThat(after("drop caches")).isEqualTo("1026/1 WD . v2 v0");
    assertThat(after("reclaim")).isEqualTo("1025/1 . D v2 v0");
    assertThat(after("drop caches")).isEqualTo("1025/1 . D v2 v0");
    assertThat(after("dma write")).isEqualTo("1025/1 . D v3 v0");
    assertThat(after("unpin")).isEqualTo("1/0 . D v3 v0");
    assertThat(after("fsync")).isEqualTo("1/0 . D v3 v0");
  }

  @Test
  void onXfsEachRowHasOneReferenceLessAndNoBuffers() throws CellFailure {
    after("machine pages 1 on xfs; design 'linux-6.19'");
    assertThat(after("map file")).isEqualTo("2/0 r- . v0 v0");
    assertThat(after("pin page 0")).isEqualTo("1026/1 WD D v0 v0");
    assertThat(after("fsync")).isEqualTo("1026/1 r- . v0 v0");
    assertThat(after("dma write")).isEqualTo("1026/1 r- . v1 v0");
    assertThat(after("fsync")).isEqualTo("1026/1 r- . v1 v0");
    assertThat(after("drop caches")).isEqualTo("1026/1 r- . v1 v0");
    assertThat(after("reclaim")).isEqualTo("1025/1 . . v1 v0");
    assertThat(after("drop caches")).isEqualTo("1025/1 . . v1 v0");
    assertThat(after("dma write")).isEqualTo("1025/1 . . v2 v0");
    assertThat(after("unpin")).isEqualTo("1/0 . D v2 v0");
    assertThat(after("fsync")).isEqualTo("1/0 . . v2 v2");
  }

  @Test
  void linuxTodayGivesTheRowsThatWereMeasured() throws CellFailure {
    after("machine pages 1; design 'linux-6.19'");
    assertThat(after("map file")).isEqualTo("3/0 r- P v0 v0");
    assertThat(after("pin page 0")).isEqualTo("1027/1 WD DP v0 v0");
    assertThat(after("fsync")).isEqualTo("1027/1 r- P v0 v0");
    assertThat(after("dma write")).isEqualTo("1027/1 r- P v1 v0");
    // It returns 0, and the disk is stale.
    assertThat(after("fsync")).isEqualTo("1027/1 r- P v1 v0");
    // POSIX_FADV_DONTNEED: kept, because it is mapped and pinned.
    assertThat(after("drop caches")).isEqualTo("1027/1 r- P v1 v0");
    // MADV_PAGEOUT. Measured: 1027, one more, which is held by a CPU's batch of pages on their way
    // back to the LRU; drop_caches drains it. The model has no such batches.
    assertThat(after("reclaim")).isEqualTo("1026/1 . P v1 v0");
    // drop_caches: kept, its buffers as well.
    assertThat(after("drop caches")).isEqualTo("1026/1 . P v1 v0");
    assertThat(after("dma write")).isEqualTo("1026/1 . P v2 v0");
    assertThat(after("unpin")).isEqualTo("2/0 . DP v2 v0");
    assertThat(after("fsync")).isEqualTo("2/0 . P v2 v2");
  }

  /** sync_file_range() and the flusher's own rounds gave the same. */
  @ParameterizedTest
  @ValueSource(strings = {"fsync", "msync", "writeback"})
  void whoeverCleansThePageNobodyAsksForThePin(String clean) throws CellFailure {
    after("machine pages 1; map file; pin page 0");
    assertThat(after(clean)).isEqualTo("1027/1 r- P v0 v0");
    assertThat(after("dma write")).isEqualTo("1027/1 r- P v1 v0");
    assertThat(after(clean)).isEqualTo("1027/1 r- P v1 v0");
  }

  @Test
  void munmapLeavesThePinAndFsyncCleansThePageAllTheSame() throws CellFailure {
    after("machine pages 1; map file; pin page 0");
    assertThat(after("munmap")).isEqualTo("1026/1 . DP v0 v0");
    assertThat(after("fsync")).isEqualTo("1026/1 . P v0 v0");
    assertThat(after("dma write; fsync")).isEqualTo("1026/1 . P v1 v0");
  }

  @Test
  void theFirstOfTwoUnpinsSetsDirtyAndFsyncCleansItUnderTheSecond() throws CellFailure {
    after("machine pages 1 devices 2; map file");
    assertThat(after("pin page 0 as d0; pin page 0 as d1")).isEqualTo("2051/2 WD DP v0 v0");
    assertThat(after("fsync; dma write as d0")).isEqualTo("2051/2 r- P v1 v0");
    assertThat(after("unpin as d0")).isEqualTo("1027/1 r- DP v1 v0");
    assertThat(after("fsync")).isEqualTo("1027/1 r- P v1 v1");
  }

  @ParameterizedTest
  @CsvSource({
    "ext4, truncate to 0",
    "ext4, punch page 0",
    "xfs, truncate to 0",
    "xfs, punch page 0",
    "tmpfs, truncate to 0",
    "tmpfs, punch page 0"
  })
  void truncateAndPunchDoNotWaitAndDmaGoesToAnOrphan(String filesystem, String cut)
      throws CellFailure {
    after("machine pages 1 on " + filesystem + "; map file; pin page 0");
    assertThat(after(cut)).startsWith("0/0 . . . ");
    assertThat(row(1)).isEqualTo("1024/1 . . v0 .");
    after("dma write");
    assertThat(row(1)).isEqualTo("1024/1 . . v1 .");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ext4", "xfs"})
  void aDirectWriteTakesThePageAwayDespiteThePin(String filesystem) throws CellFailure {
    after("machine pages 1 on " + filesystem + "; map file; pin page 0");
    assertThat(after("direct write page 0")).isEqualTo("0/0 . . . v1");
    assertThat(row(1)).isEqualTo("1024/1 . . v0 .");
    assertThat(after("dma write; unpin; fsync")).isEqualTo("0/0 . . . v1");
  }
}
