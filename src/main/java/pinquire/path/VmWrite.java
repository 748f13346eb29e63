package pinquire.path;

import pinquire.machine.Folio;
import pinquire.machine.Page;
import pinquire.machine.PinKind;

/**
 * process_vm_writev() (mm/process_vm_access.c): a CPU copies into a page that it has pinned, past
 * the page table of its owner and without the page lock. What a device can do to a page, it can.
 *
 * <p>Left out: several pages pinned at a time.
 */
record VmWrite(Cpu cpu, int process, Page page) {

  void write() {
    GetUserPages.of(cpu, PinKind.PIN, process, page, folio -> folio.addCalls(1)).takeSlowly();
    cpu.steps().path("vmwrite", page);
    new Transfer(cpu, page, cpu::folio, false).steps("copy", "copy_page_from_iter()");
    new Release(cpu, page, cpu::folio, true, this::letGo)
        .steps("vmwrite", cpu.design().unpin(cpu.design().era().unpin()));
  }

  private void letGo(Folio folio) {
    folio.addCalls(-1);
    cpu.task().forget();
  }
}
