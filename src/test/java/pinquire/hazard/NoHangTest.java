package pinquire.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.scenario.Actor;
import pinquire.scenario.Stage;

/**
 * H7: fsync that waits for the last unpin (J. Hubbard, July 2018) waits for an RDMA application.
 */
class NoHangTest {

  private static Design named(String name) {
    return Designs.named(name).orElseThrow();
  }

  @Test
  void fsyncThatWaitsForUnpinWaitsForTheDevice() {
    Stage stage = Stage.pinned(named("bias-wait"));
    Actor fsync = stage.fsync();
    stage.until(fsync, "wait for the last unpin");
    assertThat(fsync.ready()).isFalse();
    assertThat(stage.violated()).containsExactly("no-hang");
    stage.finish(stage.unpin());
    stage.finish(fsync);
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void fsyncThatMakesTheDriverLetGoReturns() {
    Stage stage = Stage.pinned(named("revoke"));
    Actor fsync = stage.fsync();
    stage.until(fsync, "take the page from d0");
    assertThat(stage.violated()).isEmpty();
    stage.finish(fsync);
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void unlessTheDriverDoesNotAnswer() {
    Stage stage = Stage.pinned(named("revoke"));
    stage.finish(stage.actor("d0", paths -> paths.answer(0, false)));
    Actor fsync = stage.fsync();
    stage.until(fsync, "take the page from d0");
    assertThat(fsync.ready()).isFalse();
    assertThat(stage.violated()).containsExactly("no-hang");
    stage.finish(stage.actor("d0", paths -> paths.answer(0, true)));
    stage.finish(fsync);
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void fsyncThatWritesASnapshotReturns() {
    Stage stage = Stage.pinned(named("bias-bounce"));
    stage.finish(stage.fsync());
    assertThat(stage.violated()).isEmpty();
  }
}
