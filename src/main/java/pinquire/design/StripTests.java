package pinquire.design;

/**
 * Which of the routes that strip buffers from a page ask first whether it is pinned.
 *
 * @param reclaim where reclaim asks (shrink_folio_list())
 * @param overLimit whether reclaim asks when there are too many buffer heads (shrink_active_list())
 * @param invalidation whether drop_caches and POSIX_FADV_DONTNEED ask (invalidate_mapping_pages())
 */
public record StripTests(ReclaimTest reclaim, boolean overLimit, boolean invalidation) {

  /** Nobody asks: Linux until 6.4. */
  public static final StripTests NONE = new StripTests(ReclaimTest.NEVER, false, false);

  /** Where reclaim asks whether a page is pinned. */
  public enum ReclaimTest {
    NEVER("does not ask for pins"),
    /** A pinned page keeps its entries; many of them may look like a pin. */
    BEFORE_UNMAP("asks for pins before it unmaps a page"),
    /** Linux 6.5: nobody can pin it any more, but it is unmapped for nothing. */
    AFTER_UNMAP("asks for pins after it has unmapped a page");

    private final String meaning;

    ReclaimTest(String meaning) {
      this.meaning = meaning;
    }

    /** What reclaim does, without saying who. */
    public String meaning() {
      return meaning;
    }
  }

  /** The same with reclaim asking there. */
  public StripTests reclaiming(ReclaimTest place) {
    return new StripTests(place, overLimit, invalidation);
  }

  /** The same, and all routes beside reclaim's ask as well. */
  public StripTests everywhere() {
    return new StripTests(reclaim, true, true);
  }
}
