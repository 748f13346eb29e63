package pinquire.litmus;

import java.util.List;
import pinquire.litmus.Bits.Field;
import pinquire.litmus.PinModel.Mode;
import pinquire.litmus.PinModel.Size;

/** Reclaim of {@link PinModel}: unmap, strip, freeze. */
record PinReclaim(PinClaims claims, List<PinPage> pages, Mode mode, Places places) {

  static Places of(PinClaims claims, List<PinPage> pages, Mode mode, Bits bits, Size size) {
    int most = size.pages() * (size.processes() + 4);
    PinReclaim path =
        new PinReclaim(claims, pages, mode, new Places("reclaim", bits.holding(most)));
    int idle = path.places.place();
    for (PinPage page : pages) {
      path.reclaim(page, idle, size.processes());
    }
    return path.places;
  }

  private void reclaim(PinPage page, int idle, int processes) {
    String of = " " + page.number();
    int at = places.place();
    places.move(
        idle,
        "isolate and lock" + of,
        () -> page.cached().is() && page.unlocked() && !page.writeback().is(),
        () -> page.locked().set(1),
        at);
    for (int process = 0; process < processes; process++) {
      Field pte = page.ptes().get(process);
      int next = places.place();
      places.move(at, "unmap" + of + " from p" + process, () -> page.unmap(pte), next);
      at = next;
    }
    int strip = places.place();
    int unlock = places.place();
    places.branch(at, "keep" + of, () -> keeps(page), unlock);
    places.branch(at, "go on" + of, () -> !keeps(page), strip);
    int freeze = places.place();
    places.move(strip, "strip" + of, () -> page.prepared().set(0), freeze);
    places.move(
        freeze,
        "free" + of,
        () -> page.others() == 0 && !page.dirty().is(),
        () -> free(page),
        unlock,
        claims.written(page));
    places.branch(freeze, "in use" + of, () -> page.others() > 0 || page.dirty().is(), unlock);
    places.move(unlock, "unlock" + of, () -> page.locked().set(0), idle);
  }

  private boolean keeps(PinPage page) {
    return page.dirty().is() || page.writeback().is() || mode.pinnedForReclaim(page);
  }

  private static void free(PinPage page) {
    page.cached().set(0);
    page.tagged().set(0);
    for (int half = 0; half < 2; half++) {
      page.newer().get(half).set(0);
      page.owed().get(half).set(0);
    }
  }
}
