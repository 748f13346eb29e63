package pinquire.path;

import pinquire.machine.Half;
import pinquire.machine.Page;
import pinquire.machine.Pte;
import pinquire.path.Steps.Label;

/** What a process does to its mapping: maps it, reads it, writes it. */
record CpuAccess(Cpu cpu, Page page, Pte pte) {

  static CpuAccess of(Cpu cpu, int process, Page page) {
    return new CpuAccess(cpu, page, cpu.machine().pte(process, page));
  }

  /**
   * mmap() of one page, writable; nothing is mapped in yet. A file whose inode is leaving memory
   * can be opened when it is gone (__wait_on_freeing_inode()).
   */
  void map(boolean privately) {
    String kind = privately ? "private" : "shared";
    cpu.steps()
        .path("mmap", page)
        .step("cover the page with a " + kind + ", writable VMA", LinuxFunction.MMAP)
        .awaits(
            "mmap_lock or the inode",
            () -> pte.mm().unlocked() && !cpu.machine().freeing(page.file()))
        .then(() -> cover(privately));
  }

  private void cover(boolean privately) {
    pte.vma(true);
    pte.isPrivate(privately);
  }

  /** A load; faults when nothing is mapped. */
  void load() {
    Steps steps = cpu.steps();
    Label done = steps.label();
    steps
        .path("load", page)
        .step("load through the page table", "a CPU load")
        .when(pte::present, "", done)
        .otherwise("fault");
    Fault.ofProcess(cpu, page, pte).read();
    steps.place(done);
  }

  /** A store to both halves; faults whenever the entry is not writable. */
  void store() {
    Steps steps = cpu.steps();
    Label second = steps.label();
    Label fault = steps.label();
    Label done = steps.label();
    Label first = steps.path("store", page).here();
    steps
        .step("store into the first half", "a CPU store")
        .when(() -> !pte.writable(), "fault", fault)
        .then(this::storeFirst);
    steps.place(second);
    steps
        .step("store into the second half", "a CPU store")
        .when(() -> !pte.writable(), "fault", fault)
        .then(this::storeSecond, done);
    steps.place(fault);
    Fault.ofProcess(cpu, page, pte).write();
    steps
        .path("store", page)
        .step("go back to the store", "return from the fault")
        .own()
        .when(() -> cpu.task().version() != 0, "", second)
        .then(() -> {}, first);
    steps.place(done);
  }

  private void storeFirst() {
    cpu.task().version(page.newVersion());
    store(Half.FIRST);
  }

  private void storeSecond() {
    store(Half.SECOND);
    cpu.task().version(0);
  }

  private void store(Half half) {
    pte.dirty(true);
    Cpu.store(pte.folio(), half, cpu.task().version());
  }
}
