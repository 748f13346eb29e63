package pinquire.path;

import java.util.List;
import java.util.Optional;

/** Steps that tell what a path has done to a page, by what they are called. */
public enum Deed {
  WRITTEN("start writeback"),
  BOUNCED("copy the first half"),
  KEPT_DIRTY("keep the page dirty"),
  REDIRTIED("make the page dirty again"),
  SKIPPED("leave the page dirty"),
  REVOKED("take the page from"),
  TAKEN_OFF("take the page off the dirty set"),
  UNMAPPED_BY_RECLAIM("unmap the page from"),
  STRIPPED("strip the buffers"),
  EVICTED("freeze the reference count at 2 and remove the page"),
  REMOVED("remove the page from the file"),
  ZAPPED("clear the entry of"),
  PUT_OFF("leave the page to a worker"),
  LEFT_IN_MEMORY("leave the file in memory"),
  MOVED("move it to another frame"),
  STAYED("put it back where it was"),
  SHARED("map it for both, write-protected"),
  COPIED_FOR_CHILD("map the copy for the child");

  private static final List<Deed> ALL = List.of(values());

  private final String what;

  Deed(String what) {
    this.what = what;
  }

  /** The words at the start of the step's name. */
  String what() {
    return what;
  }

  /** What a step of this name does, unless it goes a way that saw something. */
  public static Optional<Deed> of(String step) {
    return ALL.stream().filter(deed -> step.startsWith(deed.what)).findFirst();
  }
}
