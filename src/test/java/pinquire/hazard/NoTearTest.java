package pinquire.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pinquire.design.Designs;
import pinquire.scenario.Actor;
import pinquire.scenario.Stage;

/** H4 (D. Chinner, 17 Dec 2018): the device is still at it while the page is written or copied. */
class NoTearTest {

  private static Stage writtenAmidATransfer(String design) {
    Stage stage = Stage.pinned(Designs.named(design).orElseThrow());
    Actor dma = stage.dma();
    stage.past(dma, "store into the first half");
    stage.finish(stage.fsync());
    stage.finish(dma);
    return stage;
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux-4.20", "linux-6.19", "kara-bounce", "bias-bounce", "side-table"})
  void halfATransferIsWrittenInPlaceOrFromABouncePage(String design) {
    Stage stage = writtenAmidATransfer(design);
    assertThat(stage.row()).contains("memory 1|1 disk 1|0");
    assertThat(stage.violated()).contains("no-tear");
  }

  @Test
  void aPageThatIsNotWrittenWhilePinnedIsNotTorn() {
    assertThat(writtenAmidATransfer("never-find-it").violated()).doesNotContain("no-tear");
  }

  @Test
  void theNextWriteMendsIt() {
    Stage stage = writtenAmidATransfer("bias-bounce");
    stage.finish(stage.fsync());
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void aStoreOfAProcessIsNoTransfer() {
    Stage stage = Stage.mapped(Designs.LINUX_6_19);
    Actor store = stage.store();
    stage.past(store, "go back to the store");
    stage.past(store, "store into the first half");
    stage.finish(stage.fsync());
    assertThat(stage.row()).contains("disk 1|0");
    assertThat(stage.violated()).doesNotContain("no-tear");
  }
}
