package pinquire.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.design.Orders;
import pinquire.design.PinnedPolicy;
import pinquire.design.Redirty;
import pinquire.design.Tested;
import pinquire.scenario.Stage;

/** I2: page_mkclean() keeps it; J. Hubbard's series of July 2018 had it pass over pinned pages. */
class WritableIsDirtyTest {

  private static Design cleaningPinnedPages(Tested test) {
    return Designs.LINUX_6_19
        .writing(PinnedPolicy.BOUNCE, PinnedPolicy.BOUNCE)
        .ordered(Orders.CAREFUL.testing(test).redirtying(Redirty.NONE));
  }

  private static Stage cleaned(Design design) {
    Stage stage = Stage.pinned(design);
    stage.finish(stage.fsync());
    return stage;
  }

  @Test
  void aPinnedPageThatIsCleanedWithoutWriteProtectingItStaysWritable() {
    Stage stage = cleaned(cleaningPinnedPages(Tested.INSTEAD_OF_MKCLEAN));
    assertThat(stage.violated()).contains("writable-is-dirty");
    stage.finish(stage.store());
    assertThat(stage.row()).contains("WD clean").contains("memory 1|1 disk 0|0");
  }

  @Test
  void writeProtectedBeforeItIsCleanedItIsNot() {
    Stage stage = cleaned(cleaningPinnedPages(Tested.AFTER_MKCLEAN));
    assertThat(stage.violated()).doesNotContain("writable-is-dirty");
    stage.finish(stage.store());
    assertThat(stage.row()).contains("WD dirty");
  }
}
