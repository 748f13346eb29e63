package pinquire.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.machine.Folio;
import pinquire.scenario.Actor;
import pinquire.scenario.Stage;

/**
 * H17: nothing stays in a movable zone that cannot be moved. Pavel Tatashin's series of 2021
 * (commit d1e153fea2a8, Linux 5.13; commit 8e3560d963d2 for frames taken meanwhile); mm/gup.c,
 * v6.19, __gup_longterm_locked().
 */
class MovableIsFreeTest {

  private static final String LOOK = "see whether it may stay in its zone";
  private static final String MOVE = "move it to another frame";

  private static Design named(String name) {
    return Designs.named(name).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux-4.20", "linux-5.7", "linux-5.11"})
  void aLongTermPinHoldsThePageWhereItIs(String design) {
    Stage stage = Stage.mapped(named(design));
    Folio before = stage.folio();
    stage.finish(stage.pinForLong(false));
    assertThat(stage.folio()).isEqualTo(before);
    assertThat(stage.violated()).containsExactly("movable-is-free");
    stage.finish(stage.migrate());
    assertThat(stage.folio()).as("it cannot leave").isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux-6.19", "bias-bounce", "write-keep-dirty"})
  void aLongTermPinMovesThePageOutFirst(String design) {
    Stage stage = Stage.mapped(named(design));
    Folio before = stage.folio();
    stage.finish(stage.pinForLong(false));
    assertThat(stage.folio()).isNotEqualTo(before);
    assertThat(before.free()).isTrue();
    assertThat(stage.folio().pins()).isEqualTo(1);
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void onTmpfsItMayWriteAndMovesAsWell() {
    Stage stage = Stage.mapped(Designs.LINUX_6_19, "tmpfs");
    stage.finish(stage.pinForLong(true));
    assertThat(stage.folio().movable()).isFalse();
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void aPrivateCopyThatTheWalkMakesIsOutFromTheStart() {
    Stage stage = Stage.mappedPrivately(Designs.LINUX_6_19);
    assertThat(stage.finish(stage.pinForLong(true)))
        .doesNotContain("__folio_migrate_mapping()")
        .endsWith("collect_longterm_unpinnable_folios(): yes");
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void thePinThatIsTakenBeforeTheLookDoesNotCountYet() {
    Stage stage = Stage.mapped(Designs.LINUX_6_19);
    Actor pin = stage.pinForLong(false);
    stage.until(pin, LOOK);
    assertThat(stage.design.tracking().pinned(stage.folio())).isTrue();
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void aShortPinKeepsThePageToo() {
    Stage stage = Stage.pinned(Designs.LINUX_6_19);
    Folio before = stage.folio();
    stage.finish(stage.migrate());
    assertThat(stage.folio()).isEqualTo(before);
    assertThat(stage.violated()).isEmpty();
    stage.finish(stage.unpin());
    stage.finish(stage.migrate());
    assertThat(stage.folio()).isNotEqualTo(before);
  }

  @Test
  void aPageThatIsPinnedWhileItIsToMoveOutStaysAndTheLongTermPinFails() {
    Stage stage = Stage.mapped(Designs.LINUX_6_19);
    Actor longterm = stage.pinForLong(false);
    stage.until(longterm, "lock the page");
    stage.finish(stage.pinToRead());
    stage.finish(longterm);
    assertThat(stage.folio().pins()).isEqualTo(1);
    assertThat(stage.violated()).isEmpty();
  }

  @Test
  void aPageThatIsTruncatedWhileItIsToMoveOutIsLookedForAgain() {
    Stage stage = Stage.mapped(Designs.LINUX_6_19);
    Actor longterm = stage.pinForLong(false);
    stage.until(longterm, "lock the page");
    stage.finish(stage.truncate());
    assertThat(stage.finish(longterm)).endsWith("filemap_fault(): past the end");
    assertThat(stage.violated()).isEmpty();
  }

  /** The fast walk, which has read the entry, comes before the move or after it. */
  @Test
  void aPinOfTheFastWalkIsOnTheFrameThatTheProcessMaps() {
    for (String step :
        new String[] {"test whether it is still mapped", MOVE, "unlock both frames"}) {
      Stage stage = Stage.mapped(Designs.LINUX_6_19);
      stage.finish(stage.store());
      Actor pin = stage.pin();
      stage.until(pin, "take a reference");
      Actor migration = stage.migrate();
      stage.until(migration, step);
      stage.until(pin, "read the page table entry again");
      stage.finish(migration);
      stage.finish(pin);
      assertThat(stage.pte.folio()).as(step).isEqualTo(stage.folio());
      assertThat(stage.folio().pins()).as(step).isEqualTo(1);
      assertThat(stage.violated()).as(step).isEmpty();
    }
  }
}
