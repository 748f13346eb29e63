package pinquire.design;

/** The Linux whose other checks surround a design. */
public enum Era {
  /** The tree of December 2018; read at v5.0.1. */
  LINUX_4_20(true, UnpinDirty.LOCKED),
  /** The first to count pins; read at v5.7.14. Nothing else of it differs from the one before. */
  LINUX_5_7(true, UnpinDirty.LOCKED_UNLESS_DIRTY),
  /** The tree of today; read at v6.19. */
  LINUX_6_19(false, UnpinDirty.LOCKED_UNLESS_DIRTY);

  private final boolean noBuffersIsFatal;
  private final UnpinDirty unpin;

  Era(boolean noBuffersIsFatal, UnpinDirty unpin) {
    this.noBuffersIsFatal = noBuffersIsFatal;
    this.unpin = unpin;
  }

  /** Which of the routes that strip buffers ask for pins; shrink_folio_list() since v6.5. */
  public StripTests strips() {
    return this == LINUX_6_19
        ? StripTests.NONE.reclaiming(StripTests.ReclaimTest.AFTER_UNMAP)
        : StripTests.NONE;
  }

  /** Whether ext4 hits a BUG on a dirty page without buffers; else it warns and drops the data. */
  public boolean noBuffersIsFatal() {
    return noBuffersIsFatal;
  }

  /** Whether invalidate_mapping_pages() counts references before it strips buffers. */
  public boolean evictionCountsReferences() {
    return this == LINUX_6_19;
  }

  /** Whether a long-term pin for writing is refused on pages that need dirty tracking (v6.5). */
  public boolean refusesLongterm() {
    return this == LINUX_6_19;
  }

  /**
   * Whether direct I/O holds the pages of its user by FOLL_PIN, as it does since v6.3 to v6.5. Who
   * proposed to count pins in 2018 meant to convert every caller first; what v5.7 counted left
   * direct I/O out.
   */
  public boolean directIoPins() {
    return this != LINUX_5_7;
  }

  /** Whether ext4 writes the dirty pages of a range out before it punches a hole there. */
  public boolean punchWritesFirst() {
    return this != LINUX_6_19;
  }

  /** What its private mappings do about pins. */
  public CopyOnWrite copyOnWrite() {
    return this == LINUX_6_19 ? CopyOnWrite.LINUX_6_19 : CopyOnWrite.LINUX_4_20;
  }

  /**
   * Whether btrfs leaves a page that nobody prepared for copy on write clean for a worker, which
   * then takes it for done (until v5.6).
   */
  public boolean fixupFindsPageClean() {
    return this == LINUX_4_20;
  }

  /**
   * Whether ext4 takes every page that is made dirty for one that the journal does not know of;
   * today it asks for pins.
   */
  public boolean everyDirtyPageIsPending() {
    return this == LINUX_4_20;
  }

  /** Whether a migration entry remembers that the entry it stands for was dirty (v6.1). */
  public boolean migrationKeepsDirtyBits() {
    return this == LINUX_6_19;
  }

  /** Whether a long-term pin first moves a page out of zones that must stay free of it (v5.13). */
  public boolean longtermLeavesMovable() {
    return this == LINUX_6_19;
  }

  /** Whether truncate keeps faults out before it changes the size, not after (2019). */
  public boolean sizeChangesUnderLock() {
    return this != LINUX_4_20;
  }

  /** How its drivers mark a page dirty when they let go of it. */
  public UnpinDirty unpin() {
    return unpin;
  }
}
