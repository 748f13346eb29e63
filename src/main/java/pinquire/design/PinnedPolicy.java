package pinquire.design;

/** What writeback does with a page that tests pinned. */
public enum PinnedPolicy {
  /** Writes it like any other; nobody looks (P0). */
  WRITE("written like any other"),
  /** Leaves it dirty and goes on to the next (P1 in cleaning; P2 in both). */
  SKIP("skipped, left dirty"),
  /** Takes it off the dirty set, where the last unpin puts it back (P2). */
  REMOVE("taken off the dirty set until its last unpin"),
  /** Waits until the last pin is gone (P3). */
  WAIT("waited for"),
  /** Tells whoever has pinned it to let go, waits, and writes it like any other (P6). */
  REVOKE("taken from whoever has pinned it, then written like any other"),
  /** Writes a snapshot from a bounce page (P4; P4R when it is dirty again afterwards). */
  BOUNCE("written from a bounce page"),
  /** Writes the page itself, although it may change meanwhile (P5 when dirty again afterwards). */
  IN_PLACE("written in place");

  private final String meaning;

  PinnedPolicy(String meaning) {
    this.meaning = meaning;
  }

  /** What happens to the page, as the end of a sentence about it. */
  public String meaning() {
    return meaning;
  }
}
