package pinquire.path;

import java.util.function.Supplier;
import pinquire.machine.Folio;
import pinquire.machine.Half;
import pinquire.machine.Page;

/**
 * New content goes into a folio that somebody holds, half by half, past every page table.
 *
 * @param page the folio's home
 * @param into the folio; asked when a step is taken
 * @param byDevice whether a device stores it, else a CPU
 */
record Transfer(Cpu cpu, Page page, Supplier<Folio> into, boolean byDevice) {

  /** Two steps, which do this and stand for that. */
  void steps(String what, String linux) {
    Steps steps = cpu.steps();
    steps.step(what + " into the first half", linux).then(this::storeFirst);
    steps.step(what + " into the second half", linux).then(this::storeSecond);
  }

  void storeFirst() {
    cpu.task().version(page.newVersion());
    store(Half.FIRST);
  }

  void storeSecond() {
    store(Half.SECOND);
    cpu.task().version(0);
  }

  private void store(Half half) {
    Folio folio = into.get();
    boolean whole = Cpu.store(folio, half, cpu.task().version());
    folio.fromDevice(half, byDevice && whole);
  }
}
