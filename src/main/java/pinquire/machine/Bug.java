package pinquire.machine;

/** What a kernel printed about a folio as it found something that must not be. */
public enum Bug {
  /** BUG_ON(!PagePrivate(page)) in page_buffers(): writeback of a page without buffers. */
  NO_BUFFERS("BUG_ON(!PagePrivate(page)) in page_buffers()"),
  /** "BUG: Bad page cache": a page left the page cache while its map count was not zero. */
  STILL_MAPPED("BUG: Bad page cache, still mapped when deleted"),
  /** BUG_ON(page_mapped(page)): direct I/O has unmapped a page, and it still counts as mapped. */
  MAPPED_AFTER_ZAP("BUG_ON(page_mapped(page)) in invalidate_inode_pages2_range()"),
  /** "BUG: Bad page state": the last reference of a page went while the page was in use. */
  FREED_IN_USE("BUG: Bad page state, freed while it is in use");

  private final String message;

  Bug(String message) {
    this.message = message;
  }

  /** What stands in the kernel log, shortened. */
  public String message() {
    return message;
  }
}
