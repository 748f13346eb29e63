package pinquire.machine;

/** The stored counters of the whole machine, as the design leaves them. */
public record Counters(Spot spot, Layout layout) {

  /** What a stored counter of nothing looks like; a wrong count may fall below. */
  static final long ZERO = 1024;

  public long nrFileDirty() {
    return layout.globals().nrFileDirty().get(spot) - ZERO;
  }

  public void addFileDirty(int amount) {
    layout.globals().nrFileDirty().add(spot, amount);
  }

  public long nrFileMapped() {
    return layout.globals().nrFileMapped().get(spot) - ZERO;
  }

  public void addFileMapped(int amount) {
    layout.globals().nrFileMapped().add(spot, amount);
  }

  void clear() {
    layout.globals().nrFileDirty().set(spot, ZERO);
    layout.globals().nrFileMapped().set(spot, ZERO);
  }
}
