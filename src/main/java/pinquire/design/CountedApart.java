package pinquire.design;

import pinquire.machine.Folio;

/**
 * A way to track pins that is no part of the reference every pin takes: the fast walk takes the
 * reference first, and then counts.
 */
public interface CountedApart extends PinTracking {

  @Override
  default void pin(Folio folio) {
    folio.addRef(1);
    count(folio);
  }

  @Override
  default boolean countsApart() {
    return true;
  }

  @Override
  void count(Folio folio);
}
