package pinquire.litmus;

import static pinquire.litmus.PerPage.IDLE;

import java.util.List;
import pinquire.check.Actor;
import pinquire.litmus.Bits.Field;

/** A process of {@link PinModel}: it stores into pages and unmaps them. */
record PinProcess(PinClaims claims, List<PinPage> pages, int number, Field place) {

  /** Store, fault, leave. */
  static final PerPage PLACES = new PerPage(1 + PinFault.PLACES + 1);

  /** Where it has cleared its entry and not dropped the reference. */
  static int leaving(int page) {
    return PLACES.last(page);
  }

  Actor actor() {
    Places places = PLACES.places("p" + number, place, pages.size());
    pages.forEach(page -> moves(places, page));
    return places.actor();
  }

  private void moves(Places places, PinPage page) {
    Field pte = page.ptes().get(number);
    String of = " " + page.number();
    int store = PLACES.first(page.number());
    places.branch(IDLE, "chooses page" + of, () -> true, store);
    places.move(IDLE, "munmap" + of, pte::is, () -> page.unmap(pte), leaving(page.number()));
    for (int half = 0; half < 2; half++) {
      int which = half;
      places.move(
          store,
          "store" + of + "." + half,
          () -> pte.get() == 2,
          () -> page.store(which),
          IDLE,
          claims.stable(page));
    }
    places.move(
        store,
        "lock" + of,
        () -> pte.get() != 2 && page.unlocked(),
        () -> page.locked().set(1),
        store + 1);
    new PinFault(places, page, pte).moves(store + 1, store);
    places.move(leaving(page.number()), "put" + of, () -> {}, IDLE);
  }
}
