package pinquire.design;

import pinquire.machine.Folio;

/**
 * An exact count beside the reference that every pin takes, somewhere else than where the reference
 * is counted: in the second struct page of a large folio (_pincount, Linux 5.7), in a structure
 * apart (M3), or with the lease that a pin needs (M8).
 *
 * <p>A folio of the model stands for all of a large folio: whichever of its pages is pinned, all
 * test pinned.
 *
 * @param testedBy the Linux function of the test, or {@code [...]}
 * @param fast whether a pin can be taken without sleeping; else get_user_pages() goes the slow way
 * @param ownMost the most that its bits hold; past it they start over
 */
public record OwnCount(String testedBy, boolean fast, long ownMost) implements CountedApart {

  /** Wide enough for any session by hand. */
  public OwnCount(String testedBy, boolean fast) {
    this(testedBy, fast, (1 << 16) - 1);
  }

  @Override
  public void count(Folio folio) {
    folio.addOwn(1);
  }

  @Override
  public void unpin(Folio folio) {
    folio.addOwn(-1);
    folio.addRef(-1);
  }

  @Override
  public boolean pinned(Folio folio) {
    return folio.own() > 0;
  }

  @Override
  public String believed(Folio folio) {
    return Long.toString(folio.own());
  }
}
