package pinquire.machine;

/**
 * What a file system and its device do with a page of a file, as far as it changes what a pin means
 * for the page.
 *
 * @param name {@code ext4}
 * @param about one line: what sets it apart from the others
 * @param source where that was read
 * @param family whose functions the steps are
 * @param backing what lies under it
 * @param attached what it attaches to a folio
 * @param reservation when a page that becomes dirty needs space reserved for it
 */
public record Filesystem(
    String name,
    String about,
    String source,
    Family family,
    Backing backing,
    Attached attached,
    Reservation reservation) {

  /** File systems that share their functions. */
  public enum Family {
    EXT4,
    XFS,
    BTRFS,
    TMPFS
  }

  /** What lies under a file system. */
  public enum Backing {
    /**
     * Nothing: there is nowhere to write pages to. A dirty page is not counted, nobody learns of
     * it, and fsync does nothing.
     */
    MEMORY,
    /** A disk that does not mind when a page changes while it is written. */
    DISK,
    /**
     * One that does mind, for a checksum or for parity (stable pages): a CPU that stores through a
     * page table waits for the end of writeback; pins do not know of it.
     */
    STABLE_DISK,
    /**
     * Several that mind for the same reason: parity is computed from the page in memory, and then
     * the page is read once more to be written (RAID-5 that copies nothing).
     */
    PARITY_DISKS
  }

  /** What a file system attaches to a folio (PG_private), with a reference for it. */
  public enum Attached {
    NOTHING,
    /** Buffer heads; without them a page cannot be written. */
    BUFFERS,
    /** The same, and a transaction of the journal writes what it has of them, and nothing else. */
    JOURNALLED_BUFFERS,
    /** A mark that can be put back at any time. */
    MARK
  }

  /** When a page needs space reserved before it may be dirty; page_mkwrite does it. */
  public enum Reservation {
    /** Never: its block is there, and is written over. */
    NEVER,
    /** Until it has a block (delayed allocation). */
    UNTIL_ALLOCATED,
    /** For every write, which goes to a new place (copy on write). */
    EVERY_WRITE
  }

  public boolean writesBack() {
    return backing != Backing.MEMORY;
  }

  /** Whether it must learn of each page that becomes dirty, because it writes them back. */
  public boolean tracksDirty() {
    return writesBack();
  }

  /** Whether a page must not change while it is written. */
  public boolean stable() {
    return backing == Backing.STABLE_DISK || keepsParity();
  }

  /** Whether what is written can be rebuilt from parity when its disk is lost. */
  public boolean keepsParity() {
    return backing == Backing.PARITY_DISKS;
  }

  /** Whether it attaches something to a folio. */
  public boolean attaches() {
    return attached != Attached.NOTHING;
  }

  /** Whether it cannot write a page without what it attached. */
  public boolean needsBuffers() {
    return attached == Attached.BUFFERS || journalsData();
  }

  /** Whether data goes through the journal. */
  public boolean journalsData() {
    return attached == Attached.JOURNALLED_BUFFERS;
  }

  /** Whether a page has no block before it is first written. */
  public boolean allocatesLate() {
    return reservation == Reservation.UNTIL_ALLOCATED;
  }

  /** Whether each write of a page needs a reservation of its own. */
  public boolean copiesOnWrite() {
    return reservation == Reservation.EVERY_WRITE;
  }

  /** Whether it reserves space for pages that become dirty. */
  public boolean reserves() {
    return reservation != Reservation.NEVER;
  }

  /**
   * Whether it writes the dirty pages of a range out before it punches a hole there, in 2018 as
   * today.
   */
  public boolean punchWritesFirst() {
    return family == Family.XFS || family == Family.BTRFS;
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
