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
    Steps.Draft zap =
        steps
            .step(Deed.ZAPPED.what() + " " + process, ZAP)
            .when(() -> !pte.present(), "none", none);
    if (!evenCows) {
      zap.when(() -> pte.folio().anon(), "a private copy", none);
    }
    zap.then(this::clear);
    steps.step("drop the entry's reference", TLB_FINISH).then(cpu::put);
    steps.place(none);
  }

  private void clear() {
    Folio folio = pte.folio();
    if (pte.dirty() && !folio.anon()) {
      Dirtying.set(cpu.machine(), folio);
    }
    pte.clear();
    Mapping.remove(cpu.machine(), folio);
    cpu.task().hold(folio);
  }
}
