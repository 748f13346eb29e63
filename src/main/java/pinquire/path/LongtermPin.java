package pinquire.path;

import static pinquire.path.LinuxFunction.COLLECT_UNPINNABLE;
import static pinquire.path.LinuxFunction.GUP_LONGTERM;
import static pinquire.path.LinuxFunction.ISOLATE_LRU;
import static pinquire.path.LinuxFunction.UNPIN_FOLIO;

import pinquire.machine.Folio;
import pinquire.machine.Lru;
import pinquire.path.Steps.Label;

/**
 * What becomes of a long-term pin that was just taken (mm/gup.c, __gup_longterm_locked()): a folio
 * in a movable zone is taken off the LRU, unpinned, moved out, and pinned anew. The loop has no
 * bound of its own; it ends when the folio may stay or will not move. A folio that is off the LRU
 * is pinned and unpinned for as long as it is, for ever if that is because of the pin. Commit
 * 1aaf8c122918 (Z. Huang, v6.14) pinned it where it was instead; 517f496e1e61 (D. Hildenbrand,
 * v6.16) took that back, because a folio may be off the LRU for a moment only.
 *
 * <p>Left out: that Linux does so for all pages of a call together.
 */
record LongtermPin(GetUserPages gup) {

  private Cpu cpu() {
    return gup.cpu();
  }

  private Steps steps() {
    return gup.cpu().steps();
  }

  private Folio folio() {
    return gup.cpu().folio();
  }

  void steps(Label again, Label done) {
    Label elsewhere = steps().label();
    steps()
        .step("see whether it may stay in its zone", COLLECT_UNPINNABLE)
        .when(() -> !folio().movable(), "yes", gup::confirm, done)
        .otherwise("no");
    steps()
        .step("take it off the LRU to move it out", ISOLATE_LRU)
        .spins("the return to the LRU", () -> folio().lru() == Lru.LISTED || isElsewhere(folio()))
        .when(() -> folio().lru() != Lru.LISTED, "not on the LRU", elsewhere)
        .then(() -> new Removal(cpu(), gup.page()).takeOffLru(folio()));
    steps()
        .step("drop the pin, keep the reference", UNPIN_FOLIO)
        .then(() -> cpu().tracking().unpin(folio()));
    new Migration(cpu().takingUnmovable(), gup.page()).move(again, steps().ending(Ending.UNMOVED));
    steps().place(elsewhere);
    steps().path("gup slow", gup.page()).step("drop the pin", UNPIN_FOLIO).then(this::drop);
    steps()
        .step("try again", GUP_LONGTERM)
        .spins(
            "the return to the LRU", () -> !gup.pte().present() || !isElsewhere(gup.pte().folio()))
        .then(() -> {}, again);
  }

  /** Whether somebody else has it, and will put it back. */
  private static boolean isElsewhere(Folio folio) {
    return folio.lru() == Lru.ISOLATED;
  }

  private void drop() {
    cpu().drop(true, folio());
    cpu().task().forget();
  }
}
