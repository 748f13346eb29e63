package pinquire.machine;

/**
 * What a file system and its device do with a page of a file, as far as it changes what a pin means
 * for the page.
 *
 * @param name {@code ext4}
 * @param about one line: what sets it apart from the others
 * @param source where that was read
 * @param family whose functions the steps are
 * @param writesBack whether it has somewhere to write pages to; without, a dirty page is not
 *     counted, nobody learns of it, and fsync does nothing
 * @param buffers whether a folio has buffer heads, and with them PG_private and one reference more;
 *     a file system that has them cannot write a page without
 * @param stable whether a page must not change while it is written (stable pages): CPUs then wait
 *     for the end of writeback; pins do not know of it
 * @param punchWritesFirst whether it writes the dirty pages of a range out before it punches a hole
 *     there, in 2018 as today
 */
public record Filesystem(
    String name,
    String about,
    String source,
    Family family,
    boolean writesBack,
    boolean buffers,
    boolean stable,
    boolean punchWritesFirst) {

  /** File systems that share their functions. */
  public enum Family {
    EXT4,
    XFS,
    TMPFS
  }

  /** Whether it must learn of each page that becomes dirty, because it writes them back. */
  public boolean tracksDirty() {
    return writesBack;
  }

  /** Its name; empty for the usual one, of which nothing need be said. */
  public String nameUnlessUsual() {
    return equals(Filesystems.EXT4) ? "" : name;
  }

  @Override
  public String toString() {
    return name;
  }
}
