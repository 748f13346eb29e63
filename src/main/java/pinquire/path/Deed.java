package pinquire.path;

/** Steps that tell what a path has done to a page, by what they are called. */
public enum Deed {
  WRITTEN("start writeback"),
  BOUNCED("copy the first half"),
  KEPT_DIRTY("keep the page dirty"),
  REDIRTIED("make the page dirty again"),
  SKIPPED("leave the page dirty"),
  UNMAPPED_BY_RECLAIM("unmap the page from"),
  STRIPPED("strip the buffers"),
  EVICTED("freeze the reference count at 2 and remove the page"),
  REMOVED("remove the page from the file"),
  ZAPPED("clear the entry of");

  private final String what;

  Deed(String what) {
    this.what = what;
  }

  /** The words at the start of the step's name. */
  String what() {
    return what;
  }

  /** Whether the step, gone this way, did it. */
  public boolean isDoneBy(Step step, Step.Way way) {
    return step.what().startsWith(what) && way.saw().isEmpty();
  }
}
