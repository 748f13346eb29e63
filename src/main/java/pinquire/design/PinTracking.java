package pinquire.design;

import pinquire.machine.Folio;

/**
 * How the kernel remembers that a page is pinned: what a pin adds to the folio's counts, and what a
 * test for pins can tell from them. Only what a kernel has may be used: the stored counts and the
 * field of its own, never the true pins.
 */
public interface PinTracking {

  /** Takes a pin, and with it a reference. */
  void pin(Folio folio);

  /** Undoes {@link #pin} exactly. */
  void unpin(Folio folio);

  /** The test that reclaim makes, and writeback without a walk. Changes nothing. */
  boolean pinned(Folio folio);

  /** The test that writeback makes after it has walked the page tables. Changes nothing. */
  default boolean pinnedAfter(Folio folio, Walk walk) {
    return pinned(folio);
  }

  /** Whether {@link #pinnedAfter} wants the entries counted and the map count sampled. */
  default boolean recounts() {
    return false;
  }

  /** Whether reclaim does not even meet the page. */
  default boolean hiddenFromReclaim(Folio folio) {
    return false;
  }

  /** Whether a pin can be taken with interrupts off, where nothing can be allocated. */
  default boolean fast() {
    return true;
  }

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

  /** The largest value of the field of its own, {@link Folio#own()}; 0 when it needs none. */
  default long ownMost() {
    return 0;
  }
}
