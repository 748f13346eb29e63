package pinquire.path;

import static pinquire.path.LinuxFunction.COUNT_FAST;
import static pinquire.path.LinuxFunction.DROP_PIN;
import static pinquire.path.LinuxFunction.FOLIO_ALLOWED;
import static pinquire.path.LinuxFunction.GET_FAST;
import static pinquire.path.LinuxFunction.GRAB_FAST;
import static pinquire.path.LinuxFunction.GUP_FAST;
import static pinquire.path.LinuxFunction.MUST_UNSHARE;
import static pinquire.path.LinuxFunction.READ_SEQ;
import static pinquire.path.LinuxFunction.READ_SEQ_AGAIN;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import pinquire.machine.Folio;
import pinquire.machine.PinKind;
import pinquire.machine.Pte;
import pinquire.path.Steps.Label;

/**
 * The walk of get_user_pages() without locks (mm/gup.c, gup_fast()). It raises the counts first and
 * looks at the entry after that; whoever takes an entry away looks at the counts after that. It
 * does not see the VMA and goes by the folio.
 */
record FastWalk(GetUserPages gup) {

  private Cpu cpu() {
    return gup.cpu();
  }

  private Steps steps() {
    return gup.cpu().steps();
  }

  private PinKind kind() {
    return gup.kind();
  }

  private Pte pte() {
    return gup.pte();
  }

  private Folio folio() {
    return gup.cpu().folio();
  }

  void steps(Label slow, Label done) {
    steps().path("gup fast", gup.page());
    if (watchesForks()) {
      steps()
          .step("read write_protect_seq", READ_SEQ)
          .when(() -> isOdd(pte().mm().writeProtectSeq()), "odd", slow)
          .then(() -> cpu().task().sequence(pte().mm().writeProtectSeq()));
    }
    steps()
        .step("read the page table entry, interrupts off", GUP_FAST)
        .when(() -> !gup.allows(), gup.denial(), slow)
        .then(this::remember);
    raise(slow);
    confirm(done);
    steps().step("lower the counts again", DROP_PIN).then(this::undo);
  }

  private static boolean isOdd(long number) {
    return number % 2 == 1;
  }

  /** Something it looks at once it has raised the counts. */
  private record Check(
      String what, LinuxFunction function, String good, String bad, BooleanSupplier passes) {}

  private List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    checks.add(
        new Check("read the page table entry again", GUP_FAST, "same", "changed", this::same));
    if (cpu().design().refuses(kind())) {
      checks.add(
          new Check(
              "see whether the page may be held like that",
              FOLIO_ALLOWED,
              "yes",
              "no",
              () -> !mayNeedIt()));
    }
    if (gup.unshares()) {
      checks.add(
          new Check(
              "see whether the page must be unshared",
              MUST_UNSHARE,
              "no",
              "yes",
              () -> !mayHaveToUnshare()));
    }
    if (watchesForks()) {
      checks.add(
          new Check(
              "read write_protect_seq again",
              READ_SEQ_AGAIN,
              "same",
              "changed",
              () -> pte().mm().writeProtectSeq() == cpu().task().sequence()));
    }
    return checks;
  }

  /** Whoever passes the last check has the page; falls through with one that was not passed. */
  private void confirm(Label done) {
    Label undo = steps().label();
    List<Check> checks = checks();
    for (Check check : checks) {
      Steps.Draft step = steps().step(check.what, check.function);
      if (check.equals(checks.get(checks.size() - 1))) {
        step.when(check.passes, check.good, gup::confirm, done).otherwise(check.bad);
      } else {
        step.when(() -> !check.passes.getAsBoolean(), check.bad, undo).otherwise(check.good);
      }
    }
    steps().place(undo);
  }

  /** Nothing but the reference count may be touched before there is a reference. */
  private void raise(Label slow) {
    if (kind().pins() && cpu().tracking().countsApart()) {
      steps()
          .step("take a reference", GET_FAST)
          .when(this::freed, "freed", slow)
          .then(() -> folio().addRef(1));
      Steps.Draft count =
          unlessMovable(steps().step("raise the counts", COUNT_FAST), this::giveUp, slow);
      gup.unlessObstructed(count, this::folio, this::giveUp, slow).then(this::count);
    } else {
      Steps.Draft grab =
          steps().step("raise the counts", GRAB_FAST).when(this::freed, "freed", slow);
      unlessMovable(grab, this::forget, slow).then(gup::grab);
    }
  }

  /** A long-term pin of a page in a movable zone is left to the slow walk. */
  private Steps.Draft unlessMovable(Steps.Draft step, Runnable giveUp, Label slow) {
    return gup.leavesMovable()
        ? step.when(() -> folio().movable(), "movable zone", giveUp, slow)
        : step;
  }

  /** Whether there is nothing to take a reference to, or no reference to be had. */
  private boolean freed() {
    return folio().ref() == 0 || gup.full(folio());
  }

  private void giveUp() {
    cpu().put();
    forget();
  }

  private void forget() {
    cpu().task().forget();
    cpu().task().flag(false);
    cpu().task().sequence(0);
  }

  private void count() {
    cpu().tracking().count(folio());
    cpu().tracking().mark(pte());
  }

  private void remember() {
    cpu().task().hold(pte().folio());
    cpu().task().flag(pte().writable());
  }

  /** Whether the entry is what it was at first. */
  private boolean same() {
    return pte().maps(folio()) && pte().writable() == cpu().task().flag();
  }

  /** What it takes for a page that needs dirty tracking. */
  private boolean mayNeedIt() {
    return !folio().anon() && cpu().filesystem().tracksDirty();
  }

  /** Whether it must not run beside a fork. */
  private boolean watchesForks() {
    return kind().pins() && gup.cow().countsForks();
  }

  /** What it takes for a page that must be unshared. */
  private boolean mayHaveToUnshare() {
    return !cpu().task().flag()
        && (GetUserPages.shared(folio()) || (kind().longterm() && !folio().anon()));
  }

  private void undo() {
    cpu().drop(kind().pins(), folio());
    forget();
  }
}
