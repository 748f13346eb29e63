package pinquire.machine;

/** Ghost: what reclaim has done to a folio since the first of the pins that are on it. */
public enum Reclaimed {
  NOTHING,
  UNMAPPED,
  UNMAPPED_AGAIN,
  STRIPPED;

  /** The same after it was taken out of the last page table that had it. */
  public Reclaimed unmapped() {
    return switch (this) {
      case NOTHING -> UNMAPPED;
      case UNMAPPED, UNMAPPED_AGAIN -> UNMAPPED_AGAIN;
      case STRIPPED -> STRIPPED;
    };
  }
}
