package pinquire.design;

/**
 * What the kernel does about a pinned page, wherever it meets one.
 *
 * @param refuses whether get_user_pages() refuses to pin pages of a shared file for writing (P7)
 * @param cleaning what memory-cleaning writeback (WB_SYNC_NONE) does with it
 * @param integrity what data-integrity writeback (WB_SYNC_ALL) does with it
 * @param leaving what truncate, punch and O_DIRECT do when it is to leave the file
 * @param strips which of the routes that strip buffers ask for pins
 */
public record Policies(
    boolean refuses,
    PinnedPolicy cleaning,
    PinnedPolicy integrity,
    Leaving leaving,
    StripTests strips) {

  /** Nobody asks but those who do so in that Linux. */
  static Policies of(Era era) {
    return new Policies(
        false, PinnedPolicy.WRITE, PinnedPolicy.WRITE, Leaving.GOES_AHEAD, era.strips());
  }

  Policies refusing() {
    return new Policies(true, cleaning, integrity, leaving, strips);
  }

  Policies writing(PinnedPolicy whenCleaning, PinnedPolicy whenSyncing) {
    return new Policies(refuses, whenCleaning, whenSyncing, leaving, strips);
  }

  Policies leaving(Leaving other) {
    return new Policies(refuses, cleaning, integrity, other, strips);
  }

  Policies stripping(StripTests other) {
    return new Policies(refuses, cleaning, integrity, leaving, other);
  }
}
