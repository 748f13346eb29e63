package pinquire.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pinquire.design.Design;
import pinquire.design.Designs;

/**
 * The other ways in which a page loses its buffers or leaves its file held beside Linux, by hand,
 * as {@link LinuxOrderTest} does it for reclaim and truncate. The pages are clean, so that what
 * writes them first is not told again.
 */
class WaysOutOrderTest {

  private static Stage clean(Design design) {
    Stage stage = Stage.pinned(design);
    stage.finish(stage.fsync());
    return stage;
  }

  private static Stage unmapped(Design design) {
    Stage stage = clean(design);
    stage.finish(stage.munmap());
    return stage;
  }

  /** 1.11, RC-b: mm/vmscan.c, shrink_active_list(), v5.0, under buffer_heads_over_limit. */
  @Test
  void theScanOfTheActiveListStripsBuffersWithoutLookingAtAnythingElse() {
    Stage stage = clean(Designs.LINUX_4_20);
    assertThat(stage.order(stage.stripBuffers()))
        .isEqualTo(
            """
            isolate_lru_pages()             .
            page_has_private(): yes         .
            trylock_page()                  .
            try_to_release_page()           L
            unlock_page()                   L
            move_active_pages_to_lru()      .
            """);
  }

  /** 1.11, RC-c: mm/truncate.c, invalidate_inode_page(), v5.0: the references are asked last. */
  @Test
  void invalidationIn2018StripsBeforeItSeesThatThePageIsInUse() {
    Stage stage = unmapped(Designs.LINUX_4_20);
    assertThat(stage.order(stage.dropCaches()))
        .isEqualTo(
            """
            find_get_entries()              .
            trylock_page()                  .
            invalidate_inode_page(): yes    L
            PageDirty(): no                 L
            PageWriteback(): no             L
            page_mapped(): no               L
            try_to_release_page()           L
            __remove_mapping(): in use      L
            unlock_page()                   L
            put_page()                      .
            """);
  }

  /** The same, mapping_evict_folio(), v6.19: the references are asked first. */
  @Test
  void invalidationTodaySeesTheReferencesBeforeItStrips() {
    Stage stage = unmapped(Designs.LINUX_6_19);
    assertThat(stage.order(stage.dropCaches()))
        .isEqualTo(
            """
            find_lock_entries()             .
            folio_trylock()                 .
            mapping_evict_folio(): yes      L
            folio_test_dirty(): no          L
            folio_test_writeback(): no      L
            folio_ref_count(): in use       L
            folio_unlock()                  L
            folio_put()                     .
            """);
  }

  /** 1.13: fs/ext4/inode.c, ext4_punch_hole(), v5.0: the blocks go last. */
  @Test
  void aHoleIsPunchedIntoTheCacheBeforeTheBlocksAreFreed() {
    Stage stage = clean(Designs.LINUX_4_20);
    assertThat(stage.order(stage.punch()))
        .isEqualTo(
            """
            tag_pages_for_writeback()       .
            find_get_pages_range_tag(): not marked .
            __filemap_fdatawait_range()     .  the end of writeback
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
            ext4_ext_remove_space()         .
            up_write()                      .
            """);
  }

  /** 1.13: mm/truncate.c, invalidate_inode_pages2_range(), v5.0: unmapped under the page lock. */
  @Test
  void aDirectWriteUnmapsAndRemovesUnderThePageLockAndGoesStraightToDisk() {
    Stage stage = clean(Designs.LINUX_4_20);
    assertThat(stage.order(stage.directWrite()))
        .isEqualTo(
            """
            tag_pages_for_writeback()       .
            find_get_pages_range_tag(): not marked .
            __filemap_fdatawait_range()     .  the end of writeback
            find_get_entries()              .
            lock_page()                     .  the page lock
            invalidate_inode_pages2_range(): yes L
            wait_on_page_writeback()        L  the end of writeback
            zap_pte_range()                 L
            page_mapped(): no               L
            try_to_release_page()           L
            delete_from_page_cache()        L
            unlock_page()                   L
            put_page()                      .
            generic_file_direct_write(): yes .
            submit_bio()                    .
            the disk's DMA                  .
            the disk's DMA                  .
            find_get_entries(): not in the cache .
            dio_warn_stale_pagecache(): no  .
            """);
  }

  /** fs/inode.c, iput_final() and evict(), v5.0: written first, then cut off like a truncate. */
  @Test
  void anInodeThatLeavesIsWrittenAndThenTruncatedInMemory() {
    Stage stage = unmapped(Designs.LINUX_4_20);
    assertThat(stage.order(stage.evict()))
        .isEqualTo(
            """
            iput(): it was the last         .
            tag_pages_for_writeback()       .
            find_get_pages_range_tag(): not marked .
            __filemap_fdatawait_range()     .  the end of writeback
            find_get_entries()              .
            lock_page()                     .  the page lock
            wait_on_page_writeback()        L  the end of writeback
            truncate_inode_page(): yes      L
            do_invalidatepage()             L
            cancel_dirty_page()             L
            delete_from_page_cache()        L
            unlock_page()                   L
            put_page()                      .
            destroy_inode()                 .
            """);
  }
}
