package pinquire.design;

/**
 * What private mappings do about pins.
 *
 * @param reuse when a store keeps a private copy
 */
public record CopyOnWrite(Reuse reuse) {

  /** Until Linux 5.8. */
  public static final CopyOnWrite LINUX_4_20 = new CopyOnWrite(Reuse.SOLE_MAPPING);

  /** Linux today. */
  public static final CopyOnWrite LINUX_6_19 = new CopyOnWrite(Reuse.EXCLUSIVE);

  /** Whether folios are marked as one process's own (PG_anon_exclusive). */
  public boolean marksExclusive() {
    return reuse == Reuse.EXCLUSIVE;
  }
}
