package pinquire.design;

/**
 * What private mappings do about pins: when a store keeps a private copy, and what fork does about
 * one that is pinned. A process that pinned its copy must keep it, else the device stores where the
 * process does not look ("COW can break either way", Linux 5.8 to 5.19).
 *
 * @param reuse when a store keeps a private copy
 * @param copiesPinned whether fork copies a page that may be pinned for the child at once, and the
 *     parent keeps its own writable (commit 70e806e4e645, Linux 5.9)
 * @param countsForks whether fork keeps write_protect_seq odd, which the fast walk looks at (Linux
 *     5.11)
 */
public record CopyOnWrite(Reuse reuse, boolean copiesPinned, boolean countsForks) {

  /** Until Linux 5.8. */
  public static final CopyOnWrite LINUX_4_20 = new CopyOnWrite(Reuse.SOLE_MAPPING, false, false);

  /** Linux 5.9. */
  public static final CopyOnWrite LINUX_5_9 = new CopyOnWrite(Reuse.SOLE_REFERENCE, true, false);

  /** Linux 5.11 to 5.18. */
  public static final CopyOnWrite LINUX_5_11 = new CopyOnWrite(Reuse.SOLE_REFERENCE, true, true);

  /** Linux since 5.19. */
  public static final CopyOnWrite LINUX_6_19 = new CopyOnWrite(Reuse.EXCLUSIVE, true, true);

  /** Whether folios are marked as one process's own (PG_anon_exclusive). */
  public boolean marksExclusive() {
    return reuse == Reuse.EXCLUSIVE;
  }
}
