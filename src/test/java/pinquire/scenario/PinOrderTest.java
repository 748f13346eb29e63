package pinquire.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pinquire.design.Designs;

/**
 * The paths of those who pin held beside Linux, by hand, as {@link LinuxOrderTest} does it for
 * those who clean.
 */
class PinOrderTest {

  /** 1.2: mm/gup.c, faultin_page() and follow_page_pte(), v5.0: what a fault made is looked up. */
  @Test
  void gupFaultsAndThenLooksAgainUnderThePageTableLock() {
    Stage stage = Stage.mapped(Designs.LINUX_4_20);
    assertThat(stage.order(stage.pin()))
        .isEqualTo(
            """
            gup_pte_range(): not writable   .
            follow_page_pte(): not writable .  mmap_lock
            handle_pte_fault(): r-          .  mmap_lock
            lock_page()                     .  the page lock
            block_page_mkwrite(): yes       L
            create_empty_buffers()          L
            set_page_dirty()                L
            wait_for_stable_page()          L  the end of writeback
            finish_mkwrite_fault()          L
            fault_dirty_shared_page()       L
            unlock_page()                   L
            balance_dirty_pages_ratelimited() .  the end of throttling
            __get_user_pages()              .
            follow_page_pte(): writable     .  mmap_lock
            """);
  }

  /** 1.3: mm/gup.c, gup_fast(), v6.19: the count of the order that fork turns odd comes last. */
  @Test
  void gupFastTodayLooksAtTheEntryAndThenAtWhatForkMayHaveDone() {
    Stage stage = Stage.mapped(Designs.LINUX_6_19);
    stage.finish(stage.store());
    assertThat(stage.order(stage.pin()))
        .isEqualTo(
            """
            mm_set_has_pinned_flag()        .
            raw_seqcount_try_begin()        .
            gup_fast_pte_range()            .
            try_get_folio()                 .
            try_grab_folio_fast()           .
            gup_fast_pte_range(): same      .
            read_seqcount_retry(): same     .
            """);
  }

  /** 1.5: mm/gup.c, check_vma_flags(), v6.19, before anything is faulted in. */
  @Test
  void aLongTermPinForWritingEndsWhereTheVmaIsLookedAt() {
    Stage stage = Stage.mapped(Designs.LINUX_6_19);
    assertThat(stage.order(stage.pinForLong(true)))
        .isEqualTo(
            """
            mm_set_has_pinned_flag()        .
            raw_seqcount_try_begin()        .
            gup_fast_pte_range(): not writable .
            check_vma_flags(): needs dirty tracking .
            """);
  }

  /** mm/gup.c, __gup_longterm_locked() and check_and_migrate_movable_folios(), v6.19. */
  @Test
  void aLongTermPinIsDroppedForTheMoveAndTakenAgainAfterIt() {
    Stage stage = Stage.mapped(Designs.LINUX_6_19);
    assertThat(stage.order(stage.pinForLong(false)))
        .isEqualTo(
            """
            mm_set_has_pinned_flag()        .
            raw_seqcount_try_begin()        .
            gup_fast_pte_range()            .
            try_get_folio()                 .
            try_grab_folio_fast(): movable zone .
            follow_page_pte(): present      .  mmap_lock
            collect_longterm_unpinnable_folios(): no .
            folio_isolate_lru()             .  the return to the LRU
            unpin_folio()                   .
            folio_lock()                    .  the page lock
            folio_wait_writeback()          L  the end of writeback
            migrate_folio_unmap(): yes      L
            try_to_migrate_one()            L
            folio_mapped(): no              L
            __folio_migrate_mapping()       L
            remove_migration_pte()          L
            folio_unlock()                  L
            folio_putback_lru()             .
            follow_page_pte(): present      .  mmap_lock
            collect_longterm_unpinnable_folios(): yes .
            """);
  }

  private static Stage writtenBefore() {
    Stage stage = Stage.mapped(Designs.LINUX_4_20);
    stage.finish(stage.store());
    return stage;
  }

  private static Actor directRead(Stage stage) {
    return stage.actor("d0", paths -> paths.directRead(0, 0, stage.pages()));
  }

  /** 1.17: block/bio.c, bio_set_pages_dirty() and bio_check_pages_dirty(), v5.0. */
  @Test
  void aDirectReadDirtiesThePagesBeforeTheTransferAndLooksAfterIt() {
    Stage stage = writtenBefore();
    assertThat(stage.order(directRead(stage)))
        .isEqualTo(
            """
            gup_pte_range()                 .
            page_cache_get_speculative()    .
            gup_pte_range(): same           .
            bio_set_pages_dirty()           .
            lock_page()                     .  the page lock
            set_page_dirty()                L
            unlock_page()                   L
            submit_bio()                    .
            DMA store                       .
            DMA store                       .
            bio_check_pages_dirty(): yes    .
            put_page()                      .
            """);
  }

  /** 1.4 and 1.17: block/bio.c, bio_dirty_fn(), v5.0: the interrupt cannot lock a page. */
  @Test
  void aPageThatWasCleanedMeanwhileIsLeftToAWorkerThatLocksIt() {
    Stage stage = writtenBefore();
    Actor read = directRead(stage);
    stage.until(read, "store into the first half");
    stage.finish(stage.flusher());
    stage.writeOut();
    assertThat(stage.order(read))
        .isEqualTo(
            """
            DMA store                       .
            DMA store                       .
            bio_check_pages_dirty(): no     .
            bio_check_pages_dirty()         .
            bio_dirty_fn()                  .
            lock_page()                     .  the page lock
            set_page_dirty()                L
            unlock_page()                   L
            put_page()                      .
            """);
  }

  private static Stage written(boolean today) {
    Stage stage = Stage.mapped(today ? Designs.LINUX_6_19 : Designs.LINUX_4_20);
    stage.finish(stage.store());
    return stage;
  }

  /** mm/process_vm_access.c, process_vm_rw_pages(), v5.0: dirtied after the copy, page by page. */
  @Test
  void processVmWritevCopiesWithoutAnyLockAndThenLocksToMarkDirty() {
    Stage stage = written(false);
    assertThat(stage.order(stage.actor("p0", paths -> paths.vmWrite(0, stage.pages()))))
        .isEqualTo(
            """
            follow_page_pte(): writable     .  mmap_lock
            copy_page_from_iter()           .
            copy_page_from_iter()           .
            lock_page()                     .  the page lock
            set_page_dirty()                L
            unlock_page()                   L
            put_page()                      .
            """);
  }

  /** The same, v6.19: unpin_user_pages_dirty_lock() sees the page dirty and takes no lock. */
  @Test
  void todayItPinsAndTakesNoLockWhereThePageIsDirty() {
    Stage stage = written(true);
    assertThat(stage.order(stage.actor("p0", paths -> paths.vmWrite(0, stage.pages()))))
        .isEqualTo(
            """
            mm_set_has_pinned_flag()        .
            follow_page_pte(): writable     .  mmap_lock
            copy_page_from_iter()           .
            copy_page_from_iter()           .
            folio_test_dirty(): yes         .
            gup_put_folio()                 .
            """);
  }

  /**
   * mm/memory.c, wp_page_copy(), v5.0, and copy_one_pte(): fork does not look at pins. That it
   * waits for a migration is the model's.
   */
  @Test
  void forkIn2018WriteProtectsACopyForBoth() {
    Stage stage = Stage.mappedPrivately(Designs.LINUX_4_20);
    assertThat(stage.order(stage.store()))
        .isEqualTo(
            """
            a CPU store: fault              .
            handle_pte_fault(): r-, private .  mmap_lock
            alloc_page_vma()                .
            copy_user_highpage()            .
            copy_user_highpage()            .
            wp_page_copy()                  .
            put_page()                      .
            return from the fault           .
            a CPU store                     .
            a CPU store                     .
            """);
    assertThat(stage.order(stage.fork()))
        .isEqualTo(
            """
            dup_mmap()                      .  mmap_lock
            copy_page_range(): yes          .
            copy_pte_range()                .  migration
            copy_one_pte()                  .
            dup_mmap()                      .
            """);
  }

  /** 1.15: mm/memory.c, copy_present_page(), v6.19: between an odd and an even sequence. */
  @Test
  void forkTodayCopiesAPinnedPageForTheChildBesideWriteProtectSeq() {
    Stage stage = Stage.mappedPrivately(Designs.LINUX_6_19);
    stage.finish(stage.pin());
    assertThat(stage.order(stage.fork()))
        .isEqualTo(
            """
            dup_mmap()                      .  mmap_lock
            vma_needs_copy(): yes           .
            raw_write_seqcount_begin()      .
            copy_pte_range()                .  migration
            folio_maybe_dma_pinned(): yes   .
            folio_prealloc()                .
            copy_mc_user_highpage()         .
            copy_mc_user_highpage()         .
            copy_present_page()             .
            raw_write_seqcount_end()        .
            dup_mmap()                      .
            """);
  }
}
