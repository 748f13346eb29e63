package pinquire.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.design.LruCount;
import pinquire.design.PinTracking;
import pinquire.path.Ending;
import pinquire.scenario.Actor;
import pinquire.scenario.Stage;

/**
 * H20: a count of pins in page->lru (M. Wilcox, 19 June 2018; J. Hubbard's series of July 2018).
 */
class LruWholeTest {

  private static Design counting(PinTracking tracking) {
    return Design.of("counting", "", Designs.LINUX_4_20.era(), tracking);
  }

  private static Stage dirtyAndMapped(Design design) {
    Stage stage = Stage.mapped(design);
    stage.finish(stage.store());
    return stage;
  }

  @Test
  void aPinThatDoesNotCheckWritesOverTheListThatReclaimHasThePageOn() {
    Stage stage = dirtyAndMapped(counting(new LruCount(false)));
    Actor reclaim = stage.reclaim();
    stage.past(reclaim, "take the page off the LRU");
    stage.finish(stage.pin());
    assertThat(stage.violated()).containsExactly("lru-whole");
    stage.finish(reclaim);
    stage.finish(stage.unpin());
    assertThat(stage.violated()).contains("lru-whole");
  }

  @Test
  void aPinThatChecksFailsWhileReclaimHasThePage() {
    Stage stage = dirtyAndMapped(counting(new LruCount(true)));
    Actor reclaim = stage.reclaim();
    stage.past(reclaim, "take the page off the LRU");
    Actor pin = stage.pin();
    assertThat(stage.finish(pin))
        .contains("[count the pin]: not on the LRU")
        .endsWith("follow_page_pte(): not on the LRU");
    assertThat(pin.ending()).isEqualTo(Ending.EBUSY);
    stage.finish(reclaim);
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void reclaimDoesNotMeetAPinnedPageAndMeetsItAgainAfterTheLastUnpin() {
    Stage stage = Stage.pinned(counting(new LruCount(true)));
    assertThat(stage.finish(stage.reclaim()))
        .containsExactly("isolate_lru_pages(): not on the LRU");
    stage.finish(stage.fsync());
    stage.finish(stage.unpin());
    stage.finish(stage.fsync());
    assertThat(stage.violated()).isEmpty();
    stage.finish(stage.reclaim());
    assertThat(stage.page.cached()).isFalse();
  }
}
