package pinquire.litmus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pinquire.litmus.Bits.Field;
import pinquire.litmus.PinModel.Mode;
import pinquire.litmus.PinModel.Size;

/**
 * Writeback of {@link PinModel}: a flusher that cleans memory, page by page as it likes, or an
 * fsync that goes through the file from its first page to its last.
 *
 * @param counted the entries that the walk has found, or whether the page tested pinned before it
 */
record PinWriteback(
    PinClaims claims, List<PinPage> pages, Mode mode, Places places, Field counted, int processes) {

  /** Places beside those of the walk over the page tables. */
  private static final int EACH = 9;

  static Places flusher(PinClaims claims, List<PinPage> pages, Mode mode, Bits bits, Size size) {
    PinWriteback path = of("flusher", claims, pages, mode, bits, size, 1);
    int idle = path.places.place();
    for (PinPage page : pages) {
      int check = path.places.place();
      path.places.move(
          idle,
          "finds and locks " + page.number(),
          () -> page.tagged().is() && page.unlocked(),
          () -> page.locked().set(1),
          check);
      int unlock = path.places.place();
      path.places.move(unlock, "unlock " + page.number(), () -> page.locked().set(0), idle);
      path.clean(page, check, unlock, idle);
    }
    return path.places;
  }

  private static PinWriteback of(
      String name,
      PinClaims claims,
      List<PinPage> pages,
      Mode mode,
      Bits bits,
      Size size,
      int others) {
    int most = others + size.pages() * (EACH + size.processes() + 1);
    Places places = new Places(name, bits.holding(most));
    int counts = mode == Mode.MAPCOUNT ? size.processes() : mode == Mode.EARLY ? 1 : 0;
    return new PinWriteback(claims, pages, mode, places, bits.holding(counts), size.processes());
  }

  private void clean(PinPage page, int check, int unlock, int next) {
    int walk = places.place();
    places.branch(
        check,
        "nothing to do " + page.number(),
        () -> !page.cached().is() || !page.dirty().is() || page.writeback().is(),
        unlock);
    places.move(
        check,
        "dirty " + page.number(),
        () -> page.cached().is() && page.dirty().is() && !page.writeback().is(),
        () -> test(page),
        walk);
    int write = places.place();
    write(page, walk, write, unlock, unlock, next, null);
  }

  /** Before the walk. */
  private void test(PinPage page) {
    if (mode == Mode.EARLY) {
      counted.set(page.pinCount() > 0);
    }
  }

  /** From the walk to the end of the I/O. */
  private void write(
      PinPage page,
      int walk,
      int clear,
      int pinned,
      int unlock,
      int next,
      @Nullable Integer bounced) {
    String of = " " + page.number();
    int walked = walk(page, walk);
    places.move(
        walked,
        "not pinned" + of,
        () -> !mode.pinned(page, counted.get()),
        () -> counted.set(0),
        clear);
    places.move(
        walked,
        "pinned" + of,
        () -> mode.pinned(page, counted.get()),
        () -> counted.set(0),
        pinned);
    int start = places.place();
    places.move(
        clear,
        "clear dirty" + of,
        page.prepared()::is,
        () -> page.dirty().set(0),
        start,
        claims.notHeld(page));
    places.move(
        clear,
        "drop without buffers" + of,
        () -> !page.prepared().is(),
        () -> drop(page),
        unlock,
        claims.notHeld(page));
    int release = places.place();
    places.move(start, "start writeback" + of, () -> startWriteback(page), release);
    if (bounced != null) {
      places.move(
          bounced, "start writeback of a bounce page" + of, () -> page.writeback().set(2), release);
    }
    int first = places.place();
    int second = places.place();
    int end = places.place();
    places.move(release, "let go" + of, () -> page.locked().set(0), first);
    places.move(first, "write first half" + of, () -> page.written(0), second);
    places.move(second, "write second half" + of, () -> page.written(1), end);
    places.move(end, "end writeback" + of, () -> page.writeback().set(0), next);
  }

  private static void drop(PinPage page) {
    page.dirty().set(0);
    page.tagged().set(0);
  }

  private static void startWriteback(PinPage page) {
    page.writeback().set(1);
    page.tagged().set(page.dirty().get());
  }

  /** One process after the other; gives the place after the last. */
  private int walk(PinPage page, int first) {
    int at = first;
    for (int process = 0; process < processes; process++) {
      Field pte = page.ptes().get(process);
      int next = places.place();
      places.move(at, "mkclean " + page.number() + " of p" + process, () -> clean(page, pte), next);
      at = next;
    }
    return at;
  }

  private void clean(PinPage page, Field pte) {
    if (mode == Mode.MAPCOUNT && pte.is()) {
      counted.add(1);
    }
    if (pte.get() == 2) {
      pte.set(1);
      page.setDirty();
    }
  }

  static Places fsync(PinClaims claims, List<PinPage> pages, Mode mode, Bits bits, Size size) {
    PinWriteback path = of("fsync", claims, pages, mode, bits, size, 2);
    int idle = path.places.place();
    int look = path.places.place();
    path.places.move(idle, "called", () -> path.begin(), look);
    for (PinPage page : pages) {
      look = path.sync(page, look);
    }
    path.places.move(look, "returns", () -> true, path::returns, idle, claims.nothingOwed(pages));
    return path.places;
  }

  private void begin() {
    for (int i = 0; i < pages.size(); i++) {
      PinPage page = pages.get(i);
      if (!page.held()) {
        page.owed().get(0).set(page.newer().get(0).get());
        page.owed().get(1).set(page.newer().get(1).get());
      }
    }
  }

  private void returns() {
    for (int i = 0; i < pages.size(); i++) {
      pages.get(i).owed().get(0).set(0);
      pages.get(i).owed().get(1).set(0);
    }
  }

  /** Gives the place where the next page is looked at. */
  private int sync(PinPage page, int look) {
    String of = " " + page.number();
    int next = places.place();
    places.branch(look, "clean" + of, () -> !page.tagged().is() && !page.writeback().is(), next);
    int check = places.place();
    places.move(
        look,
        "lock" + of,
        () -> page.tagged().is() && page.unlocked(),
        () -> page.locked().set(1),
        check);
    int unlock = places.place();
    places.move(unlock, "unlock" + of, () -> page.locked().set(0), look);
    places.branch(
        check, "not dirty" + of, () -> !page.writeback().is() && !page.dirty().is(), unlock);
    int walk = places.place();
    places.move(
        check,
        "dirty" + of,
        () -> !page.writeback().is() && page.dirty().is(),
        () -> test(page),
        walk);
    int clear = places.place();
    int bounce = places.place();
    write(page, walk, clear, bounce, unlock, next, bounce);
    return next;
  }
}
