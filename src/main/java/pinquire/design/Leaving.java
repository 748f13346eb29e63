package pinquire.design;

/**
 * What becomes of a pinned page when truncate, a hole punch or O_DIRECT wants it out of its file.
 */
public enum Leaving {
  /** It leaves like any other, and the pin keeps an orphan (Linux, but for DAX). */
  GOES_AHEAD("leaves the file like any other"),
  /** The call waits until the last pin is gone, as dax_break_layout() does for DAX. */
  WAITS("is waited for until its last unpin"),
  /** Whoever has pinned it is told to let go, and waited for (revoke; I. Weiny, D. Williams). */
  REVOKES("is taken from whoever has pinned it first"),
  /** The call fails and the page stays (ETXTBSY, I. Weiny's series of June 2019). */
  FAILS("stays, and the call fails");

  private final String meaning;

  Leaving(String meaning) {
    this.meaning = meaning;
  }

  /** Whether the call goes on only when there are no pins any more. */
  public boolean waits() {
    return this == WAITS || this == REVOKES;
  }

  /** What happens to the page, as the end of a sentence about it. */
  public String meaning() {
    return meaning;
  }
}
