package pinquire.path;

import static pinquire.path.LinuxFunction.CHECK_VMA;
import static pinquire.path.LinuxFunction.FOLLOW;
import static pinquire.path.LinuxFunction.HAS_PINNED;

import java.util.function.Consumer;
import java.util.function.Supplier;
import pinquire.design.CopyOnWrite;
import pinquire.machine.Folio;
import pinquire.machine.Page;
import pinquire.machine.PinKind;
import pinquire.machine.Pte;
import pinquire.path.Steps.Label;

/**
 * get_user_pages() (mm/gup.c): {@link FastWalk}, and the slow walk, which faults.
 *
 * <p>Only where nobody tracks what is dirty is a writable entry ever clean, so that the slow path
 * has to set the page dirty (FOLL_TOUCH).
 *
 * @param taken what becomes of the folio once it is held
 */
record GetUserPages(Cpu cpu, PinKind kind, Page page, Pte pte, Consumer<Folio> taken) {

  /** For a caller that goes on with the folio, which is then the task's. */
  static GetUserPages of(Cpu cpu, PinKind kind, int process, Page page, Consumer<Folio> taken) {
    return new GetUserPages(cpu, kind, page, cpu.machine().pte(process, page), taken);
  }

  /** For a device, which keeps the folio. */
  static GetUserPages of(Cpu cpu, int device, PinKind kind, int process, Page page) {
    return of(cpu, kind, process, page, folio -> give(cpu, device, kind, process, folio));
  }

  private static void give(Cpu cpu, int device, PinKind kind, int process, Folio folio) {
    cpu.machine().hold(device, folio, kind, process);
    cpu.task().forget();
  }

  private Steps steps() {
    return cpu.steps();
  }

  private Folio folio() {
    return cpu.folio();
  }

  void take() {
    Label slow = steps().label();
    Label done = steps().label();
    notePinning();
    if (!kind.pins() || cpu.tracking().fast()) {
      new FastWalk(this).steps(slow, done);
    } else {
      steps()
          .path("gup fast", page)
          .step("give up: with interrupts off, nothing can be allocated", "[no room for the pin]")
          .then();
    }
    steps().place(slow);
    slow(done);
    steps().place(done);
  }

  /** get_user_pages_remote(): another process's page tables are not walked without locks. */
  void takeSlowly() {
    Label done = steps().label();
    notePinning();
    slow(done);
    steps().place(done);
  }

  /** To write, the entry must be writable; to read, it need only be there. */
  boolean allows() {
    return kind.writes() ? pte.writable() : pte.present();
  }

  String denial() {
    return kind.writes() ? "not writable" : "not present";
  }

  /** Whether stores through the mapping must be known to the file system. */
  private boolean needsDirtyTracking() {
    return !pte.isPrivate() && cpu.filesystem().tracksDirty();
  }

  CopyOnWrite cow() {
    return cpu.design().cow();
  }

  /** Whether a pin to read is refused on what the process would copy before it stores. */
  boolean unshares() {
    return kind.pins() && !kind.writes() && cow().marksExclusive();
  }

  static boolean shared(Folio folio) {
    return folio.anon() && !folio.exclusive();
  }

  /** gup_must_unshare(). */
  private boolean mustUnshare() {
    return !pte.writable()
        && (shared(pte.folio()) || (kind.longterm() && pte.isPrivate() && !pte.folio().anon()));
  }

  private void notePinning() {
    if (kind.pins() && cow().copiesPinned()) {
      steps()
          .path("gup", page)
          .step("note that the process has pinned pages", HAS_PINNED)
          .then(() -> pte.mm().hasPinned(true));
    }
  }

  private void slow(Label done) {
    steps().path("gup slow", page);
    if (cpu.design().refuses(kind)) {
      steps()
          .step("check the VMA", CHECK_VMA)
          .when(this::needsDirtyTracking, "needs dirty tracking", steps().ending(Ending.EFAULT))
          .otherwise("does not");
    }
    Label walk = steps().here();
    Label unshare = steps().label();
    Steps.Draft follow = follow();
    if (unshares()) {
      follow.when(() -> pte.present() && mustUnshare(), "must be unshared", unshare);
    }
    Label held = steps().label();
    boolean checks = leavesMovable();
    unlessObstructed(follow, pte::folio, () -> {}, steps().ending(Ending.EBUSY))
        .when(
            this::allows,
            kind.writes() ? "writable" : "present",
            checks ? this::grabUnderLock : this::takeUnderLock,
            checks ? held : done)
        .otherwise(denial());
    Fault fault = Fault.ofGup(checks ? cpu.takingUnmovable() : cpu, page, pte);
    if (kind.writes()) {
      fault.write();
    } else {
      fault.read();
    }
    lookAgain(walk);
    if (unshares()) {
      steps().place(unshare);
      fault.unshare();
      lookAgain(walk);
    }
    if (checks) {
      steps().place(held);
      new LongtermPin(this).steps(walk, done);
    }
  }

  /** Whether the page must first be moved out of zones that have to stay free of such pins. */
  boolean leavesMovable() {
    return kind.pins() && kind.longterm() && cpu.design().era().longtermLeavesMovable();
  }

  private void lookAgain(Label walk) {
    steps()
        .path("gup slow", page)
        .step("look again", "__get_user_pages()")
        .own()
        .then(() -> {}, walk);
  }

  private Steps.Draft follow() {
    Steps.Draft step =
        steps()
            .step(
                "walk to the page table entry and %s under its lock"
                    .formatted(kind.pins() ? "pin" : "get"),
                FOLLOW)
            .awaits("mmap_lock", pte.mm()::unlocked)
            .when(() -> !pte.vma(), "no VMA", steps().ending(Ending.EFAULT));
    return cpu.tracking().stopsAtSignBit()
        ? step.when(
            () -> allows() && full(pte.folio()), "count full", steps().ending(Ending.ENOMEM))
        : step;
  }

  private void takeUnderLock() {
    grabUnderLock();
    confirm();
  }

  private void grabUnderLock() {
    cpu.task().hold(pte.folio());
    grab();
    if (kind.writes() && !pte.dirty()) {
      Dirtying.set(cpu, folio());
    }
  }

  boolean full(Folio folio) {
    return cpu.tracking().stopsAtSignBit() && folio.ref() <= 0;
  }

  /** Under some designs a page may not be pinned now. */
  Steps.Draft unlessObstructed(Steps.Draft step, Supplier<Folio> folio, Runnable giveUp, Label to) {
    String obstacle = cpu.tracking().obstacle();
    return obstacle.isEmpty() || !kind.pins()
        ? step
        : step.when(() -> allows() && !cpu.tracking().pinnable(folio.get()), obstacle, giveUp, to);
  }

  void grab() {
    if (kind.pins()) {
      cpu.tracking().pin(folio());
      cpu.tracking().mark(pte);
    } else {
      folio().addRef(1);
    }
  }

  /** From here on the holder may use the page at any time. */
  void confirm() {
    taken.accept(folio());
    cpu.task().flag(false);
    cpu.task().sequence(0);
  }
}
