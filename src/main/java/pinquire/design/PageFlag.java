package pinquire.design;

import pinquire.machine.Folio;

/**
 * One page flag and no count (J. Hubbard's first version, June 2018): unpin cannot know whether
 * others remain, so the flag stays until the page is freed.
 */
public record PageFlag() implements CountedApart {

  @Override
  public void count(Folio folio) {
    folio.own(1);
  }

  @Override
  public void unpin(Folio folio) {
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
    return pinned(folio) ? "y" : "n";
  }

  @Override
  public String believedOfNothing() {
    return "n";
  }

  @Override
  public long ownMost() {
    return 1;
  }
}
