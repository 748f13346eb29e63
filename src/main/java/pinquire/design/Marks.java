package pinquire.design;

/**
 * What is still marked dirty about a pinned page that is being written.
 *
 * @param redirty when the page is dirty again
 * @param onlyIfStillPinned whether it is made dirty again only if it tests pinned at that moment
 * @param buffersStayDirty whether building the I/O leaves the buffers of a dirty page dirty; clean
 *     buffers can be stripped, and stripping them cancels the dirty bit
 * @param keepsTowrite whether starting writeback leaves the TOWRITE mark (keep_write)
 */
public record Marks(
    Redirty redirty, boolean onlyIfStillPinned, boolean buffersStayDirty, boolean keepsTowrite) {

  Marks redirtying(Redirty when) {
    return new Marks(when, onlyIfStillPinned, buffersStayDirty, keepsTowrite);
  }

  Marks redirtyingIfPinned(boolean asks) {
    return new Marks(redirty, asks, buffersStayDirty, keepsTowrite);
  }

  Marks keepingBuffersDirty(boolean keeps) {
    return new Marks(redirty, onlyIfStillPinned, keeps, keepsTowrite);
  }

  Marks keepingTowrite(boolean keeps) {
    return new Marks(redirty, onlyIfStillPinned, buffersStayDirty, keeps);
  }
}
