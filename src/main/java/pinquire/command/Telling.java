package pinquire.command;

import static pinquire.command.Tally.count;

import pinquire.path.Deed;

/** What is said above the table of writeback and reclaim, from what they did. */
final class Telling {

  private Telling() {}

  /** Of the flusher. */
  static String cleaned(Tally tally) {
    if (tally.did(Deed.LEFT_IN_MEMORY)) {
      return "the flusher has nowhere to write the file to";
    }
    long written = tally.pages(Deed.WRITTEN);
    String left = left(tally);
    return written == 0 && left.isEmpty()
        ? "the flusher finds no dirty page and writes nothing"
        : "the flusher writes " + count(written) + left;
  }

  /** Of fsync and msync. */
  static String synced(Tally tally) {
    if (tally.did(Deed.LEFT_IN_MEMORY)) {
      return "returns 0; there is nowhere to write the file to";
    }
    long written = tally.pages(Deed.WRITTEN);
    long bounced = tally.pages(Deed.BOUNCED);
    long kept = tally.pages(Deed.KEPT_DIRTY) + tally.pages(Deed.REDIRTIED);
    long pinned = Math.max(bounced, kept);
    String left = left(tally);
    if (written == 0 && left.isEmpty()) {
      return "returns 0; found no dirty page, wrote nothing";
    }
    return "returns 0"
        + part(written - pinned, "written, cleaned and write-protected")
        + part(
            pinned, (bounced > 0 ? "written from bounce pages" : "written in place") + left(kept))
        + left;
  }

  /** What became of pages that were not written. */
  private static String left(Tally tally) {
    return part(tally.pages(Deed.SKIPPED), "skipped as pinned, left dirty")
        + part(tally.pages(Deed.REVOKED), "taken from its devices first")
        + part(tally.pages(Deed.TAKEN_OFF), "taken off the dirty set as pinned")
        + part(tally.pages(Deed.PUT_OFF), "left to a worker, not written");
  }

  private static String left(long kept) {
    return kept > 0 ? ", left dirty" : ", cleaned";
  }

  private static String part(long pages, String what) {
    return pages == 0 ? "" : "; " + count(pages) + " " + what;
  }

  /** Of fork. */
  static String forked(Tally tally) {
    String told =
        part(tally.pages(Deed.SHARED), "mapped by both, write-protected")
            + part(tally.pages(Deed.COPIED_FOR_CHILD), "copied for the child, as pinned");
    return told.isEmpty() ? ", which will fault its pages in" : told;
  }

  /** Of migrate. */
  static String migrated(Tally tally) {
    return "moves %s to other frames%s"
        .formatted(tally.counted(Deed.MOVED), part(tally.pages(Deed.STAYED), "stays: EAGAIN"));
  }

  /** Of a long-term pin, beside what it has pinned. */
  static String movedOut(Tally tally) {
    return part(tally.pages(Deed.MOVED), "moved out of a movable zone first");
  }

  /** Of reclaim. */
  static String reclaimed(Tally tally) {
    return "unmaps %s, %s".formatted(tally.counted(Deed.UNMAPPED_BY_RECLAIM), dropped(tally));
  }

  /** Of drop caches. */
  static String dropped(Tally tally) {
    long evicted = tally.pages(Deed.EVICTED);
    long stripped = tally.pages(Deed.STRIPPED) - evicted;
    return "takes %s out of memory%s"
        .formatted(
            count(evicted),
            stripped > 0 ? ", strips the buffers of " + count(stripped) + " that stay" : "");
  }
}
