package pinquire.machine;

import java.util.List;

/** What the field page->lru of a folio is used for. */
public enum Lru {
  /** It is a node of an LRU list, where reclaim finds it (PG_lru). */
  LISTED,
  /** It is a node of the list of somebody who has taken the folio off the LRU for a while. */
  ISOLATED,
  /** It holds a design's count of pins; the folio is on no list. */
  PIN_COUNT,
  /** A count of pins was written over a node that is in use: the list is broken. */
  OVERWRITTEN;

  private static final List<Lru> ALL = List.of(values());

  static Lru of(int number) {
    return ALL.get(number);
  }
}
