package pinquire.path;

import static pinquire.path.LinuxFunction.REQUEUE;

import java.util.List;
import pinquire.machine.Folio;
import pinquire.machine.Page;
import pinquire.path.Steps.Label;

/** A pass of the flusher (wb_writeback(), WB_SYNC_NONE) over some pages. */
record Cleaning(Cpu cpu, List<Page> pages) {

  void steps() {
    Steps steps = cpu.steps();
    steps.each(pages, page -> new Writeback(cpu, page, false).write());
    Label clean = steps.label();
    steps
        .path("memory cleaning", null)
        .step("see whether the inode stays on the flusher's list", REQUEUE)
        .when(this::isClean, "clean", clean)
        .otherwise("dirty pages are left", this::noteStall);
    steps.place(clean);
  }

  private boolean isClean() {
    for (Page page : pages) {
      if (page.dirtyMark()) {
        return false;
      }
    }
    return true;
  }

  /**
   * The ghost takes note when a pass over all pages has not helped who is throttled: the pages that
   * it takes for pinned leave no room for another one.
   */
  private void noteStall() {
    int limit = cpu.machine().config().dirtyLimit();
    if (limit > 0 && isWhole()) {
      cpu.machine().counters().stalled(kept() >= limit - 1);
    }
  }

  private boolean isWhole() {
    return cpu.machine().pages().stream().filter(Page::inFile).count() == pages.size();
  }

  private long kept() {
    return pages.stream().flatMap(page -> page.folio().stream()).filter(this::isKept).count();
  }

  private boolean isKept(Folio folio) {
    return folio.dirty() && cpu.tracking().pinned(folio);
  }
}
