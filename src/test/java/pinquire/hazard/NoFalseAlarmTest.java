package pinquire.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.scenario.Actor;
import pinquire.scenario.Stage;

/** H15: page_mapped() as the test (seed of 18 December 2018) takes mappings for pins. */
class NoFalseAlarmTest {

  private static final Design BOUNCE = Designs.named("bias-bounce").orElseThrow();

  private static Stage storedAndSynced(Design design) {
    Stage stage = Stage.mapped(design);
    stage.finish(stage.store());
    stage.finish(stage.fsync());
    return stage;
  }

  @Test
  void countedInMapcountAMappedPageIsTakenForAPinnedOne() {
    assertThat(storedAndSynced(Designs.SEED_MAPCOUNT).violated()).containsExactly("no-false-alarm");
  }

  @Test
  void countedByTheThousandItIsNot() {
    assertThat(storedAndSynced(BOUNCE).violated()).isEmpty();
  }

  @Test
  void aFlagThatNobodyClearsAlarmsAfterTheLastUnpin() {
    Stage stage = Stage.pinned(Designs.named("page-flag").orElseThrow());
    stage.finish(stage.unpin());
    stage.finish(stage.fsync());
    assertThat(stage.violated()).containsExactly("no-false-alarm", "balanced");
  }

  @Test
  void gupFastRaisesTheCountsForAMomentAndATestInThatMomentIsFooled() {
    Stage stage = Stage.mapped(BOUNCE);
    stage.finish(stage.store());
    Actor flusher = stage.flusher();
    Actor pin = stage.pin();
    stage.until(flusher, "write-protect the entry of p0");
    stage.past(pin, "raise the counts");
    stage.finish(flusher);
    assertThat(stage.violated()).containsExactly("no-false-alarm");
    assertThat(stage.until(pin, "lower the counts again")).isNotEmpty();
  }
}
