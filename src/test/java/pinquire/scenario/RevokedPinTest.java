package pinquire.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pinquire.design.Designs;
import pinquire.path.Ending;

/**
 * Pins that can be taken back (I. Weiny, D. Williams, 2019, about DAX; not merged): fsync and
 * truncate tell the driver, wait until it has let go, and go on as if nobody had pinned the page.
 */
class RevokedPinTest {

  private final Stage stage = Stage.pinned(Designs.named("revoke").orElseThrow());

  @Test
  void fsyncTakesThePageFromItsDeviceAndWritesWhatTheDeviceStored() {
    stage.finish(stage.dma());
    assertThat(stage.finish(stage.fsync()))
        .containsSubsequence(
            "folio_maybe_dma_pinned(): yes",
            "[revoke the pins]",
            "[its driver lets go]",
            "folio_maybe_dma_pinned(): no");
    assertThat(stage.row()).isEqualTo("ref 3 map 1 pins 0/0 PTE r- clean memory 1|1 disk 1|1");
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void aDriverAnswersWhenTheTransferUnderWayHasEnded() {
    Actor dma = stage.dma();
    stage.until(dma, "store into the second half");
    Actor fsync = stage.fsync();
    stage.until(fsync, "take the page from d0");
    assertThat(fsync.ready()).isFalse();
    assertThat(stage.violated()).isEmpty();
    stage.finish(dma);
    stage.finish(fsync);
    assertThat(stage.row()).endsWith("clean memory 1|1 disk 1|1");
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void aDeviceCannotStoreWhereItHasLetGo() {
    Actor dma = stage.dma();
    stage.finish(stage.fsync());
    stage.finish(dma);
    assertThat(dma.ending()).isEqualTo(Ending.EFAULT);
    assertThat(stage.row()).endsWith("clean memory 0|0 disk 0|0");
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void anUnpinThatHasBegunIsWaitedForAndOneThatComesLateFindsNothing() {
    Actor early = stage.unpin();
    Actor late = stage.unpin();
    stage.past(early, "take the page off the driver's list");
    Actor fsync = stage.fsync();
    stage.until(fsync, "take the page from d0");
    assertThat(fsync.ready()).isFalse();
    stage.finish(early);
    stage.finish(fsync);
    assertThat(stage.finish(late)).containsExactly("[its driver's list]: revoked");
    assertThat(stage.row()).startsWith("ref 3 map 1 pins 0/0");
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void truncateTakesThePageFromItsDeviceAndLeavesNoOrphan() {
    stage.finish(stage.dma());
    stage.finish(stage.truncate());
    assertThat(stage.machine.folios()).allMatch(folio -> folio.free());
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void aDirectReadIsNotTakenFromButWaitedFor() {
    Actor read = stage.actor("d0", paths -> paths.directRead(0, 0, stage.pages()));
    stage.until(read, "store into the first half");
    assertThat(stage.row()).contains("pins 2/2");
    Actor fsync = stage.fsync();
    stage.until(fsync, "take the page from d0");
    assertThat(fsync.ready()).isFalse();
    stage.finish(read);
    stage.finish(fsync);
    assertThat(stage.row()).isEqualTo("ref 3 map 1 pins 0/0 PTE r- clean memory 1|1 disk 1|1");
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void whatACallHasPinnedIsWaitedFor() {
    Actor write = stage.actor("p0", paths -> paths.vmWrite(0, stage.pages()));
    stage.until(write, "copy into the first half");
    Actor fsync = stage.fsync();
    stage.until(fsync, "wait for calls that have pinned it");
    assertThat(fsync.ready()).isFalse();
    stage.finish(write);
    stage.finish(fsync);
    assertThat(stage.row()).endsWith("clean memory 1|1 disk 1|1");
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void whoeverPinsAnewMeanwhileIsToldAgain() {
    Actor fsync = stage.fsync();
    stage.past(fsync, "take the page from d0");
    stage.finish(stage.pin());
    assertThat(stage.row()).contains("pins 1/1");
    assertThat(stage.finish(fsync)).contains("[its driver lets go]");
    assertThat(stage.row()).contains("pins 0/0").contains("clean");
  }
}
