package pinquire.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.scenario.Stage;

/**
 * H19 (fs/btrfs/inode.c, comment on btrfs_writepage_cow_fixup(); J. Kara, Jan 2018): who dirties a
 * page through a pin has not asked for the space its next write needs.
 */
class ReservedTest {

  private static Stage writtenAndDirtiedAgain(Design design, String filesystem) {
    Stage stage = Stage.pinned(design, filesystem);
    stage.finish(stage.fsync());
    stage.finish(stage.dma());
    stage.finish(stage.unpin());
    return stage;
  }

  @Test
  void copyOnWriteNeedsSpaceForEachWriteAndUnpinAsksForNone() {
    assertThat(writtenAndDirtiedAgain(Designs.LINUX_6_19, "btrfs").violated())
        .containsExactly("reserved", "notified");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ext4-delalloc", "ext4", "xfs"})
  void aPageThatHasItsBlockIsWrittenOverIt(String filesystem) {
    Stage stage = writtenAndDirtiedAgain(Designs.LINUX_6_19, filesystem);
    assertThat(stage.violated()).containsExactly("notified");
    stage.finish(stage.fsync());
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void todayFsyncLeavesThePageToAWorkerAndReturns() {
    Stage stage = writtenAndDirtiedAgain(Designs.LINUX_6_19, "btrfs");
    stage.finish(stage.fsync());
    assertThat(stage.row()).contains("dirty memory 1|1 disk 0|0");
    assertThat(stage.violated()).contains("fsync-marked").doesNotContain("reserved");
    stage.finish(stage.fsync());
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void in2018TheWorkerFoundThePageCleanAndNobodyEverWroteIt() {
    Stage stage = writtenAndDirtiedAgain(Designs.LINUX_4_20, "btrfs");
    stage.finish(stage.fsync());
    stage.finish(stage.fsync());
    assertThat(stage.row()).contains("clean memory 1|1 disk 0|0");
    assertThat(stage.violated()).contains("fsync-marked", "no-lost-write");
  }

  @Test
  void aStoreOfTheProcessAsksForSpaceAgain() {
    Stage stage = Stage.mapped(Designs.LINUX_6_19, "btrfs");
    stage.finish(stage.store());
    stage.finish(stage.fsync());
    stage.finish(stage.store());
    assertThat(stage.violated()).isEmpty();
    stage.finish(stage.fsync());
    assertThat(stage.row()).contains("disk 2|2");
  }

  @Test
  void aPageThatIsKeptDirtyAfterItWasWrittenHasUsedUpItsSpace() {
    Design bounce = Designs.named("bias-bounce").orElseThrow();
    Stage stage = Stage.pinned(bounce, "btrfs");
    stage.finish(stage.fsync());
    assertThat(stage.violated()).containsExactly("reserved");
    stage.finish(stage.dma());
    stage.finish(stage.fsync());
    assertThat(stage.violated()).contains("fsync-durable", "fsync-marked");
  }
}
