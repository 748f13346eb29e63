package pinquire.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pinquire.design.Designs;
import pinquire.machine.Folio;
import pinquire.machine.Half;

/** A private mapping and somebody who comes in while a store copies the page. */
class PrivateRaceTest {

  @Test
  void aCopyMadeWhileTruncateIsOnItsWayGoesWithTheSecondZap() {
    Stage stage = Stage.mappedPrivately(Designs.LINUX_6_19);
    stage.finish(stage.reclaim());
    Actor store = stage.store();
    stage.until(store, "map the copy");
    Actor truncate = stage.truncate();
    stage.until(truncate, "lock the page");
    assertThat(truncate.ready()).as("the fault has the page lock").isFalse();
    stage.past(store, "map the copy");
    assertThat(stage.pte.writable()).as("mapped after the first zap").isTrue();
    stage.finish(store);
    stage.finish(truncate);
    assertThat(stage.pte.present()).isFalse();
    assertThat(stage.machine.folios()).allMatch(Folio::free);
  }

  @Test
  void reclaimUnderTheCopyMakesTheFaultBeginAnew() {
    Stage stage = Stage.mappedPrivately(Designs.LINUX_4_20);
    Actor store = stage.store();
    stage.until(store, "map the copy in its place");
    stage.finish(stage.reclaim());
    assertThat(stage.finish(store)).contains("wp_page_copy(): changed", "finish_fault()");
    assertThat(stage.pte.folio().memory(Half.SECOND)).isEqualTo(1);
    assertThat(stage.machine.copies()).hasSize(1);
    assertThat(stage.folio().ref()).as("the page cache; reclaim stripped the buffers").isEqualTo(1);
  }

  @Test
  void ofTwoThreadsThatCopyThePageOneKeepsItsCopy() {
    Stage stage = Stage.mappedPrivately(Designs.LINUX_6_19);
    Actor one = stage.store();
    Actor other = stage.store();
    stage.until(one, "map the copy in its place");
    stage.finish(other);
    assertThat(stage.finish(one)).contains("wp_page_copy(): changed", "handle_pte_fault(): W");
    assertThat(stage.machine.copies()).hasSize(1);
    assertThat(stage.pte.folio().ref()).isEqualTo(1);
  }

  @Test
  void theCopyMayBeTorn() {
    Stage stage = Stage.pinned(Designs.LINUX_6_19);
    stage.finish(stage.munmap());
    stage.finish(stage.actor("p0", paths -> paths.mapPrivately(0, stage.pages())));
    Actor pin = stage.pin();
    stage.past(pin, "copy its first half");
    stage.finish(stage.dma());
    stage.finish(pin);
    Folio copy = stage.pte.folio();
    assertThat(copy.memory(Half.FIRST)).isZero();
    assertThat(copy.memory(Half.SECOND)).isEqualTo(1);
  }
}
