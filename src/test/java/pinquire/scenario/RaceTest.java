package pinquire.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.design.Orders;
import pinquire.design.PageFlag;
import pinquire.design.PinnedPolicy;
import pinquire.design.PteBit;
import pinquire.design.Tested;
import pinquire.path.Ending;

/** Two actors and one page: who comes in where, and what is left behind. */
class RaceTest {
  /** Those that pin in the fast walk and can take a pin back. */
  private static Stream<Design> designs() {
    return Designs.all().stream()
        .filter(design -> design.tracking().fast() && !design.policies().refuses())
        .filter(design -> !design.mirrors())
        .filter(design -> !(design.tracking() instanceof PageFlag))
        .filter(design -> !(design.tracking() instanceof PteBit));
  }

  @ParameterizedTest
  @MethodSource("designs")
  void gupFastUndoesExactlyWhenThePteChangesUnderIt(Design design) {
    Stage stage = Stage.mapped(design);
    stage.finish(stage.store());
    String before = stage.row();
    Actor nic = stage.pin();
    stage.past(nic, "raise the counts");
    assertThat(stage.row()).as("the counts are high for a moment").isNotEqualTo(before);
    stage.machine.pte(0, stage.page).clean();
    assertThat(stage.until(nic, "walk to the page table entry and pin under its lock"))
        .hasSize(2)
        .first()
        .asString()
        .endsWith(": changed");
    assertThat(stage.row()).isEqualTo(before.replace("WD", "r-"));
    stage.finish(nic);
    assertThat(stage.folio().pins()).isEqualTo(1);
  }

  @Test
  void aTestBetweenTheTwoAtomsMissesAPinThatIsThenTakenBack() {
    Stage stage = Stage.mapped(bounce(Tested.AFTER_MKCLEAN));
    stage.finish(stage.store());
    Actor nic = stage.pin();
    stage.past(nic, "take a reference");
    assertThat(stage.row()).startsWith("ref 4 map 1 pins 0/0");
    Actor flusher = stage.flusher();
    assertThat(stage.finish(flusher)).contains("folio_maybe_dma_pinned(): no");
    assertThat(stage.finish(nic)).contains("gup_fast_pte_range(): changed");
    assertThat(stage.row()).startsWith("ref 1027 map 1 pins 1/1 PTE WD dirty");
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void inLinux57TheBiasIsAddedAtOnce() {
    Stage stage = Stage.mapped(Designs.named("linux-5.7").orElseThrow());
    stage.finish(stage.store());
    Actor nic = stage.pin();
    assertThat(stage.until(nic, "read the page table entry again")).hasSize(2);
    assertThat(stage.row()).startsWith("ref 1027 map 1 pins 1/0");
  }

  @Test
  void aPageFlagStaysWhenThePinThatSetItIsTakenBack() {
    Stage stage = Stage.mapped(Designs.named("page-flag").orElseThrow());
    stage.finish(stage.store());
    Actor nic = stage.pin();
    stage.past(nic, "raise the counts");
    stage.machine.pte(0, stage.page).clean();
    stage.until(nic, "walk to the page table entry and pin under its lock");
    assertThat(stage.row()).startsWith("ref 3 map 1 pins y/0");
  }

  @Test
  void aPinTakenAfterTheTestIsNotSeenWhenTheTestStandsBeforeMkclean() {
    Design early = bounce(Tested.BEFORE_MKCLEAN);
    Stage stage = Stage.mapped(early);
    stage.finish(stage.store());
    Actor flusher = stage.flusher();
    stage.past(flusher, "test for pins");
    stage.finish(stage.pin());
    stage.finish(flusher);
    assertThat(stage.row())
        .isEqualTo("ref 1027 map 1 pins 1/1 PTE r- clean writeback memory 1|1 disk 0|0");
  }

  @Test
  void aPinTakenBeforeTheTestIsSeenWhenTheTestStandsAfterMkclean() {
    Stage stage = Stage.mapped(bounce(Tested.AFTER_MKCLEAN));
    stage.finish(stage.store());
    Actor flusher = stage.flusher();
    stage.until(flusher, "write-protect the entry of p0");
    stage.finish(stage.pin());
    stage.finish(flusher);
    assertThat(stage.row()).isEqualTo("ref 1027 map 1 pins 1/1 PTE r- dirty memory 1|1 disk 0|0");
  }

  private static Design bounce(Tested test) {
    return Designs.LINUX_6_19
        .writing(PinnedPolicy.SKIP, PinnedPolicy.BOUNCE)
        .ordered(Orders.CAREFUL.testing(test));
  }

  @Test
  void dmaDuringWritebackTearsThePageOnDisk() {
    Stage stage = Stage.pinned(Designs.LINUX_6_19);
    stage.past(stage.fsync(), "submit the I/O");
    Actor disk = stage.disk();
    disk.take();
    stage.finish(stage.dma());
    disk.take();
    disk.take();
    assertThat(stage.row()).isEqualTo("ref 1027 map 1 pins 1/1 PTE r- clean memory 1|1 disk 0|1");
    assertThat(stage.violated()).contains("stable");
  }

  @Test
  void aBouncePageKeepsTheDiskFromSeeingTheStore() {
    Stage stage = Stage.pinned(Designs.SEED_MAPCOUNT);
    stage.past(stage.fsync(), "submit the I/O");
    Actor disk = stage.disk();
    disk.take();
    stage.finish(stage.dma());
    disk.take();
    disk.take();
    assertThat(stage.row()).isEqualTo("ref 4 map 2 pins y/1 PTE r- dirty memory 1|1 disk 0|0");
    assertThat(stage.violated()).doesNotContain("stable");
  }

  @Test
  void theCopyToTheBouncePageMayItselfBeTorn() {
    Stage stage = Stage.pinned(Designs.SEED_MAPCOUNT);
    Actor fsync = stage.fsync();
    stage.past(fsync, "copy the first half");
    stage.finish(stage.dma());
    stage.finish(fsync);
    assertThat(stage.row()).isEqualTo("ref 4 map 2 pins y/1 PTE r- dirty memory 1|1 disk 0|1");
  }

  @Test
  void unpinSkipsTheLockWhenItSeesThePageDirtyAndTheStoreIsWrittenAllTheSame() {
    Stage stage = Stage.pinned(Designs.LINUX_6_19);
    Actor fsync = stage.fsync();
    stage.past(fsync, "lock the page");
    stage.finish(stage.dma());
    assertThat(stage.finish(stage.unpin()))
        .containsExactly("folio_test_dirty(): yes", "gup_put_folio()");
    stage.finish(fsync);
    assertThat(stage.row()).isEqualTo("ref 3 map 1 pins 0/0 PTE r- clean memory 1|1 disk 1|1");
  }

  @Test
  void in2018UnpinWaitsForThePageLock() {
    Stage stage = Stage.pinned(Designs.LINUX_4_20);
    stage.past(stage.fsync(), "lock the page");
    Actor unpin = stage.unpin();
    assertThat(unpin.ready()).isFalse();
    assertThat(unpin.next().await()).isNotNull();
  }

  @Test
  void aWriteFaultFindsThePageTruncatedAndIsKilled() {
    Stage stage = Stage.mapped(Designs.LINUX_6_19);
    Actor store = stage.store();
    stage.until(store, "lock the page");
    stage.finish(stage.truncate());
    stage.finish(store);
    assertThat(store.ending()).isEqualTo(Ending.SIGBUS);
    assertThat(stage.page.cached()).isFalse();
    assertThat(stage.machine.folio(0).free()).as("the fault dropped the last reference").isTrue();
  }

  @Test
  void aWriteFaultFindsItsMappingGoneAndIsKilled() {
    Stage stage = Stage.mapped(Designs.LINUX_6_19);
    Actor store = stage.store();
    stage.until(store, "lock the page");
    stage.finish(stage.munmap());
    stage.finish(store);
    assertThat(store.ending()).isEqualTo(Ending.SIGSEGV);
    assertThat(stage.row()).startsWith("ref 2 map 0");
  }

  @Test
  void truncateWaitsForWritebackAndThenOrphansThePinnedPage() {
    Stage stage = Stage.pinned(Designs.LINUX_6_19);
    stage.past(stage.flusher(), "submit the I/O");
    Actor truncate = stage.truncate();
    stage.until(truncate, "wait for writeback");
    assertThat(truncate.ready()).isFalse();
    stage.finish(truncate);
    assertThat(stage.page.cached()).isFalse();
    assertThat(stage.machine.folio(0).ref()).isEqualTo(1024);
    assertThat(stage.violated()).containsExactly("no-orphan");
  }

  @Test
  void truncateOfADirtyPageBreaksNothingOnTheWay() {
    Stage stage = Stage.mapped(Designs.LINUX_6_19);
    stage.finish(stage.store());
    Actor truncate = stage.truncate();
    while (!truncate.ended()) {
      assertThat(stage.violated()).as(truncate.next().what()).isEmpty();
      truncate.take();
    }
    assertThat(stage.machine.folio(0).free()).isTrue();
  }

  @Test
  void truncateBesideMunmapFindsTheMapCountInOrder() {
    Stage stage = Stage.mapped(Designs.LINUX_4_20);
    Actor munmap = stage.munmap();
    stage.past(munmap, "clear the entry of p0");
    stage.finish(stage.truncate());
    assertThat(stage.violated()).isEmpty();
    stage.finish(munmap);
    assertThat(stage.machine.folio(0).free()).isTrue();
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void reclaimDoesNotTakeAFrameThatTruncateHasOrphaned() {
    Stage stage = Stage.pinned(Designs.LINUX_4_20);
    stage.finish(stage.fsync());
    Actor reclaim = stage.reclaim();
    stage.past(reclaim, "take the page off the LRU");
    stage.finish(stage.truncate());
    assertThat(stage.finish(reclaim)).contains("__remove_mapping(): gone");
    assertThat(stage.machine.folio(0).pins()).isEqualTo(1);
    assertThat(stage.violated()).containsExactly("no-orphan");
  }

  @Test
  void aFaultThatTruncateOvertakesLeavesNoPagePastTheEnd() {
    Stage stage = Stage.mapped(Designs.LINUX_6_19);
    stage.finish(stage.reclaim());
    Actor store = stage.store();
    stage.past(store, "read the page table entry");
    stage.finish(stage.truncate());
    stage.finish(store);
    assertThat(store.ending()).isEqualTo(Ending.SIGBUS);
    assertThat(stage.page.cached()).isFalse();
  }

  @Test
  void aPinThatMunmapOvertakesFailsWithEfault() {
    Stage stage = Stage.mapped(Designs.LINUX_6_19);
    Actor nic = stage.pin();
    stage.until(nic, "walk to the page table entry and pin under its lock");
    stage.finish(stage.munmap());
    stage.finish(nic);
    assertThat(nic.ending()).isEqualTo(Ending.EFAULT);
    assertThat(stage.row()).startsWith("ref 2 map 0 pins 0/0");
  }

  @Test
  void reclaimLeavesAPageAloneThatSomebodyHolds() {
    Stage stage = Stage.mapped(Designs.LINUX_4_20);
    Actor store = stage.store();
    stage.until(store, "lock the page");
    stage.finish(stage.reclaim());
    assertThat(stage.row()).startsWith("ref 2 map 0");
    stage.finish(store);
    assertThat(stage.row()).isEqualTo("ref 3 map 1 pins -/0 PTE WD dirty memory 1|1 disk 0|0");
  }

  @Test
  void fsyncUnderAWaitingPolicyWaitsForTheLastUnpin() {
    Design waits = Designs.LINUX_6_19.writing(PinnedPolicy.SKIP, PinnedPolicy.WAIT);
    Stage stage = Stage.pinned(waits);
    Actor fsync = stage.fsync();
    stage.until(fsync, "wait for the last unpin");
    assertThat(fsync.ready()).isFalse();
    stage.finish(stage.dma());
    stage.finish(stage.unpin());
    stage.finish(fsync);
    assertThat(stage.row()).isEqualTo("ref 3 map 1 pins 0/0 PTE r- clean memory 1|1 disk 1|1");
  }
}
