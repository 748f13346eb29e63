package pinquire.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.scenario.Stage;

/** H2 (J. Kara, Jan 2018; fs/ext4/inode.c of v6.19 still says so where it drops the page). */
class NotifiedTest {

  private static Stage cleanedAndThenStoredTo(Design design) {
    Stage stage = Stage.pinned(design);
    stage.finish(stage.flusher());
    stage.finish(stage.dma());
    return stage;
  }

  @Test
  void dmaAfterMkcleanGoesUnseenByTheFileSystem() {
    assertThat(cleanedAndThenStoredTo(Designs.LINUX_6_19).violated()).contains("notified");
  }

  @Test
  void aPageThatIsSkippedWhilePinnedWasNeverCleaned() {
    assertThat(cleanedAndThenStoredTo(Designs.SEED_MAPCOUNT).violated()).isEmpty();
  }

  @Test
  void unpinAfterMkcleanDirtiesThePageUnseenEvenWithoutAStore() {
    Stage stage = Stage.pinned(Designs.LINUX_6_19);
    stage.finish(stage.fsync());
    stage.finish(stage.unpin());
    assertThat(stage.violated()).containsExactly("notified");
  }

  @Test
  void theNextWriteFaultTellsTheFileSystem() {
    Stage stage = cleanedAndThenStoredTo(Designs.LINUX_6_19);
    stage.writeOut();
    stage.finish(stage.store());
    assertThat(stage.violated()).doesNotContain("notified");
  }
}
