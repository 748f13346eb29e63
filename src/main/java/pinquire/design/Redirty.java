package pinquire.design;

/** When a pinned page that is written becomes dirty again. */
public enum Redirty {
  NONE("it is clean afterwards, pinned or not"),
  NEVER_CLEARED("its dirty bit is never cleared"),
  BEFORE_START("it is dirty again before writeback starts"),
  AFTER_START("it is dirty again after writeback has started, still locked"),
  AT_END_OF_IO("it is dirty again at the end of the I/O");

  private final String meaning;

  Redirty(String meaning) {
    this.meaning = meaning;
  }

  /** A sentence about the page. */
  public String meaning() {
    return meaning;
  }
}
