package pinquire.path;

import pinquire.design.Era;
import pinquire.machine.Filesystem.Family;

/**
 * The Linux functions that steps stand for, by their names in 2018 and today. Where each file
 * system has its own, these are ext4's; {@link OwnFunctions} has the others'.
 */
enum LinuxFunction {
  MMAP("mmap_region()"),
  FAULT_ENTRY("handle_pte_fault()"),
  FILEMAP_FAULT("filemap_fault()"),
  READ_PAGE("ext4_readpage()", "ext4_read_folio()"),
  FINISH_FAULT("finish_fault()"),
  DO_MKWRITE("do_page_mkwrite()"),
  MKWRITE("block_page_mkwrite()"),
  ATTACH_BUFFERS("create_empty_buffers()"),
  RESERVE_SPACE("ext4_da_get_block_prep()"),
  MAP_BLOCKS("ext4_map_blocks()"),
  WAIT_STABLE("wait_for_stable_page()", "folio_wait_stable()"),
  FINISH_MKWRITE("finish_mkwrite_fault()"),
  ALLOC_COPY("alloc_page_vma()", "folio_prealloc()"),
  COPY_FOR_COW("copy_user_highpage()", "copy_mc_user_highpage()"),
  WP_PAGE_COPY("wp_page_copy()"),
  ISOLATE_TO_MIGRATE("isolate_migratepages_block()"),
  SCAN_MOVABLE("scan_movable_pages()"),
  OFFLINE("__offline_pages()", "offline_pages()"),
  UNMAP_TO_MIGRATE("__unmap_and_move()", "migrate_folio_unmap()"),
  TO_MIGRATE("try_to_unmap_one()", "try_to_migrate_one()"),
  MOVE_MAPPING("migrate_page_move_mapping()", "__folio_migrate_mapping()"),
  REMOVE_MIGRATION("remove_migration_pte()"),
  PUTBACK_LRU("putback_lru_page()", "folio_putback_lru()"),
  MIGRATION_WAIT("migration_entry_wait()"),
  ISOLATE_LRU("isolate_lru_page()", "folio_isolate_lru()"),
  COLLECT_UNPINNABLE("[no loop]", "collect_longterm_unpinnable_folios()"),
  UNPIN_FOLIO("[no loop]", "unpin_folio()"),
  GUP_LONGTERM("[no loop]", "__gup_longterm_locked()"),
  HAS_PINNED("mm_set_has_pinned_flag()"),
  READ_SEQ("raw_read_seqcount()", "raw_seqcount_try_begin()"),
  READ_SEQ_AGAIN("read_seqcount_retry()"),
  MUST_UNSHARE("gup_must_unshare()"),
  DUP_MMAP("dup_mmap()"),
  NEEDS_COPY("copy_page_range()", "vma_needs_copy()"),
  WRITE_PROTECT_BEGIN("raw_write_seqcount_begin()"),
  WRITE_PROTECT_END("raw_write_seqcount_end()"),
  COPY_PTES("copy_pte_range()"),
  COPY_PTE("copy_one_pte()", "copy_present_ptes()"),
  COPY_PRESENT_PAGE("copy_present_page()"),
  FAULT_DIRTY("fault_dirty_shared_page()"),
  BALANCE_DIRTY("balance_dirty_pages_ratelimited()"),
  LOCK("lock_page()", "folio_lock()"),
  TRYLOCK("trylock_page()", "folio_trylock()"),
  UNLOCK("unlock_page()", "folio_unlock()"),
  PUT("put_page()", "folio_put()"),
  SET_DIRTY("set_page_dirty()", "folio_mark_dirty()"),
  TEST_DIRTY("PageDirty()", "folio_test_dirty()"),
  CHECK_VMA("check_vma_flags()"),
  GUP_FAST("gup_pte_range()", "gup_fast_pte_range()"),
  GET_FAST("page_cache_get_speculative()", "try_get_folio()"),
  GRAB_FAST("page_cache_get_speculative()", "try_grab_folio_fast()"),
  COUNT_FAST("[count the pin]", "try_grab_folio_fast()"),
  FOLIO_ALLOWED("[no test]", "gup_fast_folio_allowed()"),
  FOLLOW("follow_page_pte()"),
  BIO_SET_DIRTY("bio_set_pages_dirty()"),
  BIO_CHECK("bio_check_pages_dirty()"),
  BIO_DIRTY("bio_dirty_fn()"),
  DROP_PIN("put_page()", "gup_put_folio()"),
  CAN_WRITEBACK("mapping_cap_writeback_dirty()", "mapping_can_writeback()"),
  REQUEUE("requeue_inode()"),
  TAG_TOWRITE("tag_pages_for_writeback()"),
  FIND_BY_MARK("find_get_pages_range_tag()", "filemap_get_folios_tag()"),
  TEST_WRITEBACK("PageWriteback()", "folio_test_writeback()"),
  WAIT_WRITEBACK("wait_on_page_writeback()", "folio_wait_writeback()"),
  COW_FIXUP("btrfs_writepage_cow_fixup()"),
  FIXUP_WORKER("btrfs_writepage_fixup_worker()"),
  TEST_CHECKED("PageChecked()", "folio_test_checked()"),
  JOURNAL_BUFFERS("__ext4_journalled_writepage()", "ext4_journal_folio_buffers()"),
  LOOK_AT_BUFFERS("page_buffers()", "folio_buffers()"),
  MKCLEAN("page_mkclean_one()"),
  CLEAR_DIRTY_FOR_IO("clear_page_dirty_for_io()", "folio_clear_dirty_for_io()"),
  START_WRITEBACK("set_page_writeback()", "__folio_start_writeback()"),
  BUILD_BIO("ext4_bio_write_page()", "ext4_bio_write_folio()"),
  SUBMIT("submit_bio()"),
  PARITY("ops_run_reconstruct5()"),
  END_WRITEBACK("end_page_writeback()", "folio_end_writeback()"),
  FDATAWAIT("__filemap_fdatawait_range()"),
  SYNC_RETURNS("ext4_sync_file()"),
  ISOLATE("isolate_lru_pages()", "isolate_lru_folios()"),
  UNMAP("try_to_unmap_one()"),
  TEST_MAPPED("page_mapcount()", "folio_mapped()"),
  RELEASE_BUFFERS("try_to_release_page()", "filemap_release_folio()"),
  REMOVE_MAPPING("__remove_mapping()"),
  PUTBACK("putback_inactive_pages()", "move_folios_to_lru()"),
  MOVE_ACTIVE("move_active_pages_to_lru()", "move_folios_to_lru()"),
  KEEP_FAULTS_OUT("down_write()", "filemap_invalidate_lock()"),
  LET_FAULTS_IN("up_write()", "filemap_invalidate_unlock()"),
  SET_SIZE("i_size_write()"),
  ZAP("zap_pte_range()"),
  TLB_FINISH("tlb_finish_mmu()"),
  FIND_ENTRIES("find_get_entries()"),
  FIND_AND_LOCK("find_get_entries()", "find_lock_entries()"),
  EVICT("invalidate_inode_page()", "mapping_evict_folio()"),
  REF_COUNT("[no test]", "folio_ref_count()"),
  PAGE_MAPPED("page_mapped()", "folio_mapped()"),
  HAS_BUFFERS("page_has_private()", "folio_needs_release()"),
  INVALIDATE_RANGE("invalidate_inode_pages2_range()"),
  INVALIDATE_PAGES("generic_file_direct_write()", "kiocb_invalidate_pages()"),
  WARN_STALE("dio_warn_stale_pagecache()"),
  TRUNCATE_PAGE("truncate_inode_page()", "truncate_inode_folio()"),
  INVALIDATE("do_invalidatepage()", "folio_invalidate()"),
  CANCEL_DIRTY("cancel_dirty_page()", "folio_cancel_dirty()"),
  DELETE_FROM_CACHE("delete_from_page_cache()", "filemap_remove_folio()"),
  FREE_BLOCKS("ext4_truncate()"),
  PUNCH_BLOCKS("ext4_ext_remove_space()"),
  IPUT("iput()"),
  DESTROY_INODE("destroy_inode()"),
  DETACH_VMA("detach_vmas_to_be_unmapped()", "vms_gather_munmap_vmas()"),
  INVALIDATE_START("mmu_notifier_invalidate_range_start()"),
  INVALIDATE_END("mmu_notifier_invalidate_range_end()"),
  INVALIDATE_MIRROR("mlx5_ib_invalidate_range()"),
  MIRROR_REGISTER("ib_umem_odp_get()", "mmu_interval_notifier_insert()"),
  MIRROR_READ_BEGIN("[read notifiers_seq]", "mmu_interval_read_begin()"),
  MIRROR_FAULT("ib_umem_odp_map_dma_pages()", "hmm_range_fault()"),
  MIRROR_READ_RETRY("ib_umem_mmu_notifier_retry()", "mmu_interval_read_retry()"),
  MIRROR_FAULT_FAILS("mlx5_ib_page_fault_resume()"),
  MIRROR_RELEASE("ib_umem_odp_unmap_dma_pages()"),
  MIRROR_UNREGISTER("ib_umem_odp_release()", "mmu_interval_notifier_remove()");

  private final String in2018;
  private final String now;

  LinuxFunction(String always) {
    this(always, always);
  }

  LinuxFunction(String in2018, String now) {
    this.in2018 = in2018;
    this.now = now;
  }

  /** Whether both are names of one function. */
  static boolean isOne(String name, String other) {
    for (LinuxFunction function : values()) {
      if (function.has(name) && function.has(other)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it goes by this name. */
  boolean has(String name) {
    return in2018.equals(name) || now.equals(name);
  }

  String in(Era era, Family family) {
    return OwnFunctions.of(family, this)
        .map(own -> own.in(era))
        .orElse(era == Era.LINUX_6_19 ? now : in2018);
  }
}
