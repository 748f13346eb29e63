package pinquire.path;

import static pinquire.path.LinuxFunction.TLB_FINISH;
import static pinquire.path.LinuxFunction.ZAP;

import pinquire.machine.Folio;
import pinquire.machine.Page;
import pinquire.machine.Pte;
import pinquire.path.Steps.Label;

/**
 * Takes one page table entry away (mm/memory.c, zap_pte_range()), under the page table lock and
 * without the page lock: the entry and the map count go together, the reference later.
 *
 * <p>It uses the task's folio and leaves none.
 *
 * @param evenCows whether private copies go as well
 */
record Zap(Cpu cpu, Page page, Pte pte, String process, boolean evenCows) {

  static Zap of(Cpu cpu, int process, Page page) {
    String name = cpu.machine().config().processes().get(process);
    return new Zap(cpu, page, cpu.machine().pte(process, page), name, true);
  }

  /** The same, but that a process keeps a private copy it has made. */
  Zap sparingCows() {
    return new Zap(cpu, page, pte, process, false);
  }

  void steps(String path) {
    Steps steps = cpu.steps().path(path, page);
    Label none = steps.label();
    Label done = steps.label();
    Notifier notifier = new Notifier(cpu, page, pte);
    notifier.start();
    if (cpu.design().orders().zapLocks()) {
      underPageLock(none);
      notifier.end();
      steps.step("drop the entry's reference and its own", TLB_FINISH).then(cpu::putTwice, done);
    } else {
      present(steps.step(Deed.ZAPPED.what() + " " + process, ZAP), none).then(this::clear);
      notifier.end();
      steps.step("drop the entry's reference", TLB_FINISH).then(cpu::put, done);
    }
    steps.place(none);
    notifier.end();
    steps.place(done);
  }

  private Steps.Draft present(Steps.Draft step, Label none) {
    step.when(pte::none, "none", none);
    if (!evenCows) {
      step.when(() -> pte.folio().anon(), "a private copy", none);
    }
    return step.when(pte::migrating, "a migration entry", pte::clear, none);
  }

  /** What Linux could not do under the page table lock. */
  private void underPageLock(Label none) {
    Steps steps = cpu.steps();
    Label retry = steps.here();
    present(steps.step("find the page of the entry of " + process, "[zap under page lock]"), none)
        .then(() -> cpu.get(pte.folio()));
    cpu.lockStep();
    steps
        .step(Deed.ZAPPED.what() + " " + process, ZAP)
        .when(() -> !pte.maps(cpu.folio()), "changed", cpu::unlockAndPut, retry)
        .then(this::clear);
    cpu.unlockStep();
  }

  private void clear() {
    Folio folio = pte.folio();
    if (pte.dirty() && !folio.anon()) {
      Dirtying.set(cpu, folio);
    }
    pte.clear();
    Mapping.remove(cpu.machine(), folio);
    cpu.task().hold(folio);
  }
}
