package pinquire.design;

/** What writeback does with a page that tests pinned. */
public enum PinnedPolicy {
  /** Writes it like any other; nobody looks. */
  WRITE("written like any other"),
  /** Leaves it dirty and goes on to the next. */
  SKIP("skipped, left dirty"),
  /** Writes a snapshot from a bounce page and leaves the page dirty. */
  BOUNCE("written from a bounce page, left dirty"),
  /** Waits until the last pin is gone. */
  WAIT("waited for");

  private final String meaning;

  PinnedPolicy(String meaning) {
    this.meaning = meaning;
  }

  /** What happens to the page, as the end of a sentence about it. */
  public String meaning() {
    return meaning;
  }
}
