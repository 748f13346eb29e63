package pinquire.path;

import static pinquire.path.LinuxFunction.DROP_PIN;
import static pinquire.path.LinuxFunction.FOLLOW;
import static pinquire.path.LinuxFunction.GRAB_FAST;
import static pinquire.path.LinuxFunction.GUP_FAST;

import pinquire.machine.Folio;
import pinquire.machine.Page;
import pinquire.machine.Pte;
import pinquire.path.Steps.Label;

/**
 * get_user_pages() for writing: the fast walk without locks, and the slow one that faults
 * (mm/gup.c). A device keeps the pin.
 *
 * <p>Only where nobody tracks what is dirty is a writable entry ever clean, so that the slow path
 * has to set the page dirty (FOLL_TOUCH).
 */
record GetUserPages(Cpu cpu, int device, Page page, Pte pte) {

  static GetUserPages of(Cpu cpu, int device, int process, Page page) {
    return new GetUserPages(cpu, device, page, cpu.machine().pte(process, page));
  }

  void pin() {
    Steps steps = cpu.steps();
    if (cpu.design().refuses() && cpu.filesystem().tracksDirty()) {
      refuse();
    }
    Label slow = steps.label();
    Label done = steps.label();
    if (cpu.tracking().fast()) {
      fast(slow, done);
    }
    steps.place(slow);
    slow(done);
    steps.place(done);
  }

  /** A shared mapping of a file that tracks dirty pages is not pinned for writing. */
  private void refuse() {
    cpu.steps()
        .path("gup slow", page)
        .step("check the VMA", LinuxFunction.CHECK_VMA)
        .when(() -> !pte.isPrivate(), "needs dirty tracking", cpu.steps().ending(Ending.EFAULT))
        .otherwise("private");
  }

  private void fast(Label slow, Label done) {
    Steps steps = cpu.steps().path("gup fast", page);
    steps
        .step("read the page table entry, interrupts off", GUP_FAST)
        .when(() -> !pte.writable(), "not writable", slow)
        .then(() -> cpu.task().hold(pte.folio()));
    steps
        .step("raise the counts", GRAB_FAST)
        .when(() -> folio().ref() == 0, "freed", slow)
        .then(() -> cpu.tracking().pin(folio()));
    steps
        .step("read the page table entry again", GUP_FAST)
        .when(() -> pte.writable() && pte.maps(folio()), "same", this::confirm, done)
        .otherwise("changed");
    steps.step("lower the counts again", DROP_PIN).then(this::undo);
  }

  private void slow(Label done) {
    Steps steps = cpu.steps();
    Label walk = steps.path("gup slow", page).here();
    steps
        .step("walk to the page table entry and pin under its lock", FOLLOW)
        .when(() -> !pte.vma(), "no VMA", steps.ending(Ending.EFAULT))
        .when(pte::writable, "writable", this::pinUnderLock, done)
        .otherwise("not writable");
    Fault.ofGup(cpu, page, pte).write();
    steps.path("gup slow", page).step("look again", "__get_user_pages()").then(() -> {}, walk);
  }

  private Folio folio() {
    return cpu.folio();
  }

  private void pinUnderLock() {
    cpu.task().hold(pte.folio());
    cpu.tracking().pin(folio());
    if (!pte.dirty()) {
      Dirtying.set(cpu.machine(), folio());
    }
    confirm();
  }

  /** From here on the device may store at any time. */
  private void confirm() {
    cpu.machine().addPins(device, folio(), 1);
    cpu.task().forget();
  }

  private void undo() {
    cpu.tracking().unpin(folio());
    Cpu.freeIfUnused(folio());
    cpu.task().forget();
  }
}
