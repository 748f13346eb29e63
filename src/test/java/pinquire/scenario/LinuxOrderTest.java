package pinquire.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pinquire.design.Design;
import pinquire.design.Designs;
import pinquire.machine.Mirror;

/**
 * The paths held beside Linux, by hand: which function comes after which, whether the page lock is
 * held when it begins, and what it may have to wait for. The tables were written from the sources
 * named beside each, not from the model.
 */
class LinuxOrderTest {

  private static final Design MIRRORS = Designs.named("mmu-notifier").orElseThrow();

  /** 1.1 b: mm/memory.c, do_wp_page() to wp_page_shared(); fs/ext4/inode.c, v5.0. */
  @Test
  void aWriteFaultOnAReadOnlyEntryIsNotifiedAndInstalledUnderOnePageLock() {
    Stage stage = Stage.mapped(Designs.LINUX_4_20);
    assertThat(stage.order(stage.store()))
        .isEqualTo(
            """
            a CPU store: fault              .
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
            return from the fault           .
            a CPU store                     .
            a CPU store                     .
            """);
  }

  /** 1.1 a: mm/memory.c, do_shared_fault(); the page is in the cache, the entry is not there. */
  @Test
  void aWriteFaultOnAnAbsentEntryUnlocksThePageBeforeItTellsTheFileSystem() {
    Stage stage = Stage.mapped(Designs.LINUX_4_20);
    stage.finish(stage.store());
    stage.finish(stage.reclaim());
    assertThat(stage.order(stage.store()))
        .isEqualTo(
            """
            a CPU store: fault              .
            handle_pte_fault(): none        .  mmap_lock
            filemap_fault(): found          .  a truncate
            lock_page()                     .  the page lock
            filemap_fault(): yes            L
            do_page_mkwrite()               L
            lock_page()                     .  the page lock
            block_page_mkwrite(): yes       L
            create_empty_buffers()          L
            set_page_dirty()                L
            wait_for_stable_page()          L  the end of writeback
            finish_fault()                  L
            fault_dirty_shared_page()       L
            unlock_page()                   L
            balance_dirty_pages_ratelimited() .  the end of throttling
            return from the fault           .
            a CPU store                     .
            a CPU store                     .
            """);
  }

  /** 1.3: mm/gup.c, gup_pte_range(); the second look follows the raised count. */
  @Test
  void gupFastRaisesTheCountBeforeItLooksAgain() {
    Stage stage = Stage.mapped(Designs.LINUX_4_20);
    stage.finish(stage.store());
    assertThat(stage.order(stage.pin()))
        .isEqualTo(
            """
            gup_pte_range()                 .
            page_cache_get_speculative()    .
            gup_pte_range(): same           .
            """);
  }

  /** 1.4: mm/gup.c, unpin_user_pages_dirty_lock(), and set_page_dirty_lock() with put_page(). */
  @Test
  void unpinTakesThePageLockToMarkThePageDirtyTodayOnlyWhenItIsClean() {
    assertThat(unpinnedClean(Stage.pinned(Designs.LINUX_4_20)))
        .isEqualTo(
            """
            lock_page()                     .  the page lock
            set_page_dirty()                L
            unlock_page()                   L
            put_page()                      .
            """);
    assertThat(unpinnedClean(Stage.pinned(Designs.LINUX_6_19)))
        .isEqualTo(
            """
            folio_test_dirty(): no          .
            folio_lock()                    .  the page lock
            folio_mark_dirty()              L
            folio_unlock()                  L
            gup_put_folio()                 .
            """);
    Stage dirty = Stage.pinned(Designs.LINUX_6_19);
    assertThat(dirty.order(dirty.unpin()))
        .isEqualTo(
            """
            folio_test_dirty(): yes         .
            gup_put_folio()                 .
            """);
  }

  private static String unpinnedClean(Stage stage) {
    stage.finish(stage.flusher());
    stage.writeOut();
    return stage.order(stage.unpin());
  }

  /** 1.6 and 1.8: mm/page-writeback.c, clear_page_dirty_for_io(); fs/ext4/inode.c, v5.0. */
  @Test
  void memoryCleaningHoldsThePageLockFromItsTestToTheBuiltIo() {
    Stage stage = Stage.pinned(Designs.LINUX_4_20);
    assertThat(stage.order(stage.flusher()))
        .isEqualTo(
            """
            find_get_pages_range_tag()      .
            lock_page()                     .  the page lock
            PageDirty(): yes                L
            PageWriteback(): no             L
            page_buffers(): there           L
            page_mkclean_one()              L
            set_page_dirty()                L
            clear_page_dirty_for_io()       L
            set_page_writeback()            L
            ext4_bio_write_page()           L
            unlock_page()                   L
            put_page()                      .
            submit_bio()                    .
            requeue_inode(): clean          .
            """);
    assertThat(stage.order(stage.disk()))
        .as("the disk works without any lock")
        .isEqualTo(
            """
            the disk's DMA                  .
            the disk's DMA                  .
            end_page_writeback()            .
            """);
  }

  /** 1.7: mm/filemap.c, file_write_and_wait_range(); fs/ext4/fsync.c, v5.0. */
  @Test
  void fsyncWaitsUnderThePageLockForAWriteThatIsUnderWayAndWithoutItForItsOwn() {
    Stage stage = Stage.pinned(Designs.LINUX_4_20);
    assertThat(stage.order(stage.fsync()))
        .isEqualTo(
            """
            tag_pages_for_writeback()       .
            find_get_pages_range_tag()      .
            lock_page()                     .  the page lock
            PageDirty(): yes                L
            wait_on_page_writeback()        L  the end of writeback
            page_buffers(): there           L
            page_mkclean_one()              L
            set_page_dirty()                L
            clear_page_dirty_for_io()       L
            set_page_writeback()            L
            ext4_bio_write_page()           L
            unlock_page()                   L
            put_page()                      .
            submit_bio()                    .
            __filemap_fdatawait_range()     .  the end of writeback
            ext4_sync_file()                .
            """);
  }

  /** 1.11: mm/vmscan.c, shrink_page_list(), v5.0: a pinned, clean page loses its buffers. */
  @Test
  void reclaimIn2018StripsTheBuffersBeforeItFindsThePageInUse() {
    assertThat(reclaimedClean(Stage.pinned(Designs.LINUX_4_20)))
        .isEqualTo(
            """
            isolate_lru_pages()             .
            trylock_page()                  .
            PageWriteback(): no             L
            try_to_unmap_one()              L
            page_mapcount(): no             L
            PageDirty(): no                 L
            try_to_release_page()           L
            __remove_mapping(): in use      L
            unlock_page()                   L
            putback_inactive_pages()        .
            """);
  }

  /** 1.12: mm/vmscan.c, shrink_folio_list(), v6.19: asks after unmapping, before the buffers. */
  @Test
  void reclaimTodayAsksForPinsBetweenTheUnmapAndTheBuffers() {
    assertThat(reclaimedClean(Stage.pinned(Designs.LINUX_6_19)))
        .isEqualTo(
            """
            isolate_lru_folios()            .
            folio_trylock()                 .
            folio_test_writeback(): no      L
            try_to_unmap_one()              L
            folio_mapped(): no              L
            folio_maybe_dma_pinned(): yes   L
            folio_unlock()                  L
            move_folios_to_lru()            .
            """);
  }

  private static String reclaimedClean(Stage stage) {
    stage.finish(stage.flusher());
    stage.writeOut();
    return stage.order(stage.reclaim());
  }

  /** 1.13: mm/truncate.c, truncate_inode_pages_range(), v5.0: no step looks at pins. */
  @Test
  void truncateZapsWithoutThePageLockAndRemovesUnderIt() {
    Stage stage = Stage.pinned(Designs.LINUX_4_20);
    assertThat(stage.order(stage.truncate()))
        .isEqualTo(
            """
            i_size_write()                  .
            down_write()                    .  the end of another truncate
            zap_pte_range()                 .
            tlb_finish_mmu()                .
            find_get_entries()              .
            lock_page()                     .  the page lock
            wait_on_page_writeback()        L  the end of writeback
            truncate_inode_page(): yes      L
            zap_pte_range(): not mapped     L
            do_invalidatepage()             L
            cancel_dirty_page()             L
            delete_from_page_cache()        L
            unlock_page()                   L
            put_page()                      .
            zap_pte_range(): none           .
            ext4_truncate()                 .
            up_write()                      .
            """);
  }

  /** 1.14: mm/memory.c, zap_pte_range(), v5.0: the map count first, the reference later. */
  @Test
  void munmapTakesNoPageLockAndDropsTheReferenceLast() {
    Stage stage = Stage.pinned(Designs.LINUX_4_20);
    assertThat(stage.order(stage.munmap()))
        .isEqualTo(
            """
            detach_vmas_to_be_unmapped()    .  mmap_lock
            zap_pte_range()                 .
            tlb_finish_mmu()                .
            """);
  }

  /** 1.18: mm/msync.c, v5.0: MS_SYNC is fsync without the inode's times. */
  @Test
  void msyncTakesTheStepsOfFsync() {
    Stage one = Stage.pinned(Designs.LINUX_4_20);
    Stage other = Stage.pinned(Designs.LINUX_4_20);
    assertThat(one.order(one.actor("p0", paths -> paths.sync("msync", one.pages()))))
        .isEqualTo(other.order(other.fsync()));
  }

  /** 1.10, as J. Kara wants it, 18 Dec 2018: the snapshot is taken when all is write-protected. */
  @Test
  void aBouncedPageIsCopiedUnderThePageLockBetweenCleaningAndWriteback() {
    Stage stage = Stage.pinned(Designs.named("kara-bounce").orElseThrow());
    assertThat(stage.order(stage.fsync()))
        .isEqualTo(
            """
            tag_pages_for_writeback()       .
            find_get_pages_range_tag()      .
            lock_page()                     .  the page lock
            PageDirty(): yes                L
            wait_on_page_writeback()        L  the end of writeback
            page_buffers(): there           L
            page_mkclean_one()              L
            [page_pinned()]: yes            L
            set_page_dirty()                L
            clear_page_dirty_for_io()       L
            [copy to a bounce page]         L
            [copy to a bounce page]         L
            set_page_writeback()            L
            ext4_bio_write_page()           L
            unlock_page()                   L
            put_page()                      .
            submit_bio()                    .
            __filemap_fdatawait_range()     .  the end of writeback
            ext4_sync_file()                .
            """);
  }

  /** drivers/infiniband/core/umem_odp.c, ib_umem_odp_map_dma_and_lock(); mm/hmm.c, v6.19. */
  @Test
  void aDeviceFaultReadsTheSequenceBeforeItWalksAndAgainBeforeItMaps() {
    Stage stage = Stage.pinned(MIRRORS);
    Mirror mirror = stage.machine.mirror(0, 0, stage.page);
    Actor dma = stage.actor("d0", paths -> paths.writeMirrored(List.of(mirror)));
    assertThat(stage.order(dma))
        .isEqualTo(
            """
            DMA store: device fault         .
            mmu_interval_read_begin()       .  the end of a change
            hmm_range_fault(): fault        .  mmap_lock
            handle_pte_fault(): r-          .  mmap_lock
            folio_lock()                    .  the page lock
            block_page_mkwrite(): yes       L
            create_empty_buffers()          L
            folio_mark_dirty()              L
            folio_wait_stable()             L  the end of writeback
            finish_mkwrite_fault()          L
            fault_dirty_shared_page()       L
            folio_unlock()                  L
            balance_dirty_pages_ratelimited() .  the end of throttling
            hmm_range_fault()               .
            hmm_range_fault(): allows it    .  mmap_lock
            mmu_interval_read_retry()       .
            DMA store                       .
            DMA store                       .
            """);
  }

  /** mm/memory.c, unmap_vmas() and tlb_finish_mmu(), v6.19: the reference goes last. */
  @Test
  void munmapTellsTheDevicesBeforeItTakesTheEntryAndDropsTheReferenceAfterTheEnd() {
    Stage stage = Stage.pinned(MIRRORS);
    assertThat(stage.order(stage.munmap()))
        .isEqualTo(
            """
            vms_gather_munmap_vmas()        .  mmap_lock
            mmu_notifier_invalidate_range_start() .
            mlx5_ib_invalidate_range()      .  the device's transfer
            zap_pte_range()                 .
            mmu_notifier_invalidate_range_end() .
            tlb_finish_mmu()                .
            """);
  }

  /** mm/rmap.c, page_vma_mkclean_one(), v6.19: start, the entry, end, all under the page lock. */
  @Test
  void mkcleanTellsTheDevicesUnderThePageLock() {
    Stage stage = Stage.pinned(MIRRORS);
    stage.finish(stage.store());
    assertThat(stage.order(stage.flusher()))
        .contains(
            """
            folio_buffers(): there          L
            mmu_notifier_invalidate_range_start() L
            mlx5_ib_invalidate_range()      L  the device's transfer
            page_mkclean_one()              L
            mmu_notifier_invalidate_range_end() L
            folio_mark_dirty()              L
            """);
  }

  /** 1.16: mm/migrate.c, __unmap_and_move() and unmap_and_move(), v5.0. */
  @Test
  void migrationLooksAtTheReferencesWhenNothingMapsThePageAnyMore() {
    assertThat(migrated(Stage.mapped(Designs.LINUX_4_20)))
        .isEqualTo(
            """
            isolate_migratepages_block()    .
            lock_page()                     .  the page lock
            wait_on_page_writeback()        L  the end of writeback
            __unmap_and_move(): yes         L
            try_to_unmap_one()              L
            page_mapped(): no               L
            migrate_page_move_mapping()     L
            remove_migration_pte()          L
            unlock_page()                   L
            putback_lru_page()              .
            """);
    assertThat(migrated(Stage.pinned(Designs.LINUX_4_20)))
        .isEqualTo(
            """
            isolate_migratepages_block()    .
            lock_page()                     .  the page lock
            wait_on_page_writeback()        L  the end of writeback
            __unmap_and_move(): yes         L
            try_to_unmap_one()              L
            page_mapped(): no               L
            migrate_page_move_mapping(): in use L
            remove_migration_pte()          L
            unlock_page()                   L
            putback_lru_page()              .
            """);
  }

  private static String migrated(Stage stage) {
    return stage.order(stage.migrate());
  }
}
