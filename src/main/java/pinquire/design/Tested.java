package pinquire.design;

/** Where writeback asks whether a page is pinned. */
public enum Tested {
  /** Before the page tables are write-protected: a pin may still be taken in between. */
  BEFORE_MKCLEAN,
  /**
   * After: a new pin must first make the page writable again, and writeback holds the page lock.
   */
  AFTER_MKCLEAN
}
