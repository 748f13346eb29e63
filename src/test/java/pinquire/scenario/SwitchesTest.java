package pinquire.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.design.Leaving;
import pinquire.design.Orders;
import pinquire.design.PinnedPolicy;
import pinquire.design.StripTests;
import pinquire.design.StripTests.ReclaimTest;
import pinquire.design.UnpinDirty;
import pinquire.path.Ending;

/** Orders and policies that a reviewer argues about: what comes in between, and what is lost. */
class SwitchesTest {

  /** Never written while pinned, and not on the dirty set either (P2). */
  private static Design offTheDirtySet(boolean atOnce) {
    return Designs.LINUX_6_19
        .writing(PinnedPolicy.REMOVE, PinnedPolicy.REMOVE)
        .ordered(Orders.CAREFUL.removingAtOnce(atOnce))
        .unpinning(UnpinDirty.BY_THE_LAST);
  }

  @Test
  void theLastUnpinPutsThePageBackOnTheDirtySet() {
    Stage stage = Stage.pinned(offTheDirtySet(true));
    stage.finish(stage.fsync());
    stage.finish(stage.dma());
    assertThat(stage.row()).contains("PTE r- clean").contains("memory 1|1 disk 0|0");
    assertThat(stage.machine.counters().nrFileDirty()).isZero();
    assertThat(stage.finish(stage.unpin())).containsExactly("[last unpin]");
    stage.finish(stage.fsync());
    assertThat(stage.row()).endsWith("clean memory 1|1 disk 1|1");
  }

  private static Stage unpinnedAfterTheTest(Design design, String step) {
    Stage stage = Stage.pinned(design);
    stage.finish(stage.dma());
    Actor flusher = stage.flusher();
    stage.past(flusher, step);
    stage.finish(stage.unpin());
    stage.finish(flusher);
    return stage;
  }

  @Test
  void theLastUnpinBetweenTestAndRemovalLosesTheStore() {
    assertThat(unpinnedAfterTheTest(offTheDirtySet(false), "test for pins").violated())
        .contains("no-lost-write");
  }

  @Test
  void testedAndRemovedInOneStepItDoesNot() {
    Stage stage =
        unpinnedAfterTheTest(
            offTheDirtySet(true), "take the page off the dirty set if it is pinned");
    assertThat(stage.row()).contains("r- dirty");
    assertThat(stage.violated()).doesNotContain("no-lost-write");
  }

  private static Stage onItsWayOut(Leaving leaving) {
    return Stage.pinned(Designs.LINUX_6_19.leaving(leaving));
  }

  @Test
  void truncateFailsOnAPinnedPageAndNothingHasChanged() {
    Stage stage = onItsWayOut(Leaving.FAILS);
    Actor truncate = stage.truncate();
    stage.finish(truncate);
    assertThat(truncate.ending()).isEqualTo(Ending.ETXTBSY);
    assertThat(stage.row()).isEqualTo("ref 1026 map 0 pins 1/1 PTE . dirty memory 0|0 disk 0|0");
    assertThat(stage.page.inFile()).isTrue();
    assertThat(stage.violated()).isEmpty();
    stage.finish(stage.unpin());
    stage.finish(stage.truncate());
    assertThat(stage.page.cached()).isFalse();
  }

  @Test
  void whileTruncateAsksNobodyMapsThePageAgain() {
    Stage stage = Stage.mapped(Designs.LINUX_6_19.leaving(Leaving.FAILS));
    Actor truncate = stage.truncate();
    stage.past(truncate, "test for pins");
    Actor pin = stage.pin();
    stage.until(pin, "read the page table entry");
    assertThat(pin.ready()).isFalse();
    stage.finish(truncate);
    stage.finish(pin);
    assertThat(pin.ending()).isEqualTo(Ending.EFAULT);
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void aFaultThatIsUnderWayWhenTruncateAsksIsSentBack() {
    Stage stage = Stage.mapped(Designs.LINUX_6_19.leaving(Leaving.FAILS));
    Actor pin = stage.pin();
    stage.until(pin, "lock the page");
    Actor truncate = stage.truncate();
    stage.past(truncate, "test for pins");
    stage.past(truncate, "unlock the page");
    assertThat(stage.until(pin, "read the page table entry"))
        .contains("block_page_mkwrite(): gone");
    assertThat(pin.ready()).isFalse();
    stage.finish(truncate);
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void truncateWaitsForTheLastUnpinAndThatMayBeForEver() {
    Stage stage = onItsWayOut(Leaving.WAITS);
    Actor truncate = stage.truncate();
    stage.until(truncate, "wait for the last unpin");
    assertThat(truncate.ready()).isFalse();
    assertThat(stage.violated()).containsExactly("no-hang");
    stage.finish(stage.unpin());
    stage.finish(truncate);
    assertThat(stage.page.cached()).isFalse();
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void aDirectWriteFailsOnAPinnedPageBeforeItTakesTheBuffers() {
    Stage stage = onItsWayOut(Leaving.FAILS);
    Actor write = stage.directWrite();
    stage.finish(write);
    assertThat(write.ending()).isEqualTo(Ending.EBUSY);
    assertThat(stage.page.cached()).isTrue();
    assertThat(stage.violated()).doesNotContain("no-orphan", "reclaim-spares-pinned");
  }

  @Test
  void everyStripRouteCanBeToldToAsk() {
    Design asks =
        Designs.named("linux-5.7")
            .orElseThrow()
            .stripping(StripTests.NONE.reclaiming(ReclaimTest.BEFORE_UNMAP).everywhere());
    Stage stage = Stage.pinned(asks);
    stage.finish(stage.fsync());
    String yes = "folio_maybe_dma_pinned(): yes";
    assertThat(stage.finish(stage.reclaim())).contains(yes);
    assertThat(stage.finish(stage.stripBuffers())).contains(yes);
    assertThat(stage.row()).contains("map 1");
    stage.finish(stage.munmap());
    assertThat(stage.finish(stage.dropCaches())).contains(yes);
    assertThat(stage.violated()).containsExactly("pinned-is-dirty");
  }

  private static Stage unmappedDuringTheWalk(Design design) {
    Stage stage = Stage.mapped(design);
    stage.finish(stage.store());
    Actor flusher = stage.flusher();
    stage.past(flusher, "sample the map count");
    Actor munmap = stage.munmap();
    while (!munmap.ended() && munmap.ready()) {
      munmap.take();
    }
    stage.finish(flusher);
    return stage;
  }

  private static final Design BEFORE = Designs.named("recount-before").orElseThrow();

  @Test
  void aZapDuringTheWalkMakesTheEarlierSampleOfTheMapCountTooHigh() {
    assertThat(unmappedDuringTheWalk(BEFORE).violated()).containsExactly("no-false-alarm");
  }

  @Test
  void aZapUnderThePageLockWouldNot() {
    Stage stage = unmappedDuringTheWalk(BEFORE.ordered(Orders.CAREFUL.lockingZaps(true)));
    assertThat(stage.violated()).isEmpty();
    assertThat(stage.row()).contains("PTE r-");
  }
}
