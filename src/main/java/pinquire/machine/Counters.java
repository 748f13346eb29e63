package pinquire.machine;

/** The stored counters of the whole machine, as the design leaves them. */
public record Counters(Spot spot, Layout layout) {

  /** How far a design may count wrongly, in either direction. */
  static final long DRIFT = 1024;

  public long nrFileDirty() {
    return layout.globals().nrFileDirty().get(spot);
  }

  public void addFileDirty(int amount) {
    layout.globals().nrFileDirty().add(spot, amount);
  }

  public long nrFileMapped() {
    return layout.globals().nrFileMapped().get(spot);
  }

  public void addFileMapped(int amount) {
    layout.globals().nrFileMapped().add(spot, amount);
  }
}
