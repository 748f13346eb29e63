package pinquire.design;

import pinquire.machine.Folio;

/**
 * Pins of file pages, and of no others, are added to _mapcount (J. Glisse's idea as J. Hubbard put
 * it on the list on 18 December 2018). What the test makes of the sum is a variant of its own.
 */
public record MapCountTracking(Test test) implements CountedApart {

  /** How a walk over the page tables tells pins from mappings. */
  public enum Test {
    /** page_mapped(): a page that is mapped and not pinned tests pinned as well. */
    MAPPED("page_mapped()"),
    /** The map count sampled before the walk exceeds the entries found (M2b1). */
    BEFORE("[mapcount before the walk > entries found]"),
    /** The map count sampled after the walk exceeds the entries found (M2b2). */
    AFTER("[mapcount after the walk > entries found]"),
    /** Either of the two samples does (M2b12). */
    EITHER("[either mapcount > entries found]"),
    /** The samples differ, or one exceeds the entries found (M2b=). */
    DIFFER("[mapcounts differ, or > entries found]");

    private final String name;

    Test(String name) {
      this.name = name;
    }
  }

  @Override
  public void count(Folio folio) {
    if (!folio.anon()) {
      folio.addMap(1);
    }
  }

  @Override
  public void unpin(Folio folio) {
    if (!folio.anon()) {
      folio.addMap(-1);
    }
    folio.addRef(-1);
  }

  @Override
  public boolean pinned(Folio folio) {
    return folio.map() > 0 && !folio.anon();
  }

  @Override
  public boolean pinnedAfter(Folio folio, Walk walk) {
    boolean before = walk.before() > walk.found();
    boolean after = folio.map() > walk.found();
    return switch (test) {
      case MAPPED -> pinned(folio);
      case BEFORE -> before;
      case AFTER -> after;
      case EITHER -> before || after;
      case DIFFER -> before || after || walk.before() != folio.map();
    };
  }

  @Override
  public boolean recounts() {
    return test != Test.MAPPED;
  }

  @Override
  public String testedBy() {
    return test.name;
  }

  @Override
  public String believed(Folio folio) {
    if (folio.anon()) {
      return "-";
    }
    return switch (test) {
      case MAPPED -> pinned(folio) ? "y" : "n";
      case BEFORE, AFTER, EITHER, DIFFER -> folio.map() > folio.mappers() ? "y" : "n";
    };
  }

  @Override
  public String believedOfNothing() {
    return "n";
  }
}
