package pinquire.design;

/**
 * The orders of micro-steps that a reviewer argues about, each a switch of its own.
 *
 * @param asking when writeback asks for pins
 * @param copy where the copy to the bounce page stands
 * @param marks what is still marked dirty about a pinned page that is being written
 * @param zapLocks whether a page table entry is taken away under the page lock, a thought
 *     experiment about map counts: Linux holds a spinlock there and could not wait
 */
public record Orders(Asking asking, Copy copy, Marks marks, boolean zapLocks) {

  /** Test after write-protecting, copy first, dirty for as long as it is pinned. */
  public static final Orders CAREFUL =
      new Orders(
          new Asking(Tested.AFTER_MKCLEAN, false, false),
          Copy.BEFORE_CLEAR,
          new Marks(Redirty.NEVER_CLEARED, false, true, false),
          false);

  public Orders testing(Tested place) {
    return with(asking.testing(place));
  }

  public Orders removingAtOnce(boolean atOnce) {
    return with(asking.removingAtOnce(atOnce));
  }

  public Orders samplingPinned(boolean samples) {
    return with(asking.samplingPinned(samples));
  }

  public Orders copying(Copy place) {
    return new Orders(asking, place, marks, zapLocks);
  }

  public Orders redirtying(Redirty when) {
    return with(marks.redirtying(when));
  }

  public Orders redirtyingIfPinned(boolean asks) {
    return with(marks.redirtyingIfPinned(asks));
  }

  public Orders keepingBuffersDirty(boolean keeps) {
    return with(marks.keepingBuffersDirty(keeps));
  }

  public Orders keepingTowrite(boolean keeps) {
    return with(marks.keepingTowrite(keeps));
  }

  public Orders lockingZaps(boolean locks) {
    return new Orders(asking, copy, marks, locks);
  }

  private Orders with(Asking other) {
    return new Orders(other, copy, marks, zapLocks);
  }

  private Orders with(Marks other) {
    return new Orders(asking, copy, other, zapLocks);
  }
}
