package pinquire.path;

import java.util.Optional;

/** Steps that tell what a path has done to a page, by what they are called. */
public enum Deed {
  WRITTEN("start writeback"),
  BOUNCED("copy the first half"),
  KEPT_DIRTY("keep the page dirty"),
  REDIRTIED("make the page dirty again"),
  SKIPPED("leave the page dirty"),
  TAKEN_OFF("take the page off the dirty set"),
  UNMAPPED_BY_RECLAIM("unmap the page from"),
  STRIPPED("strip the buffers"),
  EVICTED("freeze the reference count at 2 and remove the page"),
  REMOVED("remove the page from the file"),
  ZAPPED("clear the entry of"),
  PUT_OFF("leave the page to a worker"),
  LEFT_IN_MEMORY("leave the file in memory"),
  SHARED("map it for both, write-protected"),
  COPIED_FOR_CHILD("map the copy for the child");

  private static final Deed[] ALL = values();

  private final String what;

  Deed(String what) {
    this.what = what;
  }

  /** The words at the start of the step's name. */
  String what() {
    return what;
  }

  /** What the step did, gone this way. */
  public static Optional<Deed> of(Step step, Step.Way way) {
    if (way.saw().isEmpty()) {
      for (Deed deed : ALL) {
        if (step.what().startsWith(deed.what)) {
          return Optional.of(deed);
        }
      }
    }
    return Optional.empty();
  }
}
