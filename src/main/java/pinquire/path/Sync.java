package pinquire.path;

import static pinquire.path.LinuxFunction.FDATAWAIT;
import static pinquire.path.LinuxFunction.SYNC_RETURNS;
import static pinquire.path.LinuxFunction.TAG_TOWRITE;

import java.util.List;
import pinquire.machine.Folio;
import pinquire.machine.Half;
import pinquire.machine.Page;

/**
 * Data-integrity writeback of a range (fsync, msync): what is dirty now is marked, written and
 * waited for.
 */
record Sync(Cpu cpu, List<Page> pages) {

  void steps() {
    if (!cpu.filesystem().writesBack()) {
      cpu.steps()
          .path("sync", null)
          .step(Deed.LEFT_IN_MEMORY.what() + ", return 0", SYNC_RETURNS)
          .then();
      return;
    }
    write(this::begin);
    cpu.steps()
        .path("sync", null)
        .step("commit the journal, flush the disk, return 0", SYNC_RETURNS)
        .then(this::promise);
  }

  /** filemap_write_and_wait_range() alone, which promises nobody anything. */
  void flush() {
    if (cpu.filesystem().writesBack()) {
      write(this::mark);
    }
  }

  private void write(Runnable begin) {
    Steps steps = cpu.steps().path("sync", null);
    if (cpu.design().orders().asking().samplesPinned()) {
      steps.each(pages, this::sample);
      steps.path("sync", null);
    }
    steps.step("mark what is dirty now", TAG_TOWRITE).then(begin);
    steps.each(pages, page -> new Writeback(cpu, page, true).write());
    steps.each(pages, this::await);
  }

  private void await(Page page) {
    cpu.steps()
        .path("sync", page)
        .step("wait for writeback", FDATAWAIT)
        .awaits("the end of writeback", () -> !page.writebackMark())
        .then();
  }

  private void mark() {
    for (Page page : pages) {
      page.towriteMark(page.towriteMark() || page.dirtyMark());
    }
  }

  /** A design that can name the pinned pages of a file has each of them written. */
  private void sample(Page page) {
    Steps steps = cpu.steps().path("sync", page);
    Steps.Label next = steps.label();
    steps
        .step("make the page dirty if it is pinned", "[name the pinned pages]")
        .when(() -> !pinned(page), "not pinned", next)
        .then(() -> Dirtying.set(cpu, page.folio().orElseThrow()));
    steps.place(next);
  }

  private boolean pinned(Page page) {
    return page.folio().filter(cpu.tracking()::pinned).isPresent();
  }

  /** The ghost takes note of what memory holds; from now on the disk owes it. */
  private void begin() {
    mark();
    for (Page page : pages) {
      for (Half half : Half.values()) {
        cpu.task().owed(page, half, page.folio().map(f -> f.memory(half)).orElse(0L));
      }
      cpu.task().owedMarked(page, page.folio().filter(Folio::dirty).isPresent());
    }
  }

  private void promise() {
    for (Page page : pages) {
      if (cpu.task().owedMarked(page)) {
        page.unkept(owes(page, Half.FIRST) || owes(page, Half.SECOND));
      }
      for (Half half : Half.values()) {
        page.promised(half, Math.max(page.promised(half), cpu.task().owed(page, half)));
      }
      cpu.task().forgive(page);
    }
  }

  private boolean owes(Page page, Half half) {
    return cpu.task().owed(page, half) > page.disk(half);
  }
}
