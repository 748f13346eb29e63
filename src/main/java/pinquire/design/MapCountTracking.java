package pinquire.design;

import pinquire.machine.Folio;

/**
 * Pins of file pages are added to _mapcount, and page_mapped() is the test (J. Glisse's idea as J.
 * Hubbard put it on the list on 18 December 2018). A page that is mapped and not pinned tests
 * pinned as well.
 */
public record MapCountTracking() implements PinTracking {

  @Override
  public void pin(Folio folio) {
    folio.addRef(1);
    folio.addMap(1);
  }

  @Override
  public void unpin(Folio folio) {
    folio.addMap(-1);
    folio.addRef(-1);
  }

  @Override
  public boolean pinned(Folio folio) {
    return folio.map() > 0;
  }

  @Override
  public String testedBy() {
    return "page_mapped()";
  }

  @Override
  public String believed(Folio folio) {
    return pinned(folio) ? "y" : "n";
  }

  @Override
  public String believedOfNothing() {
    return "n";
  }
}
