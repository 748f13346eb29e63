package pinquire.litmus;

import pinquire.litmus.Bits.Field;

/** A write fault in {@link PinModel}, from the page lock taken to the page lock released. */
record PinFault(Places places, PinPage page, Field pte) {

  static final int PLACES = 5;

  /** Writes its moves from place {@code first} on; it goes back to {@code back}. */
  void moves(int first, int back) {
    places.move(
        first,
        "wait_for_stable_page",
        () -> !page.writeback().is(),
        () -> page.cached().set(1),
        first + 1);
    places.move(first + 1, "page_mkwrite", this::mkwrite, first + 2);
    places.move(first + 2, "install", () -> pte.set(2), first + 3);
    places.move(first + 3, "set_page_dirty", page::setDirty, first + 4);
    places.move(first + 4, "unlock", () -> page.locked().set(0), back);
  }

  private void mkwrite() {
    page.prepared().set(1);
    page.setDirty();
  }
}
