package pinquire.path;

import static pinquire.path.LinuxFunction.DELETE_FROM_CACHE;
import static pinquire.path.LinuxFunction.INVALIDATE_PAGES;
import static pinquire.path.LinuxFunction.INVALIDATE_RANGE;
import static pinquire.path.LinuxFunction.PAGE_MAPPED;
import static pinquire.path.LinuxFunction.SUBMIT;
import static pinquire.path.LinuxFunction.WARN_STALE;

import java.util.List;
import java.util.function.Consumer;
import pinquire.machine.Bug;
import pinquire.machine.Folio;
import pinquire.machine.Half;
import pinquire.machine.Page;
import pinquire.path.Steps.Label;

/**
 * A write with O_DIRECT (mm/filemap.c, generic_file_direct_write()): what is dirty goes to disk,
 * the page cache lets go of the range, new content goes to the disk past it, and the page cache
 * lets go of what was read in meanwhile. No step of Linux looks at pins or at the reference count:
 * a pinned folio leaves the file and lives on as an orphan.
 *
 * <p>Left out: what Linux does when a page cannot leave, a write through the page cache; and
 * today's first zap of the range without the page lock, which the one under it repeats.
 */
record DirectWrite(Cpu cpu, List<Page> pages) {

  private Folio folio() {
    return cpu.folio();
  }

  private Steps steps() {
    return cpu.steps();
  }

  void write() {
    new Sync(cpu, pages).flush();
    // What is there now will be overwritten, so nobody misses it.
    steps().each(pages, page -> invalidate(page, Removal::delete));
    steps()
        .path("direct write", null)
        .step("see whether every page has left", INVALIDATE_PAGES)
        .own()
        .when(cpu.task()::flag, "busy", this::calm, steps().ending(Ending.EBUSY))
        .otherwise("yes");
    steps().each(pages, this::transfer);
    steps().each(pages, page -> invalidate(page, DirectWrite::remove));
    Label done = steps().label();
    steps()
        .path("direct write", null)
        .step("see whether a stale page has stayed", WARN_STALE)
        .own()
        .when(cpu.task()::flag, "warns", this::calm, done)
        .otherwise("no");
    steps().place(done);
  }

  private void calm() {
    cpu.task().flag(false);
  }

  /** invalidate_inode_pages2_range() goes on after a page that is busy and tells in the end. */
  private void invalidate(Page page, Consumer<Removal> remove) {
    steps().path("direct write", page);
    Removal removal = new Removal(cpu, page);
    Label next = steps().label();
    Label unlock = steps().label();
    Label busy = steps().label();
    Label wait = steps().label();
    Label retry = steps().here();
    removal.find(next);
    cpu.lockStep();
    removal.check(INVALIDATE_RANGE, unlock);
    removal.waitForWriteback();
    removal.unmap("unmap it from");
    switch (cpu.design().policies().leaving()) {
      case GOES_AHEAD -> {}
      case WAITS, REVOKES -> cpu.testPinsStep(wait);
      case FAILS -> cpu.testPinsStep(busy);
    }
    steps()
        .step("insist that nothing maps it", PAGE_MAPPED)
        .when(
            () -> folio().map() > 0,
            "yes: BUG",
            () -> folio().bug(Bug.MAPPED_AFTER_ZAP),
            steps().ending(Ending.BUG))
        .otherwise("no");
    removal.strip(busy);
    steps()
        .step(Deed.REMOVED.what(), DELETE_FROM_CACHE)
        .when(() -> folio().dirty(), "dirty", busy)
        .then(() -> remove.accept(removal), unlock);
    steps().place(busy);
    steps().step("note that it is busy", INVALIDATE_RANGE).own().then(() -> cpu.task().flag(true));
    steps().place(unlock);
    cpu.unlockStep();
    cpu.putStep(next);
    removal.waitForUnpin(wait, retry);
    steps().place(next);
  }

  private static void remove(Removal removal) {
    removal.noteLoss();
    removal.delete();
  }

  /** The disk reads the writer's own buffer, which nobody changes. */
  private void transfer(Page page) {
    steps()
        .path("direct write", page)
        .step("submit the I/O", SUBMIT)
        .then(() -> cpu.task().version(page.newVersion()));
    steps()
        .step("write the first half to disk", "the disk's DMA")
        .then(() -> write(page, Half.FIRST));
    steps().step("write the second half to disk", "the disk's DMA").then(() -> writeSecond(page));
  }

  private void write(Page page, Half half) {
    page.disk(half, cpu.task().version());
    page.parity(half, cpu.task().version());
  }

  private void writeSecond(Page page) {
    write(page, Half.SECOND);
    page.torn(false);
    page.allocateBlock();
    cpu.task().version(0);
  }
}
