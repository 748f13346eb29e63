package pinquire.design;

/** Where writeback asks whether a page is pinned. */
public enum Tested {
  /** Before the page tables are write-protected: a pin may still be taken in between. */
  BEFORE_MKCLEAN("before the page table entries are write-protected"),
  /** Before as well, and the entries of a page that tests pinned are left writable. */
  INSTEAD_OF_MKCLEAN("before the page table entries are write-protected, a pinned page's never"),
  /**
   * After: a new pin must first make the page writable again, and writeback holds the page lock.
   */
  AFTER_MKCLEAN("after the page table entries are write-protected");

  private final String meaning;

  Tested(String meaning) {
    this.meaning = meaning;
  }

  /** When that is, as the end of a sentence. */
  public String meaning() {
    return meaning;
  }
}
