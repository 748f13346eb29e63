package pinquire.design;

/**
 * The orders of micro-steps that a reviewer argues about, each a switch of its own.
 *
 * @param tested where writeback asks whether a page is pinned
 * @param copy where the copy to the bounce page stands
 * @param redirty when a pinned page that was written is dirty again
 * @param onlyIfStillPinned whether it is made dirty again only if it tests pinned at that moment
 * @param buffersStayDirty whether building the I/O leaves the buffers of a dirty page dirty; clean
 *     buffers can be stripped, and stripping them cancels the dirty bit
 * @param keepsTowrite whether starting writeback leaves the TOWRITE mark (keep_write)
 * @param samplesPinned whether fsync first makes every pinned page dirty, so that it is written
 *     whether or not anybody marked it
 */
public record Orders(
    Tested tested,
    Copy copy,
    Redirty redirty,
    boolean onlyIfStillPinned,
    boolean buffersStayDirty,
    boolean keepsTowrite,
    boolean samplesPinned) {

  /** Test after write-protecting, copy first, dirty for as long as it is pinned. */
  public static final Orders CAREFUL =
      new Orders(
          Tested.AFTER_MKCLEAN,
          Copy.BEFORE_CLEAR,
          Redirty.NEVER_CLEARED,
          false,
          true,
          false,
          false);

  public Orders testing(Tested place) {
    return new Orders(
        place, copy, redirty, onlyIfStillPinned, buffersStayDirty, keepsTowrite, samplesPinned);
  }

  public Orders copying(Copy place) {
    return new Orders(
        tested, place, redirty, onlyIfStillPinned, buffersStayDirty, keepsTowrite, samplesPinned);
  }

  public Orders redirtying(Redirty place) {
    return new Orders(
        tested, copy, place, onlyIfStillPinned, buffersStayDirty, keepsTowrite, samplesPinned);
  }

  public Orders redirtyingIfPinned(boolean asks) {
    return new Orders(tested, copy, redirty, asks, buffersStayDirty, keepsTowrite, samplesPinned);
  }

  public Orders keepingBuffersDirty(boolean keeps) {
    return new Orders(tested, copy, redirty, onlyIfStillPinned, keeps, keepsTowrite, samplesPinned);
  }

  public Orders keepingTowrite(boolean keeps) {
    return new Orders(
        tested, copy, redirty, onlyIfStillPinned, buffersStayDirty, keeps, samplesPinned);
  }

  public Orders samplingPinned(boolean samples) {
    return new Orders(
        tested, copy, redirty, onlyIfStillPinned, buffersStayDirty, keepsTowrite, samples);
  }
}
