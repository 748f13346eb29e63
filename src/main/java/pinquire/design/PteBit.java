package pinquire.design;

import pinquire.machine.Folio;
import pinquire.machine.Pte;

/**
 * A bit in the page table entry through which a page was pinned (C. Lameter, 5 July 2018); the test
 * walks the page tables that map the page. The entry knows no count, so unpin leaves the bit, and
 * it goes with the entry, whoever still has the page pinned.
 */
public record PteBit() implements CountedApart {

  @Override
  public void count(Folio folio) {}

  @Override
  public void mark(Pte through) {
    through.own(1);
  }

  @Override
  public void unpin(Folio folio) {
    folio.addRef(-1);
  }

  @Override
  public boolean pinned(Folio folio) {
    for (int process = 0; process < folio.machine().config().processes().size(); process++) {
      Pte pte = folio.machine().pte(process, folio.home());
      if (pte.maps(folio) && pte.own() > 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String testedBy() {
    return "[walk the page tables for the pin bit]";
  }

  @Override
  public String believed(Folio folio) {
    return pinned(folio) ? "y" : "n";
  }

  @Override
  public String believedOfNothing() {
    return "n";
  }

  @Override
  public long pteMost() {
    return 1;
  }
}
