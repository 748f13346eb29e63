package pinquire.machine;

/**
 * The stored counters of the whole machine, as the design leaves them.
 *
 * @param dirtyLimit see {@link Config#dirtyLimit}
 */
public record Counters(Spot spot, Layout layout, int dirtyLimit) {

  /** How far a design may count wrongly, in either direction. */
  static final long DRIFT = 1024;

  public long nrFileDirty() {
    return layout.globals().nrFileDirty().get(spot);
  }

  public void addFileDirty(int amount) {
    layout.globals().nrFileDirty().add(spot, amount);
    if (nrFileDirty() < dirtyLimit - 1) {
      stalled(false);
    }
  }

  /** Whether so many pages are dirty that who makes one more so has to wait. */
  public boolean throttle() {
    return dirtyLimit > 0 && nrFileDirty() >= dirtyLimit;
  }

  /**
   * Ghost: whether the flusher, when it was last over all dirty pages, left so many that it cannot
   * clean that no writer finds room for one more; until there is.
   */
  public boolean stalled() {
    return layout.globals().stalled().is(spot);
  }

  public void stalled(boolean set) {
    layout.globals().stalled().set(spot, set);
  }

  public long nrFileMapped() {
    return layout.globals().nrFileMapped().get(spot);
  }

  public void addFileMapped(int amount) {
    layout.globals().nrFileMapped().add(spot, amount);
  }
}
