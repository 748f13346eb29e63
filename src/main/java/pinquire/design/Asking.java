package pinquire.design;

/**
 * When writeback asks whether a page is pinned.
 *
 * @param tested where the test stands
 * @param removesAtOnce under {@link PinnedPolicy#REMOVE}, whether the test and the removal from the
 *     dirty set are one step; else the last unpin may come in between
 * @param samplesPinned whether fsync first makes every pinned page dirty, so that it is written
 *     whether or not anybody marked it
 */
public record Asking(Tested tested, boolean removesAtOnce, boolean samplesPinned) {

  Asking testing(Tested place) {
    return new Asking(place, removesAtOnce, samplesPinned);
  }

  Asking removingAtOnce(boolean atOnce) {
    return new Asking(tested, atOnce, samplesPinned);
  }

  Asking samplingPinned(boolean samples) {
    return new Asking(tested, removesAtOnce, samples);
  }
}
