package pinquire.design;

/** How a driver marks a page dirty before it lets go of it. */
public enum UnpinDirty {
  /** set_page_dirty_lock(): always under the page lock. */
  LOCKED("under the page lock"),
  /** unpin_user_pages_dirty_lock(): the lock only when the page is seen clean. */
  LOCKED_UNLESS_DIRTY("under the page lock, unless it is seen dirty already"),
  /** set_page_dirty() from a place that cannot sleep. */
  UNLOCKED("without the page lock"),
  /** Not at all: whoever does so has not written, or forgets that it has. */
  NEVER("never"),
  /** From interrupt: at once when the page is still dirty, else by a worker under the lock. */
  BY_WORKER("from interrupt if still dirty, else by a worker under the page lock"),
  /** Nobody but the last to let go, in the same step (under {@link PinnedPolicy#REMOVE}). */
  BY_THE_LAST("if it is the last, without the page lock");

  private final String meaning;

  UnpinDirty(String meaning) {
    this.meaning = meaning;
  }

  /** The end of a sentence about marking the page dirty. */
  public String meaning() {
    return meaning;
  }
}
