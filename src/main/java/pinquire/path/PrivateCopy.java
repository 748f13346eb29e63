package pinquire.path;

import static pinquire.path.LinuxFunction.ALLOC_COPY;
import static pinquire.path.LinuxFunction.COPY_FOR_COW;
import static pinquire.path.LinuxFunction.COPY_PRESENT_PAGE;
import static pinquire.path.LinuxFunction.FINISH_FAULT;
import static pinquire.path.LinuxFunction.PUT;
import static pinquire.path.LinuxFunction.WP_PAGE_COPY;

import pinquire.machine.Folio;
import pinquire.machine.Half;
import pinquire.machine.Page;
import pinquire.machine.Pte;
import pinquire.path.Steps.Label;

/**
 * A store through a private mapping goes to a copy that is the process's own (mm/memory.c): {@code
 * do_cow_fault()} where nothing is mapped, {@code do_wp_page()} where something is. The copy
 * belongs to no file, and no disk is owed it. A fork may make one for the child.
 *
 * <p>Left out: that do_cow_fault() takes the frame for the copy before it looks for the page.
 *
 * @param writable whether the process may store into the copy at once
 */
record PrivateCopy(Cpu cpu, Page page, Pte pte, boolean writable) {

  /** For a store. */
  static PrivateCopy toStore(Cpu cpu, Page page, Pte pte) {
    return new PrivateCopy(cpu, page, pte, true);
  }

  /** For a pin that only reads, and must see what the process stores later. */
  static PrivateCopy toRead(Cpu cpu, Page page, Pte pte) {
    return new PrivateCopy(cpu, page, pte, false);
  }

  private Steps steps() {
    return cpu.steps();
  }

  private Folio copy() {
    return cpu.task().copy();
  }

  /** Whether what is mapped must be copied before it is written. */
  boolean needed() {
    return pte.present() && pte.isPrivate();
  }

  /** Whether what is mapped is a copy already, and nobody else's. */
  boolean reusable() {
    return needed() && pte.folio().anon() && cpu.design().cow().reuse().allows(pte.folio());
  }

  /** wp_page_reuse(). */
  void reuse() {
    markExclusive(pte.folio());
    if (writable) {
      pte.installWritable(pte.folio());
    }
  }

  private void markExclusive(Folio folio) {
    folio.exclusive(cpu.design().cow().marksExclusive());
  }

  /** Copies the page that the fault has found and locked. */
  void ofLocked(Label done, Label retry) {
    steps().path("cow fault", page);
    copyHalves();
    steps()
        .step("map the copy", FINISH_FAULT)
        .when(() -> !pte.vma() || !pte.none(), "changed", this::giveUpLocked, retry)
        .then(this::map);
    cpu.unlockStep();
    steps().step("drop the reference", PUT).then(cpu::put, done);
  }

  /** Copies the folio that is mapped read-only; the task has a reference to it. */
  void ofMapped(Label done, Label retry) {
    steps().path("cow fault", page);
    copyHalves();
    Notifier notifier = new Notifier(cpu, page, pte);
    notifier.start();
    steps()
        .step("map the copy in its place", WP_PAGE_COPY)
        .when(
            () -> !pte.maps(cpu.folio()) || pte.writable(),
            "changed",
            () -> giveUp(notifier),
            retry)
        .then(this::replace);
    notifier.end();
    steps().step("drop the entry's reference and its own", PUT).then(cpu::putTwice, done);
  }

  /** Copies a pinned folio for a child, so that its parent, which pinned it, keeps it. */
  void ofPinned(Pte parent, Label next, Label again) {
    copyHalves();
    steps()
        .step(Deed.COPIED_FOR_CHILD.what(), COPY_PRESENT_PAGE)
        .when(() -> !parent.maps(cpu.folio()), "changed", this::giveUpForChild, again)
        .then(this::mapForChild, next);
  }

  private void mapForChild() {
    map();
    cpu.task().forget();
  }

  private void copyHalves() {
    steps().step("take a frame for a copy", ALLOC_COPY).then(this::allocate);
    steps().step("copy its first half", COPY_FOR_COW).then(() -> copy(Half.FIRST));
    steps().step("copy its second half", COPY_FOR_COW).then(() -> copy(Half.SECOND));
  }

  private void allocate() {
    cpu.task().copy(cpu.allocate(page));
    copy().makeAnonymous();
    copy().addRef(1);
  }

  private void copy(Half half) {
    copy().memory(half, cpu.folio().memory(half));
  }

  private void map() {
    markExclusive(copy());
    if (writable) {
      pte.installWritable(copy());
    } else {
      pte.installReadOnly(copy());
    }
    Mapping.add(cpu.machine(), copy());
    cpu.task().forgetCopy();
  }

  private void replace() {
    map();
    Mapping.remove(cpu.machine(), cpu.folio());
  }

  private void giveUpForChild() {
    copy().release();
    cpu.task().forgetCopy();
  }

  private void giveUp() {
    giveUpForChild();
    cpu.put();
  }

  private void giveUp(Notifier notifier) {
    notifier.over();
    giveUp();
  }

  private void giveUpLocked() {
    cpu.unlock();
    giveUp();
  }
}
