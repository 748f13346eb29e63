package pinquire.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.design.PinnedPolicy;
import pinquire.machine.Half;
import pinquire.path.Ending;

/** Who comes in while a page is on its way out of memory, or while it is being written. */
class WaysOutRaceTest {

  /** Cached and clean, with a VMA, and mapped nowhere. */
  private static Stage unmapped(Design design) {
    Stage stage = Stage.mapped(design);
    stage.finish(stage.store());
    stage.finish(stage.reclaim());
    stage.finish(stage.fsync());
    assertThat(stage.row()).endsWith("PTE . clean memory 1|1 disk 1|1");
    return stage;
  }

  @Test
  void aFaultAfterTheReferencesWereCountedKeepsThePageInMemoryWithoutItsBuffers() {
    Stage stage = unmapped(Designs.LINUX_6_19);
    Actor drop = stage.dropCaches();
    stage.past(drop, "strip the buffers");
    Actor store = stage.store();
    stage.until(store, "lock the page");
    assertThat(stage.finish(drop)).contains("__remove_mapping(): in use");
    assertThat(stage.row()).startsWith("ref 2 map 0");
    stage.finish(store);
    assertThat(stage.row())
        .as("page_mkwrite brings new buffers")
        .isEqualTo("ref 3 map 1 pins 0/0 PTE WD dirty memory 2|2 disk 1|1");
  }

  @Test
  void strippingDoesNotWaitForALockedPage() {
    Stage stage = Stage.pinned(Designs.LINUX_6_19);
    stage.past(stage.fsync(), "lock the page");
    assertThat(stage.finish(stage.stripBuffers()))
        .containsExactly(
            "isolate_lru_folios()",
            "folio_needs_release(): yes",
            "folio_trylock(): locked",
            "move_folios_to_lru()");
  }

  @Test
  void buffersAreNotStrippedUnderTheDisk() {
    Stage stage = Stage.pinned(Designs.LINUX_4_20);
    stage.past(stage.fsync(), "submit the I/O");
    assertThat(stage.finish(stage.stripBuffers()))
        .contains("try_to_release_page(): under writeback");
  }

  @Test
  void aStoreThatAHolePunchOvertakesGoesToANewPage() {
    Stage stage = Stage.pinned(Designs.LINUX_6_19);
    stage.finish(stage.fsync());
    Actor store = stage.store();
    stage.until(store, "lock the page");
    stage.finish(stage.punch());
    stage.finish(store);
    assertThat(stage.folio().number()).as("the first one is the device's").isEqualTo(1);
    assertThat(stage.machine.folio(0).ref()).isEqualTo(1024);
    assertThat(stage.row()).isEqualTo("ref 3 map 1 pins 0/0 PTE WD dirty memory 1|1 disk 0|0");
  }

  @Test
  void aPageReadInBesideADirectWriteIsStaleAndIsThrownOutAgain() {
    Stage stage = Stage.mapped(Designs.LINUX_6_19);
    Actor write = stage.directWrite();
    stage.past(write, "see whether every page has left");
    stage.finish(stage.touch());
    stage.past(write, "write the second half to disk");
    assertThat(stage.row()).isEqualTo("ref 3 map 1 pins 0/0 PTE r- clean memory 0|0 disk 1|1");
    stage.finish(write);
    assertThat(stage.page.cached()).isFalse();
    assertThat(stage.page.lost()).as("no store is missing").isFalse();
  }

  @Test
  void aPageDirtiedBesideADirectWriteStaysAndWillOverwriteIt() {
    Stage stage = Stage.mapped(Designs.LINUX_6_19);
    Actor write = stage.directWrite();
    stage.past(write, "see whether every page has left");
    stage.finish(stage.pin());
    assertThat(stage.finish(write)).endsWith("dio_warn_stale_pagecache(): warns");
    stage.finish(stage.fsync());
    assertThat(stage.row()).isEqualTo("ref 1026 map 0 pins 1/1 PTE . clean memory 0|0 disk 0|0");
  }

  @Test
  void wherePinnedPagesStayDirtyADirectWriteIsRefused() {
    Design bounce = Designs.LINUX_6_19.writing(PinnedPolicy.SKIP, PinnedPolicy.BOUNCE);
    Stage stage = Stage.pinned(bounce);
    Actor write = stage.directWrite();
    stage.finish(write);
    assertThat(write.ending()).isEqualTo(Ending.EBUSY);
    assertThat(stage.row()).isEqualTo("ref 1026 map 0 pins 1/1 PTE . dirty memory 0|0 disk 0|0");
  }

  @Test
  void powerThatFailsHalfwayThroughAWriteLeavesHalfOfIt() {
    Stage stage = Stage.pinned(Designs.LINUX_6_19);
    stage.finish(stage.dma());
    stage.past(stage.fsync(), "submit the I/O");
    stage.disk().take();
    stage.finish(stage.crash());
    assertThat(stage.page.disk(Half.FIRST)).isEqualTo(1);
    assertThat(stage.page.disk(Half.SECOND)).isZero();
    assertThat(stage.page.cached()).isFalse();
    assertThat(stage.pte.vma()).isFalse();
    assertThat(stage.machine.folios()).allMatch(folio -> folio.free() && folio.pins() == 0);
    assertThat(stage.machine.counters().nrFileDirty()).isZero();
  }
}
