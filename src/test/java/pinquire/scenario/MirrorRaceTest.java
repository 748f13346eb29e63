package pinquire.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.machine.Mirror;
import pinquire.path.Ending;

/**
 * A device whose page table follows the process's (MMU notifiers: HMM, on-demand paging; "case 3"
 * of pin_user_pages.rst), met in the middle by those who change the process's entries.
 */
class MirrorRaceTest {

  private static final Design MIRRORS = Designs.named("mmu-notifier").orElseThrow();

  private final Stage stage = Stage.pinned(MIRRORS);
  private final Mirror mirror = stage.machine.mirror(0, 0, stage.page);

  private Actor dmaWrite() {
    return stage.actor("d0", paths -> paths.writeMirrored(List.of(mirror)));
  }

  private Actor dmaRead() {
    return stage.actor("d0", paths -> paths.readMirrored(List.of(mirror)));
  }

  private Actor unregister() {
    return stage.actor("d0", paths -> paths.unregister(List.of(mirror)));
  }

  @Test
  void registeringTakesNoReferenceAndTheFirstStoreFaults() {
    assertThat(stage.row()).startsWith("ref 3 map 1 pins 0/0 PTE r- clean");
    assertThat(mirror.present()).isFalse();
    assertThat(stage.finish(dmaWrite()))
        .startsWith(
            "DMA store: device fault", "mmu_interval_read_begin()", "hmm_range_fault(): fault")
        .contains("folio_mark_dirty()", "mmu_interval_read_retry()")
        .endsWith("DMA store", "DMA store");
    assertThat(stage.row()).isEqualTo("ref 3 map 1 pins 0/0 PTE WD dirty memory 1|1 disk 0|0");
    assertThat(mirror.writable()).isTrue();
  }

  @Test
  void fsyncWaitsForTheTransferUnderWayAndWritesItWhole() {
    Actor dma = dmaWrite();
    stage.until(dma, "store into the second half");
    Actor fsync = stage.fsync();
    stage.until(fsync, "take the entry of d0 down");
    assertThat(fsync.ready()).isFalse();
    assertThat(stage.violated()).isEmpty();
    stage.finish(dma);
    stage.finish(fsync);
    assertThat(stage.row()).endsWith("PTE r- clean memory 1|1 disk 1|1");
    assertThat(mirror.present()).isFalse();
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void aStoreThatComesAfterMkcleanFaultsAndIsNoticed() {
    stage.finish(dmaWrite());
    Actor fsync = stage.fsync();
    stage.until(fsync, "start writeback");
    Actor dma = dmaWrite();
    stage.until(dma, "lock the page");
    assertThat(dma.ready()).isFalse();
    stage.past(fsync, "unlock the page");
    stage.goOn(dma);
    assertThat(dma.next().what()).isEqualTo("wait until the page is stable");
    stage.finish(fsync);
    stage.finish(dma);
    assertThat(stage.row()).endsWith("PTE WD dirty memory 2|2 disk 1|1");
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void aFaultThatFoundAnEntryWhichHasChangedSinceTriesAgain() {
    Actor dma = dmaWrite();
    stage.until(dma, "map it for the device, unless the number has changed");
    stage.finish(stage.fsync());
    assertThat(stage.finish(dma))
        .startsWith("mmu_interval_read_retry(): changed", "mmu_interval_read_begin()");
    assertThat(stage.row()).endsWith("PTE WD dirty memory 1|1 disk 0|0");
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void aFaultWaitsWhileTheEntryChanges() {
    stage.finish(dmaWrite());
    Actor flusher = stage.flusher();
    stage.past(flusher, "take the entry of d0 down");
    Actor dma = dmaWrite();
    stage.until(dma, "read the notifier's sequence number");
    assertThat(dma.ready()).isFalse();
    stage.past(flusher, "tell that the entry of p0 has changed");
    assertThat(dma.ready()).isTrue();
  }

  @Test
  void truncateLeavesNoOrphanAndTheDeviceIsTold() {
    Actor dma = dmaWrite();
    stage.until(dma, "map it for the device, unless the number has changed");
    stage.finish(stage.truncate());
    assertThat(stage.machine.folios()).allMatch(folio -> folio.free());
    assertThat(stage.finish(dma)).last().isEqualTo("mlx5_ib_page_fault_resume()");
    assertThat(dma.ending()).isEqualTo(Ending.EFAULT);
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void reclaimTakesThePageFromUnderTheDevice() {
    stage.finish(dmaWrite());
    stage.finish(stage.fsync());
    stage.finish(dmaRead());
    assertThat(mirror.present()).isTrue();
    stage.finish(stage.reclaim());
    assertThat(stage.page.cached()).isFalse();
    assertThat(mirror.present()).isFalse();
    stage.finish(dmaWrite());
    assertThat(stage.row()).endsWith("PTE WD dirty memory 2|2 disk 1|1");
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void aDeviceThatReadsMapsThePageReadOnlyAndFaultsAgainToStore() {
    stage.finish(dmaRead());
    assertThat(stage.row()).contains("PTE r- clean");
    assertThat(mirror.writable()).isFalse();
    stage.finish(dmaWrite());
    assertThat(stage.row()).contains("PTE WD dirty");
    assertThat(mirror.writable()).isTrue();
  }

  @Test
  void whoGivesTheRegistrationBackWaitsForTheTransferAndTellsThatItStored() {
    Actor dma = dmaWrite();
    stage.until(dma, "store into the second half");
    Actor unregister = unregister();
    assertThat(unregister.ready()).isFalse();
    stage.finish(dma);
    assertThat(stage.finish(unregister))
        .containsExactly("ib_umem_odp_unmap_dma_pages()", "mmu_interval_notifier_remove()");
    Actor late = dmaWrite();
    stage.finish(late);
    assertThat(late.ending()).isEqualTo(Ending.EFAULT);
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void aCallThatPinsWhileItRunsIsNobodysMirror() {
    Actor read = stage.actor("d0", paths -> paths.directRead(0, 0, stage.pages()));
    stage.until(read, "submit the I/O");
    assertThat(stage.row()).startsWith("ref 1027 map 1 pins 1/1");
    stage.finish(stage.fsync());
    stage.past(read, "store into the first half");
    assertThat(stage.violated()).contains("notified", "pinned-is-dirty");
  }
}
