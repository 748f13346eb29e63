package pinquire.design;

import pinquire.machine.Folio;

/**
 * How the kernel remembers that a page is pinned: what a pin adds to the folio's counts, and what a
 * test for pins can tell from them. Only the stored counts may be used, never the true pins.
 */
public interface PinTracking {

  /** Takes a pin, and with it a reference. */
  void pin(Folio folio);

  /** Undoes {@link #pin} exactly. */
  void unpin(Folio folio);

  /** The test that writeback and reclaim make. Changes nothing. */
  boolean pinned(Folio folio);

  /** The Linux function that {@link #pinned} stands for, or {@code [...]} where there is none. */
  String testedBy();

  /** What the counts say: a number of pins, {@code y} or {@code n}, {@code -} for cannot tell. */
  String believed(Folio folio);

  /** What it says of a page that is not in memory. */
  default String believedOfNothing() {
    return "0";
  }

  /** What one pin adds to the reference count. */
  default long refWeight() {
    return 1;
  }
}
