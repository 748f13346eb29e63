package pinquire.design;

import pinquire.machine.Folio;
import pinquire.machine.Lru;

/**
 * An exact count in place of page->lru (M. Wilcox, 19 June 2018; J. Hubbard's series of July 2018).
 * Under the LRU lock the first pin takes the page off the LRU, where reclaim would find it, and the
 * last unpin puts it back. Somebody else may have the page off the LRU at that moment; then it
 * cannot be pinned.
 *
 * @param checks whether a pin fails then; else it writes its count over a list that is in use
 */
public record LruCount(boolean checks) implements CountedApart {

  /** The count shares its word with two flags; as much as a session needs of its 30 bits. */
  private static final long MOST = (1 << 16) - 1;

  @Override
  public boolean pinnable(Folio folio) {
    return !checks || pinned(folio) || folio.lru() == Lru.LISTED;
  }

  @Override
  public String obstacle() {
    return checks ? "not on the LRU" : "";
  }

  @Override
  public void count(Folio folio) {
    if (!pinned(folio)) {
      folio.lru(folio.lru() == Lru.LISTED ? Lru.PIN_COUNT : Lru.OVERWRITTEN);
    }
    folio.addOwn(1);
  }

  @Override
  public void unpin(Folio folio) {
    folio.addOwn(-1);
    if (!pinned(folio) && folio.lru() == Lru.PIN_COUNT) {
      folio.lru(Lru.LISTED);
    }
    folio.addRef(-1);
  }

  @Override
  public boolean pinned(Folio folio) {
    return folio.own() > 0;
  }

  @Override
  public String testedBy() {
    return "[PageDmaPinned()]";
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
