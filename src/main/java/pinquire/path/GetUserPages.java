package pinquire.path;

import static pinquire.path.LinuxFunction.CHECK_VMA;
import static pinquire.path.LinuxFunction.COUNT_FAST;
import static pinquire.path.LinuxFunction.DROP_PIN;
import static pinquire.path.LinuxFunction.FOLIO_ALLOWED;
import static pinquire.path.LinuxFunction.FOLLOW;
import static pinquire.path.LinuxFunction.GET_FAST;
import static pinquire.path.LinuxFunction.GRAB_FAST;
import static pinquire.path.LinuxFunction.GUP_FAST;

import java.util.function.Consumer;
import java.util.function.Supplier;
import pinquire.machine.Folio;
import pinquire.machine.Page;
import pinquire.machine.PinKind;
import pinquire.machine.Pte;
import pinquire.path.Steps.Label;

/**
 * get_user_pages(): the fast walk without locks, and the slow one that faults (mm/gup.c).
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
    return of(cpu, kind, process, page, folio -> give(cpu, device, kind, folio));
  }

  private static void give(Cpu cpu, int device, PinKind kind, Folio folio) {
    cpu.machine().addPins(device, folio, kind, 1);
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
    if (!kind.pins() || cpu.tracking().fast()) {
      fast(slow, done);
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
    slow(done);
    steps().place(done);
  }

  /** To write, the entry must be writable; to read, it need only be there. */
  private boolean allows() {
    return kind.writes() ? pte.writable() : pte.present();
  }

  private String denial() {
    return kind.writes() ? "not writable" : "not present";
  }

  /** Whether stores through the mapping must be known to the file system. */
  private boolean needsDirtyTracking() {
    return !pte.isPrivate() && cpu.filesystem().tracksDirty();
  }

  /** What the fast walk, which does not see the VMA, takes for the same. */
  private boolean mayNeedIt() {
    return !folio().anon() && cpu.filesystem().tracksDirty();
  }

  private void fast(Label slow, Label done) {
    steps()
        .path("gup fast", page)
        .step("read the page table entry, interrupts off", GUP_FAST)
        .when(() -> !allows(), denial(), slow)
        .then(this::remember);
    raise(slow);
    if (cpu.design().refuses(kind)) {
      confirmUnlessRefused(done);
    } else {
      steps()
          .step("read the page table entry again", GUP_FAST)
          .when(this::same, "same", this::confirm, done)
          .otherwise("changed");
    }
    steps().step("lower the counts again", DROP_PIN).then(this::undo);
  }

  /** Nothing but the reference count may be touched before there is a reference. */
  private void raise(Label slow) {
    if (kind.pins() && cpu.tracking().countsApart()) {
      steps()
          .step("take a reference", GET_FAST)
          .when(this::freed, "freed", slow)
          .then(() -> folio().addRef(1));
      Steps.Draft count = steps().step("raise the counts", COUNT_FAST);
      unlessObstructed(count, this::folio, this::giveUp, slow).then(this::count);
    } else {
      steps().step("raise the counts", GRAB_FAST).when(this::freed, "freed", slow).then(this::grab);
    }
  }

  /** Whether there is nothing to take a reference to, or no reference to be had. */
  private boolean freed() {
    return folio().ref() == 0 || full(folio());
  }

  private boolean full(Folio folio) {
    return cpu.tracking().stopsAtSignBit() && folio.ref() <= 0;
  }

  private void confirmUnlessRefused(Label done) {
    Label undo = steps().label();
    steps()
        .step("read the page table entry again", GUP_FAST)
        .when(() -> !same(), "changed", undo)
        .otherwise("same");
    steps()
        .step("see whether the page may be held like that", FOLIO_ALLOWED)
        .when(() -> !mayNeedIt(), "yes", this::confirm, done)
        .otherwise("no");
    steps().place(undo);
  }

  private void remember() {
    cpu.task().hold(pte.folio());
    cpu.task().flag(pte.writable());
  }

  /** Whether the entry is what it was at first. */
  private boolean same() {
    return pte.maps(folio()) && pte.writable() == cpu.task().flag();
  }

  private void slow(Label done) {
    if (cpu.design().refuses(kind)) {
      steps()
          .path("gup slow", page)
          .step("check the VMA", CHECK_VMA)
          .when(this::needsDirtyTracking, "needs dirty tracking", steps().ending(Ending.EFAULT))
          .otherwise("does not");
    }
    Label walk = steps().path("gup slow", page).here();
    unlessObstructed(follow(), pte::folio, () -> {}, steps().ending(Ending.EBUSY))
        .when(this::allows, kind.writes() ? "writable" : "present", this::grabUnderLock, done)
        .otherwise(denial());
    Fault fault = Fault.ofGup(cpu, page, pte);
    if (kind.writes()) {
      fault.write();
    } else {
      fault.read();
    }
    steps().path("gup slow", page).step("look again", "__get_user_pages()").then(() -> {}, walk);
  }

  private Steps.Draft follow() {
    Steps.Draft step =
        steps()
            .step(
                "walk to the page table entry and %s under its lock"
                    .formatted(kind.pins() ? "pin" : "get"),
                FOLLOW)
            .when(() -> !pte.vma(), "no VMA", steps().ending(Ending.EFAULT));
    return cpu.tracking().stopsAtSignBit()
        ? step.when(
            () -> allows() && full(pte.folio()), "count full", steps().ending(Ending.ENOMEM))
        : step;
  }

  private void grabUnderLock() {
    cpu.task().hold(pte.folio());
    grab();
    if (kind.writes() && !pte.dirty()) {
      Dirtying.set(cpu.machine(), folio());
    }
    confirm();
  }

  /** Under some designs a page may not be pinned now. */
  private Steps.Draft unlessObstructed(
      Steps.Draft step, Supplier<Folio> folio, Runnable giveUp, Label to) {
    String obstacle = cpu.tracking().obstacle();
    return obstacle.isEmpty() || !kind.pins()
        ? step
        : step.when(() -> allows() && !cpu.tracking().pinnable(folio.get()), obstacle, giveUp, to);
  }

  private void giveUp() {
    cpu.put();
    cpu.task().flag(false);
  }

  private void count() {
    cpu.tracking().count(folio());
    cpu.tracking().mark(pte);
  }

  private void grab() {
    if (kind.pins()) {
      cpu.tracking().pin(folio());
      cpu.tracking().mark(pte);
    } else {
      folio().addRef(1);
    }
  }

  /** From here on the holder may use the page at any time. */
  private void confirm() {
    taken.accept(folio());
    cpu.task().flag(false);
  }

  private void undo() {
    cpu.drop(kind.pins(), folio());
    cpu.task().forget();
    cpu.task().flag(false);
  }
}
