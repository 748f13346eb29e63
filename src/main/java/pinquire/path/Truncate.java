package pinquire.path;

import static pinquire.path.LinuxFunction.CANCEL_DIRTY;
import static pinquire.path.LinuxFunction.DELETE_FROM_CACHE;
import static pinquire.path.LinuxFunction.FREE_BLOCKS;
import static pinquire.path.LinuxFunction.INVALIDATE;
import static pinquire.path.LinuxFunction.KEEP_FAULTS_OUT;
import static pinquire.path.LinuxFunction.LET_FAULTS_IN;
import static pinquire.path.LinuxFunction.PUNCH_BLOCKS;
import static pinquire.path.LinuxFunction.SET_SIZE;
import static pinquire.path.LinuxFunction.TRUNCATE_PAGE;

import java.util.List;
import pinquire.design.Leaving;
import pinquire.machine.Half;
import pinquire.machine.Page;
import pinquire.path.Steps.Label;

/**
 * Takes pages and their blocks from a file (mm/truncate.c): all past a new end, and with them the
 * private copies of those pages; or some in the middle, whose private copies stay. No step of Linux
 * looks at pins or at the reference count: a pinned folio leaves the file and lives on as an
 * orphan.
 *
 * @param path {@code truncate} or {@code punch}
 * @param pages those that go, in order
 */
record Truncate(Cpu cpu, String path, List<Page> pages) {

  /** ftruncate() to fewer pages. */
  void cut(int file, int size) {
    boolean lockedFirst = cpu.design().era().sizeChangesUnderLock();
    closed(
        () -> {
          if (lockedFirst) {
            keepFaultsOut(file);
          }
          setSize(file, size);
          if (!lockedFirst) {
            keepFaultsOut(file);
          }
          cutOff();
          letFaultsIn(file);
        });
  }

  private void setSize(int file, int size) {
    cpu.steps()
        .path(path, null)
        .step("set the file's size", SET_SIZE)
        .then(() -> cpu.machine().size(file, size));
  }

  private void cutOff() {
    zap(true);
    cpu.steps().each(pages, this::remove);
    // Until its page had gone, a private mapping could copy it.
    zap(true);
    freeBlocks(FREE_BLOCKS);
  }

  /** fallocate() with FALLOC_FL_PUNCH_HOLE: the size stays, and what is read there is new. */
  void punch() {
    if (writesFirst()) {
      new Sync(cpu, pages).flush();
    }
    int file = pages.get(0).file();
    closed(
        () -> {
          keepFaultsOut(file);
          takeOut();
          letFaultsIn(file);
        });
  }

  /**
   * What a file loses comes back by no fault before its blocks are free (i_mmap_sem, today
   * invalidate_lock). That faults hold it for reading is not kept: who has passed it holds the
   * page, or finds that it is gone.
   */
  private void keepFaultsOut(int file) {
    cpu.steps()
        .path(path, null)
        .step("keep faults out", KEEP_FAULTS_OUT)
        .awaits("the end of another truncate", () -> !cpu.machine().invalidating(file))
        .then(() -> cpu.machine().invalidating(file, true));
  }

  private void letFaultsIn(int file) {
    cpu.steps()
        .path(path, null)
        .step("let faults in again", LET_FAULTS_IN)
        .then(() -> cpu.machine().invalidating(file, false));
  }

  private void takeOut() {
    zap(false);
    cpu.steps().each(pages, this::remove);
    freeBlocks(PUNCH_BLOCKS);
  }

  /** A design that fails on pins asks before anything changes, and lets no new ones in. */
  private void closed(Runnable removal) {
    if (leaving() != Leaving.FAILS) {
      removal.run();
      return;
    }
    cpu.steps()
        .path(path, null)
        .step("close the range to new mappings", "[break the layout lease]")
        .then(() -> close(true));
    cpu.steps().each(pages, this::insist);
    removal.run();
    cpu.steps()
        .path(path, null)
        .step("open the range again", "[break the layout lease]")
        .then(() -> close(false));
  }

  private Leaving leaving() {
    return cpu.design().policies().leaving();
  }

  private void close(boolean closed) {
    pages.forEach(page -> page.closed(closed));
  }

  /** Nobody may be in the middle of mapping the page while it is asked about. */
  private void insist(Page page) {
    Steps steps = cpu.steps().path(path, page);
    Removal removal = new Removal(cpu, page);
    Label next = steps.label();
    Label pinned = steps.label();
    removal.find(next);
    cpu.lockStep();
    removal.unmap("unmap it from");
    cpu.testPinsStep(pinned);
    cpu.unlockStep();
    cpu.putStep(next);
    steps.place(pinned);
    cpu.unlockStep();
    cpu.putStep();
    steps
        .step("open the range again", "[break the layout lease]")
        .then(() -> close(false), steps.ending(Ending.ETXTBSY));
    steps.place(next);
  }

  private boolean writesFirst() {
    return cpu.filesystem().punchWritesFirst() || cpu.design().era().punchWritesFirst();
  }

  private void freeBlocks(LinuxFunction function) {
    cpu.steps().path(path, null).step("free the blocks", function).then(this::freeBlocks);
  }

  /** unmap_mapping_range(). */
  private void zap(boolean evenCows) {
    cpu.steps().each(pages, page -> zap(page, evenCows));
  }

  private void zap(Page page, boolean evenCows) {
    for (int process = 0; process < cpu.machine().config().processes().size(); process++) {
      Zap zap = Zap.of(cpu, process, page);
      (evenCows ? zap : zap.sparingCows()).steps(path);
    }
  }

  private void remove(Page page) {
    Steps steps = cpu.steps().path(path, page);
    Removal removal = new Removal(cpu, page);
    Label next = steps.label();
    Label unlock = steps.label();
    Label wait = steps.label();
    Label retry = steps.here();
    removal.find(next);
    cpu.lockStep();
    removal.waitForWriteback();
    removal.check(TRUNCATE_PAGE, unlock);
    // A fault may have mapped the page again since the zap.
    removal.unmap("unmap it again from");
    if (leaving().waits()) {
      cpu.testPinsStep(wait);
    }
    if (cpu.filesystem().attaches()) {
      steps.step("drop the buffers", INVALIDATE).then(removal::dropBuffers);
    }
    steps
        .step("cancel the dirty bit", CANCEL_DIRTY)
        .then(() -> Dirtying.clear(cpu.machine(), cpu.folio()));
    steps.step(Deed.REMOVED.what(), DELETE_FROM_CACHE).then(() -> delete(removal));
    steps.place(unlock);
    cpu.unlockStep();
    cpu.putStep(next);
    removal.waitForUnpin(wait, retry);
    steps.place(next);
  }

  private void delete(Removal removal) {
    removal.delete();
    forgive(removal.page());
  }

  private void freeBlocks() {
    for (Page page : pages) {
      page.lost(false);
      page.droppedDirty(false);
      page.torn(false);
      page.freeBlock();
      for (Half half : Half.values()) {
        page.disk(half, 0);
        page.parity(half, 0);
      }
      forgive(page);
    }
  }

  /** What was taken away is owed to nobody any more, not even by an fsync that is under way. */
  private void forgive(Page page) {
    page.unkept(false);
    for (Half half : Half.values()) {
      page.promised(half, 0);
    }
    for (int task = 0; task < cpu.machine().config().tasks(); task++) {
      cpu.machine().task(task).forgive(page);
    }
  }
}
