package pinquire.design;

import pinquire.machine.Folio;

/**
 * An exact count of its own beside the reference that every pin takes: in struct page where
 * page->lru was, with the page off the LRU (M. Wilcox, June 2018; J. Hubbard's series, July 2018),
 * or in a structure apart (M3).
 *
 * @param offLru whether a pinned page is taken off the LRU, so that reclaim does not meet it
 * @param fast whether a pin can be taken without sleeping; else get_user_pages() goes the slow way
 */
public record OwnCount(boolean offLru, boolean fast) implements PinTracking {

  private static final long MOST = (1 << 16) - 1;

  @Override
  public void pin(Folio folio) {
    folio.addRef(1);
    count(folio);
  }

  @Override
  public boolean countsApart() {
    return true;
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
  public boolean hiddenFromReclaim(Folio folio) {
    return offLru && pinned(folio);
  }

  @Override
  public boolean fast() {
    return fast;
  }

  @Override
  public String testedBy() {
    return offLru ? "[PageDmaPinned()]" : "[look the page up among the pinned]";
  }

  @Override
  public String believed(Folio folio) {
    return Long.toString(folio.own());
  }

  @Override
  public long ownMost() {
    return MOST;
  }
}
