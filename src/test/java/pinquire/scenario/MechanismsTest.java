package pinquire.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.design.Era;
import pinquire.design.Orders;
import pinquire.design.OwnCount;
import pinquire.design.PinnedPolicy;
import pinquire.design.PteBit;
import pinquire.design.Tested;

/** What the ways to track pins know, and when they come to know it. */
class MechanismsTest {

  private static final Design PTE_BIT =
      Design.of("bit", "", Designs.LINUX_4_20.era(), new PteBit())
          .writing(PinnedPolicy.SKIP, PinnedPolicy.SKIP);

  @Test
  void aBitInThePageTableEntryIsSeenByTheWalk() {
    Stage stage = Stage.pinned(PTE_BIT);
    assertThat(stage.finish(stage.fsync())).contains("[walk the page tables for the pin bit]: yes");
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void munmapTakesTheBitAlongAndThePinLivesOn() {
    Stage stage = Stage.pinned(PTE_BIT);
    stage.finish(stage.munmap());
    stage.finish(stage.fsync());
    assertThat(stage.row()).startsWith("ref 3 map 0 pins n/1");
    assertThat(stage.violated()).containsExactly("no-missed-pin", "pinned-is-dirty");
  }

  @Test
  void unpinLeavesTheBitAndThePageIsNeverWritten() {
    Stage stage = Stage.pinned(PTE_BIT);
    stage.finish(stage.unpin());
    stage.finish(stage.fsync());
    assertThat(stage.row()).startsWith("ref 3 map 1 pins y/0").contains("dirty");
    assertThat(stage.violated()).containsExactly("no-false-alarm");
  }

  @Test
  void whereAPinNeedsMemoryTheFastWalkGivesUpAndTheSlowOneTakesIt() {
    Stage stage = Stage.mapped(Designs.named("side-table").orElseThrow());
    stage.finish(stage.store());
    assertThat(stage.finish(stage.pin()))
        .containsExactly("[no room for the pin]", "follow_page_pte(): writable");
    assertThat(stage.folio().pins()).isEqualTo(1);
  }

  /**
   * ref and _pincount of a large folio: two atoms on the way in (Linux 5.7, commit 47e29d32afba).
   */
  private static Design countedBeside(Tested place) {
    return Design.of("pincount", "", Era.LINUX_6_19, new OwnCount("folio_maybe_dma_pinned()", true))
        .writing(PinnedPolicy.SKIP, PinnedPolicy.SKIP)
        .ordered(Orders.CAREFUL.testing(place));
  }

  private static Stage testedBetweenTheAtoms(Design design) {
    Stage stage = Stage.mapped(design);
    stage.finish(stage.store());
    Actor pin = stage.pin();
    stage.past(pin, "take a reference");
    Actor flusher = stage.flusher();
    stage.past(flusher, "test for pins");
    stage.finish(pin);
    stage.finish(flusher);
    return stage;
  }

  @Test
  void aTestBetweenTheTwoAtomsMissesThePinWhenTheEntryIsStillWritable() {
    assertThat(testedBetweenTheAtoms(countedBeside(Tested.BEFORE_MKCLEAN)).violated())
        .contains("no-missed-pin");
  }

  @Test
  void onceTheEntryIsWriteProtectedTheFastWalkTakesThePinBack() {
    Stage stage = Stage.mapped(countedBeside(Tested.AFTER_MKCLEAN));
    stage.finish(stage.store());
    Actor pin = stage.pin();
    stage.past(pin, "take a reference");
    stage.finish(stage.flusher());
    assertThat(stage.until(pin, "walk to the page table entry and pin under its lock"))
        .contains("gup_fast_pte_range(): changed");
    assertThat(stage.violated()).isEmpty();
  }
}
