package pinquire.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pinquire.design.CopyOnWrite;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.design.Reuse;
import pinquire.machine.Half;
import pinquire.scenario.Actor;
import pinquire.scenario.Stage;

/**
 * H11: a device and the process that pinned the page for it see the same page. Peter Xu, Jason
 * Gunthorpe and Linus Torvalds, September 2020 (lkml.iu.edu 2009.3/02821, 2009.2/08048; commits
 * d042035eaf5f, f3c64eda3e50); Linus Torvalds, 7 January 2021 (linux-mm msg240719).
 */
class PinStaysMappedTest {

  private static Design named(String name) {
    return Designs.named(name).orElseThrow();
  }

  private static Stage forkedUnderAPin(Design design) {
    Stage stage = Stage.mappedPrivately(design);
    stage.finish(stage.pin());
    stage.finish(stage.fork());
    return stage;
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux-4.20", "linux-5.7"})
  void theParentStoresAfterAForkAndLeavesThePinnedPageToTheChild(String design) {
    Stage stage = forkedUnderAPin(named(design));
    assertThat(stage.violated()).isEmpty();
    stage.finish(stage.store());
    assertThat(stage.violated()).containsExactly("pin-stays-mapped");
    assertThat(stage.machine.pte(1, stage.page).folio().pins()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux-5.9", "linux-5.11", "linux-6.19"})
  void aForkThatCopiesThePinnedPageForTheChildLeavesItToTheParent(String design) {
    Stage stage = forkedUnderAPin(named(design));
    stage.finish(stage.store());
    assertThat(stage.violated()).isEmpty();
    assertThat(stage.pte.folio().pins()).isEqualTo(1);
    assertThat(stage.machine.pte(1, stage.page).writable()).isTrue();
  }

  /** Reuse by mappings or by references, and a fork that does not ask for pins. */
  private static Design reusing(Reuse reuse) {
    return named("linux-5.7").copyingOnWrite(new CopyOnWrite(reuse, false, false));
  }

  private static Stage storedAfterTheChildHasGone(Design design) {
    Stage stage = forkedUnderAPin(design);
    stage.finish(stage.actor("p1", paths -> paths.munmap(1, stage.pages())));
    stage.finish(stage.store());
    return stage;
  }

  @Test
  void whereReferencesDecideThePinItselfMovesTheParent() {
    assertThat(storedAfterTheChildHasGone(reusing(Reuse.SOLE_REFERENCE)).violated())
        .containsExactly("pin-stays-mapped");
  }

  @Test
  void whereMappingsDecideTheParentIsAloneAndKeepsThePage() {
    assertThat(storedAfterTheChildHasGone(reusing(Reuse.SOLE_MAPPING)).violated()).isEmpty();
  }

  /** The fast walk has read the entry; fork tests for pins; the walk raises the counts. */
  private static Stage pinnedBesideAFork(Design design) {
    Stage stage = Stage.mappedPrivately(design);
    stage.finish(stage.store());
    Actor pin = stage.pin();
    stage.until(pin, design.tracking().countsApart() ? "take a reference" : "raise the counts");
    Actor fork = stage.fork();
    stage.until(fork, "map it for both, write-protected");
    stage.goOn(pin);
    stage.finish(fork);
    stage.finish(pin);
    stage.finish(stage.store());
    return stage;
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux-4.20", "linux-5.9"})
  void gupFastTakesAPinBetweenForksTestAndItsWriteProtecting(String design) {
    assertThat(pinnedBesideAFork(named(design)).violated()).containsExactly("pin-stays-mapped");
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux-5.11", "linux-6.19"})
  void gupFastSeesTheForkByItsSequenceAndWaitsForIt(String design) {
    Stage stage = pinnedBesideAFork(named(design));
    assertThat(stage.violated()).isEmpty();
    assertThat(stage.pte.folio().pins()).isEqualTo(1);
  }

  private static Stage pinnedToReadAfterAFork(Design design) {
    Stage stage = Stage.mappedPrivately(design);
    stage.finish(stage.store());
    stage.finish(stage.fork());
    stage.finish(stage.pinToRead());
    stage.finish(stage.store());
    return stage;
  }

  @Test
  void aPinToReadOfASharedCopyStaysBehindWhenItsProcessStores() {
    assertThat(pinnedToReadAfterAFork(named("linux-5.11")).violated())
        .containsExactly("pin-stays-mapped");
  }

  @Test
  void aPinToReadUnsharesTheCopyFirst() {
    Stage stage = pinnedToReadAfterAFork(named("linux-6.19"));
    assertThat(stage.violated()).isEmpty();
    assertThat(stage.pte.folio().pins()).isEqualTo(1);
    assertThat(stage.pte.folio().memory(Half.FIRST)).isEqualTo(2);
  }

  @Test
  void whoUnmapsThePageIsPromisedNothingMore() {
    Stage stage = forkedUnderAPin(named("linux-4.20"));
    stage.finish(stage.munmap());
    stage.finish(stage.actor("p0", paths -> paths.mapPrivately(0, stage.pages())));
    stage.finish(stage.store());
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void whatIsNoPinAnyMoreMayStayBehind() {
    Stage stage = forkedUnderAPin(named("linux-4.20"));
    stage.finish(stage.store());
    stage.finish(stage.unpin(stage.machine.pte(1, stage.page).folio()));
    assertThat(stage.violated()).isEmpty();
  }
}
