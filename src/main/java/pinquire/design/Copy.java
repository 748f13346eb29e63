package pinquire.design;

/** Where the copy to the bounce page stands among the steps of writeback. */
public enum Copy {
  BEFORE_CLEAR("before the dirty bit is cleared"),
  AFTER_CLEAR("after the dirty bit is cleared"),
  AFTER_REDIRTY("after the page is dirty again, before writeback starts"),
  AFTER_START("after writeback has started, the page still locked");

  private final String meaning;

  Copy(String meaning) {
    this.meaning = meaning;
  }

  /** The end of a sentence about the copy. */
  public String meaning() {
    return meaning;
  }
}
