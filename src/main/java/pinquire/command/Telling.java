package pinquire.command;

import static pinquire.command.Tally.count;

import pinquire.path.Deed;

/** What is said above the table of writeback and reclaim, from what they did. */
final class Telling {

  private Telling() {}

  /** Of the flusher. */
  static String cleaned(Tally tally) {
    long written = tally.pages(Deed.WRITTEN);
    long skipped = tally.pages(Deed.SKIPPED);
    String also = skipped == 0 ? "" : "; " + count(skipped) + " skipped as pinned, left dirty";
    return written == 0 && skipped == 0
        ? "the flusher finds no dirty page and writes nothing"
        : "the flusher writes " + count(written) + also;
  }

  /** Of fsync and msync. */
  static String synced(Tally tally) {
    long written = tally.pages(Deed.WRITTEN);
    long bounced = tally.pages(Deed.BOUNCED);
    if (written == 0) {
      return "returns 0; found no dirty page, wrote nothing";
    }
    String plain =
        written == bounced
            ? ""
            : "; " + count(written - bounced) + " written, cleaned and write-protected";
    String bounce =
        bounced == 0 ? "" : "; " + count(bounced) + " written from bounce pages, left dirty";
    return "returns 0" + plain + bounce;
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
