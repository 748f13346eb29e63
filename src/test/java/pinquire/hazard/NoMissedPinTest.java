package pinquire.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.scenario.Actor;
import pinquire.scenario.Stage;

/** H16: the rule above gup_fast_pte_range() is "change the entry, then look at the counts". */
class NoMissedPinTest {

  private static Stage pinnedDuringWriteback(Design design) {
    Stage stage = Stage.mapped(design);
    stage.finish(stage.store());
    Actor fsync = stage.fsync();
    stage.until(fsync, "write-protect the entry of p0");
    stage.finish(stage.pin());
    stage.finish(fsync);
    return stage;
  }

  @Test
  void aTestBeforeMkcleanMissesThePinThatComesInBetween() {
    assertThat(pinnedDuringWriteback(Designs.named("bias-early").orElseThrow()).violated())
        .contains("no-missed-pin");
  }

  @Test
  void aTestAfterMkcleanSeesIt() {
    assertThat(pinnedDuringWriteback(Designs.named("bias-bounce").orElseThrow()).violated())
        .isEmpty();
  }

  @Test
  void aPinAfterTheNextWriteFaultIsNotMissed() {
    Stage stage = Stage.mapped(Designs.named("bias-bounce").orElseThrow());
    stage.finish(stage.store());
    stage.finish(stage.fsync());
    stage.finish(stage.pin());
    assertThat(stage.violated()).isEmpty();
  }
}
