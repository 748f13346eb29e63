package pinquire.path;

import static pinquire.path.LinuxFunction.BIO_SET_DIRTY;
import static pinquire.path.LinuxFunction.SUBMIT;

import pinquire.design.UnpinDirty;
import pinquire.machine.Folio;
import pinquire.machine.Page;
import pinquire.machine.PinKind;

/**
 * A read with O_DIRECT into a mapped page (block/bio.c): the page is held and made dirty before the
 * I/O is submitted; the device stores; the interrupt at its end looks whether the page is dirty
 * still. If it was cleaned meanwhile, a worker makes it dirty, and no file system is told.
 *
 * <p>Left out: where the content comes from; several pages in one I/O.
 *
 * @param device that stores into the page, and is held to have the page for the time of the I/O
 */
record DirectRead(Cpu cpu, int device, int process, Page page) {

  void read() {
    PinKind kind = cpu.design().era().directIoPins() ? PinKind.PIN : PinKind.GET;
    GetUserPages.of(cpu, kind, process, page, folio -> hold(folio, kind)).take();
    Release release = new Release(cpu, page, cpu::folio, kind.pins(), folio -> letGo(folio, kind));
    cpu.steps().path("direct read", page).step("build the I/O", BIO_SET_DIRTY).own().then();
    release.setDirtyLocked();
    cpu.steps().step("submit the I/O", SUBMIT).own().then();
    new DeviceAccess(cpu, device, page, cpu::folio).write();
    release.steps("direct read", cpu.design().unpin(UnpinDirty.BY_WORKER));
  }

  private void hold(Folio folio, PinKind kind) {
    cpu.machine().hold(device, folio, kind, process);
    use().begin();
  }

  private void letGo(Folio folio, PinKind kind) {
    use().end();
    cpu.machine().addPins(device, folio, kind, -1);
    cpu.task().forget();
  }

  /** All of it is one use: nobody takes from a call what it has pinned. */
  private Use use() {
    return new Use(cpu, device, page, cpu::folio);
  }
}
