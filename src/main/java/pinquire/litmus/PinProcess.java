package pinquire.litmus;

import java.util.List;
import pinquire.check.Actor;
import pinquire.litmus.Bits.Field;

/** A process of {@link PinModel}: it stores into pages and unmaps them. */
record PinProcess(PinClaims claims, List<PinPage> pages, int number, Field place) {

  private static final int EACH = 1 + PinFault.PLACES + 1;

  static int places(PinModel.Size size) {
    return 1 + size.pages() * EACH;
  }

  private static int first(int page) {
    return 1 + page * EACH;
  }

  /** Where it has cleared its entry and not dropped the reference. */
  static int leaving(int page) {
    return first(page) + EACH - 1;
  }

  Actor actor() {
    Places places = new Places("p" + number, place);
    int idle = places.place();
    for (PinPage page : pages) {
      for (int i = 0; i < EACH; i++) {
        places.place();
      }
      moves(places, idle, page);
    }
    return places.actor();
  }

  private void moves(Places places, int idle, PinPage page) {
    Field pte = page.ptes().get(number);
    String of = " " + page.number();
    int store = first(page.number());
    places.branch(idle, "chooses page" + of, () -> true, store);
    places.move(idle, "munmap" + of, pte::is, () -> unmap(page, pte), leaving(page.number()));
    for (int half = 0; half < 2; half++) {
      int which = half;
      places.move(
          store,
          "store" + of + "." + half,
          () -> pte.get() == 2,
          () -> page.store(which),
          idle,
          claims.stable(page));
    }
    places.move(
        store,
        "lock" + of,
        () -> pte.get() != 2 && page.unlocked(),
        () -> page.locked().set(1),
        store + 1);
    new PinFault(places, page, pte).moves(store + 1, store);
    places.move(leaving(page.number()), "put" + of, () -> {}, idle);
  }

  private static void unmap(PinPage page, Field pte) {
    if (pte.get() == 2) {
      page.setDirty();
    }
    pte.set(0);
  }
}
