package pinquire.path;

import static pinquire.path.LinuxFunction.CANCEL_DIRTY;
import static pinquire.path.LinuxFunction.DELETE_FROM_CACHE;
import static pinquire.path.LinuxFunction.DESTROY_INODE;
import static pinquire.path.LinuxFunction.INVALIDATE;
import static pinquire.path.LinuxFunction.IPUT;
import static pinquire.path.LinuxFunction.TRUNCATE_PAGE;

import java.util.List;
import pinquire.machine.Machine;
import pinquire.machine.Page;
import pinquire.machine.Pte;
import pinquire.path.Steps.Label;

/**
 * The inode of a file leaves memory (fs/inode.c, iput_final() and evict()): what is dirty is
 * written, and then every page is taken out (truncate_inode_pages_final()), whatever has become of
 * it meanwhile. No step looks at pins or at the reference count. Who opens the file meanwhile waits
 * ({@link CpuAccess}).
 *
 * @param pages all of the file
 */
record Eviction(Cpu cpu, List<Page> pages) {

  private static final String PATH = "evict";

  private Steps steps() {
    return cpu.steps();
  }

  void steps(int file) {
    steps()
        .path(PATH, null)
        .step("drop the last reference to the inode", IPUT)
        .when(() -> isUsed(file), "in use", steps().ending(Ending.IN_USE))
        .otherwise("it was the last", () -> cpu.machine().freeing(file, true));
    new Sync(cpu, pages).flush();
    steps().each(pages, this::takeOut);
    steps()
        .path(PATH, null)
        .step("free the inode", DESTROY_INODE)
        .then(() -> cpu.machine().freeing(file, false));
  }

  /** A mapping holds it until its last entry is gone. */
  private boolean isUsed(int file) {
    Machine machine = cpu.machine();
    if (machine.freeing(file)) {
      return true;
    }
    for (int process = 0; process < machine.config().processes().size(); process++) {
      for (int index = 0; index < machine.config().files().get(file).pages(); index++) {
        Pte pte = machine.pte(process, machine.page(file, index));
        if (pte.vma() || !pte.none()) {
          return true;
        }
      }
    }
    return false;
  }

  private void takeOut(Page page) {
    steps().path(PATH, page);
    Removal removal = new Removal(cpu, page);
    Label next = steps().label();
    Label unlock = steps().label();
    removal.find(next);
    cpu.lockStep();
    removal.waitForWriteback();
    removal.check(TRUNCATE_PAGE, unlock);
    if (cpu.filesystem().attaches()) {
      steps().step("drop the buffers", INVALIDATE).then(() -> dropBuffers(removal));
    }
    steps().step("cancel the dirty bit", CANCEL_DIRTY).then(() -> cancelDirty(page));
    steps().step(Deed.REMOVED.what(), DELETE_FROM_CACHE).then(() -> delete(removal));
    steps().place(unlock);
    cpu.unlockStep();
    cpu.putStep();
    steps().place(next);
  }

  private void dropBuffers(Removal removal) {
    noteDirty(removal.page());
    removal.dropBuffers();
  }

  private void cancelDirty(Page page) {
    noteDirty(page);
    Dirtying.clear(cpu.machine(), cpu.folio());
  }

  private void delete(Removal removal) {
    noteDirty(removal.page());
    removal.noteLoss();
    removal.delete();
  }

  /** The ghost takes note when what nobody will write any more was dirty. */
  private void noteDirty(Page page) {
    page.droppedDirty(page.droppedDirty() || cpu.folio().dirty());
  }
}
