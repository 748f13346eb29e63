package pinquire.design;

import pinquire.machine.Folio;

/**
 * A pin is a reference like any other (get_page() until Linux 5.6): nobody can tell it from a
 * lookup in flight or a page table entry.
 */
public record PlainReference() implements PinTracking {

  @Override
  public void pin(Folio folio) {
    folio.addRef(1);
  }

  @Override
  public void unpin(Folio folio) {
    folio.addRef(-1);
  }

  @Override
  public boolean pinned(Folio folio) {
    return false;
  }

  @Override
  public String testedBy() {
    return "[no test]";
  }

  @Override
  public String believed(Folio folio) {
    return "-";
  }

  @Override
  public String believedOfNothing() {
    return "-";
  }
}
