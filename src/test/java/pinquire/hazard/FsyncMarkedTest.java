package pinquire.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.scenario.Stage;

/**
 * H6w: what fsync does give. A page that was not marked dirty is none of its business; a page that
 * was, is.
 */
class FsyncMarkedTest {

  private static Stage storedToAndSynced(Design design) {
    Stage stage = Stage.pinned(design);
    stage.finish(stage.dma());
    stage.finish(stage.fsync());
    return stage;
  }

  @Test
  void aDesignThatNeverWritesPinnedPagesReturnsWithoutADirtyOne() {
    Design neverFindIt = Designs.named("never-find-it").orElseThrow();
    assertThat(storedToAndSynced(neverFindIt).violated())
        .containsExactly("fsync-durable", "fsync-marked");
  }

  @Test
  void linuxWritesWhatIsDirtyPinnedOrNot() {
    assertThat(storedToAndSynced(Designs.LINUX_6_19).violated())
        .doesNotContain("fsync-durable", "fsync-marked");
  }

  @Test
  void whatNobodyMarkedIsNotWrittenAndNotPromised() {
    Stage stage = storedToAndSynced(Designs.LINUX_6_19);
    stage.finish(stage.dma());
    stage.finish(stage.fsync());
    assertThat(stage.violated()).contains("fsync-durable").doesNotContain("fsync-marked");
  }

  private static Stage strippedAndMarkedAgain(String filesystem) {
    Stage stage = Stage.pinned(Designs.LINUX_6_19, filesystem);
    stage.finish(stage.fsync());
    stage.finish(stage.stripBuffers());
    stage.finish(stage.dma());
    stage.finish(stage.unpin());
    stage.finish(stage.fsync());
    return stage;
  }

  @Test
  void ext4DropsAPageWhoseBuffersWereStrippedMarkedOrNot() {
    assertThat(strippedAndMarkedAgain("ext4").violated()).contains("fsync-marked");
  }

  @Test
  void xfsHasNoBuffersToLose() {
    assertThat(strippedAndMarkedAgain("xfs").violated()).isEmpty();
  }
}
