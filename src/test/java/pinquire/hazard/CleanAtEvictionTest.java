package pinquire.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.path.Ending;
import pinquire.scenario.Actor;
import pinquire.scenario.Stage;

/** H21 (mm/filemap.c of v6.19, comment in filemap_unaccount_folio()). */
class CleanAtEvictionTest {

  private static Stage unmapped(Design design) {
    Stage stage = Stage.pinned(design);
    stage.finish(stage.munmap());
    return stage;
  }

  @Test
  void aDriverThatDirtiesThePageWhileTheInodeGoesLosesItSilently() {
    Stage stage = unmapped(Designs.LINUX_6_19);
    Actor evict = stage.evict();
    stage.until(evict, "wait for writeback");
    stage.writeOut();
    stage.until(evict, "find the page");
    stage.finish(stage.dma());
    stage.finish(stage.unpin());
    stage.finish(evict);
    assertThat(stage.page.cached()).isFalse();
    assertThat(stage.violated()).containsExactly("no-lost-write", "clean-at-eviction");
  }

  @Test
  void oneThatIsDoneBeforeLosesNothing() {
    Stage stage = unmapped(Designs.LINUX_6_19);
    stage.finish(stage.dma());
    stage.finish(stage.unpin());
    stage.finish(stage.evict());
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void aPageThatFsyncSkipsIsDroppedWithTheInodeToo() {
    Stage stage = unmapped(Designs.named("never-find-it").orElseThrow());
    stage.finish(stage.dma());
    stage.finish(stage.evict());
    assertThat(stage.violated()).contains("clean-at-eviction", "no-orphan");
  }

  @Test
  void whereNothingIsPinnedNothingIsDirtiedBehindItsBack() {
    Stage stage = Stage.mapped(Designs.named("refuse").orElseThrow());
    Actor pin = stage.pin();
    stage.finish(pin);
    assertThat(pin.ending()).isEqualTo(Ending.EFAULT);
    stage.finish(stage.munmap());
    stage.finish(stage.evict());
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void anInodeThatAProcessMapsStays() {
    Stage stage = Stage.mapped(Designs.LINUX_6_19);
    Actor evict = stage.evict();
    stage.finish(evict);
    assertThat(evict.ending()).isEqualTo(Ending.IN_USE);
    assertThat(stage.page.cached()).isTrue();
  }
}
