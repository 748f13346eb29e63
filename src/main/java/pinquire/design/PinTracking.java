package pinquire.design;

import pinquire.machine.Folio;
import pinquire.machine.Pte;

/**
 * How the kernel remembers that a page is pinned: what a pin adds to the folio's counts, and what a
 * test for pins can tell from them. Only what a kernel has may be used: the stored counts and the
 * field of its own, never the true pins.
 */
public interface PinTracking {

  /** Takes a pin, and with it a reference. */
  void pin(Folio folio);

  /**
   * Whether the fast walk of get_user_pages() takes a pin in two atoms: a reference, without which
   * it must not touch anything of the folio, and then {@link #count}.
   */
  default boolean countsApart() {
    return false;
  }

  /**
   * Makes a pin of a reference that was taken before. Both together do what {@link #pin} does. Only
   * asked for where {@link #countsApart}.
   */
  default void count(Folio folio) {
    throw new UnsupportedOperationException("a pin of " + getClass() + " is taken in one atom");
  }

  /**
   * Whether get_user_pages() takes no reference to a folio whose reference count is not above zero;
   * a count that has reached the sign bit is not.
   */
  default boolean stopsAtSignBit() {
    return false;
  }

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

  /** What may keep a page from being pinned, in a few words; empty when nothing does. */
  default String obstacle() {
    return "";
  }

  /** Whether a pin can be taken now; only asked for where there may be an obstacle. */
  default boolean pinnable(Folio folio) {
    return true;
  }

  /** Takes note in the page table entry through which the page was just pinned. */
  default void mark(Pte through) {}

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

  /** The same of its field in a page table entry, {@link Pte#own()}. */
  default long pteMost() {
    return 0;
  }
}
