package pinquire.design;

/**
 * A position in the argument: how pins are tracked, what writeback does with a pinned page, in
 * which order, and in which Linux.
 *
 * @param about one line: what it does, and who argued for it
 * @param cleaning what memory-cleaning writeback (WB_SYNC_NONE) does with a pinned page
 * @param integrity what data-integrity writeback (WB_SYNC_ALL) does with it
 */
public record Design(
    String name,
    String about,
    Era era,
    PinTracking tracking,
    PinnedPolicy cleaning,
    PinnedPolicy integrity,
    Tested test) {

  /** The policy of one kind of writeback. */
  public PinnedPolicy policy(boolean dataIntegrity) {
    return dataIntegrity ? integrity : cleaning;
  }
}
