package pinquire.path;

import static pinquire.path.LinuxFunction.CANCEL_DIRTY;
import static pinquire.path.LinuxFunction.DELETE_FROM_CACHE;
import static pinquire.path.LinuxFunction.FIND_ENTRIES;
import static pinquire.path.LinuxFunction.FREE_BLOCKS;
import static pinquire.path.LinuxFunction.INVALIDATE;
import static pinquire.path.LinuxFunction.SET_SIZE;
import static pinquire.path.LinuxFunction.TRUNCATE_PAGE;
import static pinquire.path.LinuxFunction.WAIT_WRITEBACK;

import java.util.List;
import pinquire.machine.Buffers;
import pinquire.machine.Bug;
import pinquire.machine.Folio;
import pinquire.machine.Half;
import pinquire.machine.Page;
import pinquire.path.Steps.Label;

/**
 * Cuts pages off the end of a file (mm/truncate.c). No step looks at pins or at the reference
 * count: a pinned folio leaves the file and lives on as an orphan.
 *
 * @param pages those at and past the new end, in order
 */
record Truncate(Cpu cpu, int file, int size, List<Page> pages) {

  private Folio folio() {
    return cpu.folio();
  }

  void steps() {
    Steps steps = cpu.steps().path("truncate", null);
    steps.step("set the file's size", SET_SIZE).then(() -> cpu.machine().size(file, size));
    pages.forEach(this::zap);
    pages.forEach(this::remove);
    steps.path("truncate", null).step("free the blocks", FREE_BLOCKS).then(this::freeBlocks);
  }

  private void zap(Page page) {
    for (int process = 0; process < cpu.machine().config().processes().size(); process++) {
      Zap.of(cpu, process, page).steps("truncate");
    }
  }

  private void remove(Page page) {
    Steps steps = cpu.steps().path("truncate", page);
    Label next = steps.label();
    Label unlock = steps.label();
    steps
        .step("find the page", FIND_ENTRIES)
        .when(() -> !page.cached(), "not in the cache", next)
        .then(() -> cpu.get(page));
    cpu.lockStep();

    steps
        .step("wait for writeback", WAIT_WRITEBACK)
        .awaits("the end of writeback", () -> !folio().writeback())
        .then();
    steps
        .step("check that it is still in the file", TRUNCATE_PAGE)
        .when(() -> !folio().attached(), "gone", unlock)
        .otherwise("yes");
    cleanUp(page);
    steps.place(unlock);
    cpu.unlockStep();
    cpu.putStep();
    steps.place(next);
  }

  private void cleanUp(Page page) {
    Steps steps = cpu.steps();
    for (int process = 0; process < cpu.machine().config().processes().size(); process++) {
      unmapAgain(page, process);
    }
    steps.step("drop the buffers", INVALIDATE).then(this::dropBuffers);
    steps
        .step("cancel the dirty bit", CANCEL_DIRTY)
        .then(() -> Dirtying.clear(cpu.machine(), folio()));
    steps.step(Deed.REMOVED.what(), DELETE_FROM_CACHE).then(() -> delete(page));
  }

  /** A fault may have mapped the page again since the zap; now the page lock keeps faults out. */
  private void unmapAgain(Page page, int process) {
    Steps steps = cpu.steps();
    Label next = steps.label();
    var pte = cpu.machine().pte(process, page);
    steps
        .step(
            "unmap it again from " + cpu.machine().config().processes().get(process),
            LinuxFunction.ZAP)
        .when(() -> !pte.maps(folio()), "not mapped", next)
        .then(
            () -> {
              pte.clear();
              Mapping.remove(cpu.machine(), folio());
              folio().addRef(-1);
            });
    steps.place(next);
  }

  /** try_to_free_buffers() cancels the dirty bit in the same breath. */
  private void dropBuffers() {
    if (folio().buffers() != Buffers.NONE) {
      folio().buffers(Buffers.NONE);
      folio().addRef(-1);
      Dirtying.clear(cpu.machine(), folio());
    }
  }

  private void delete(Page page) {
    if (folio().map() > 0) {
      folio().bug(Bug.STILL_MAPPED);
    }
    folio().attached(false);
    page.remove();
    folio().addRef(-1);
  }

  /** What was cut off is owed to nobody any more. */
  private void freeBlocks() {
    for (Page page : pages) {
      page.lost(false);
      for (Half half : Half.values()) {
        page.disk(half, 0);
        page.promised(half, 0);
        for (int task = 0; task < cpu.machine().config().tasks(); task++) {
          cpu.machine().task(task).owed(page, half, 0);
        }
      }
    }
  }
}
