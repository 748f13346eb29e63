package pinquire.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.scenario.Stage;

/** H10: shrink_page_list() of v5.0 tests nothing before try_to_release_page(); v6.5 does. */
class ReclaimSparesPinnedTest {

  private static final Design OFF_THE_LRU = Designs.named("lru-count").orElseThrow();

  private static Stage cleanAndPinned(Design design) {
    Stage stage = Stage.pinned(design);
    stage.finish(stage.fsync());
    return stage;
  }

  private static Stage reclaimed(Design design) {
    Stage stage = cleanAndPinned(design);
    stage.finish(stage.reclaim());
    return stage;
  }

  @Test
  void in2018ReclaimStripsTheBuffersOfAPinnedPage() {
    assertThat(reclaimed(Designs.LINUX_4_20).violated()).contains("reclaim-spares-pinned");
  }

  @Test
  void linuxTodayTestsForPinsBeforeItStripsThem() {
    assertThat(reclaimed(Designs.LINUX_6_19).violated()).doesNotContain("reclaim-spares-pinned");
  }

  @Test
  void tooManyBufferHeadsTakeThemTodayAsWell() {
    Stage stage = cleanAndPinned(Designs.LINUX_6_19);
    stage.finish(stage.stripBuffers());
    assertThat(stage.violated()).contains("reclaim-spares-pinned");
    stage.finish(stage.unpin());
    assertThat(stage.violated()).contains("has-buffers").doesNotContain("reclaim-spares-pinned");
  }

  private static Stage unmappedMappedAndReclaimedAgain(Design design) {
    Stage stage = reclaimed(design);
    stage.finish(stage.touch());
    stage.finish(stage.reclaim());
    return stage;
  }

  @Test
  void testingAfterTheUnmapLinuxTodayUnmapsThePageAgainAndAgain() {
    assertThat(unmappedMappedAndReclaimedAgain(Designs.LINUX_6_19).violated())
        .contains("reclaim-spares-pinned");
  }

  @Test
  void offTheLruAPinnedPageIsNotMet() {
    assertThat(unmappedMappedAndReclaimedAgain(OFF_THE_LRU).violated())
        .doesNotContain("reclaim-spares-pinned");
  }
}
