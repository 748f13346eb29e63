package pinquire.litmus;

import static pinquire.litmus.PerPage.IDLE;

import java.util.List;
import pinquire.check.Actor;
import pinquire.litmus.Bits.Field;

/**
 * A device of {@link PinModel} that pins, stores and unpins.
 *
 * @param stores how often it has stored since it pinned
 */
record PinDevice(
    PinClaims claims,
    List<PinPage> pages,
    int number,
    int owner,
    Field place,
    Field stores,
    int most) {

  /** Look, fault, grab, look again, store, drop. */
  static final PerPage PLACES = new PerPage(1 + PinFault.PLACES + 4);

  /** The first place where it has raised the count. */
  static int raised(int page) {
    return holding(page) - 1;
  }

  /** The first place where it holds the page for certain. */
  static int holding(int page) {
    return last(page) - 1;
  }

  /** The last such place. */
  static int last(int page) {
    return PLACES.last(page);
  }

  /** Changes places with another. */
  void swap(PinDevice other) {
    swap(place, other.place);
    swap(stores, other.stores);
  }

  private static void swap(Field one, Field other) {
    int was = one.get();
    one.set(other.get());
    other.set(was);
  }

  Actor actor() {
    Places places = PLACES.places("d" + number, place, pages.size());
    pages.forEach(page -> moves(places, page));
    return places.actor();
  }

  private void moves(Places places, PinPage page) {
    Field pte = page.ptes().get(owner);
    String of = " " + page.number();
    int look = PLACES.first(page.number());
    int raised = raised(page.number());
    int grab = raised - 1;
    int dma = holding(page.number());
    places.branch(IDLE, "chooses page" + of, () -> true, look);
    places.branch(look, "gup_fast" + of, () -> pte.get() == 2, grab);
    places.move(
        look,
        "lock" + of,
        () -> pte.get() != 2 && page.unlocked(),
        () -> page.locked().set(1),
        look + 1);
    new PinFault(places, page, pte).moves(look + 1, look);
    places.branch(grab, "grab" + of, page.cached()::is, raised);
    places.branch(grab, "gone" + of, () -> !page.cached().is(), look);
    places.branch(raised, "same" + of, () -> pte.get() == 2, dma);
    places.branch(raised, "changed" + of, () -> pte.get() != 2, look);
    for (int half = 0; half < 2; half++) {
      int which = half;
      places.move(
          dma,
          "dma" + of + "." + half,
          () -> stores.get() < most,
          () -> store(page, which),
          dma,
          claims.stable(page));
    }
    places.move(dma, "dirty" + of, stores::is, () -> done(page), last(page.number()));
    places.move(last(page.number()), "unpin" + of, () -> {}, IDLE);
  }

  private void store(PinPage page, int half) {
    page.store(half);
    stores.add(1);
  }

  private void done(PinPage page) {
    stores.set(0);
    page.setDirty();
  }
}
