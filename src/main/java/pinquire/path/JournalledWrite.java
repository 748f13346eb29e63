package pinquire.path;

import static pinquire.path.LinuxFunction.BUILD_BIO;
import static pinquire.path.LinuxFunction.JOURNAL_BUFFERS;
import static pinquire.path.LinuxFunction.SUBMIT;
import static pinquire.path.LinuxFunction.TAG_TOWRITE;
import static pinquire.path.LinuxFunction.TEST_CHECKED;

import pinquire.machine.Buffers;
import pinquire.machine.Folio;
import pinquire.machine.Page;
import pinquire.path.Steps.Label;

/**
 * Writeback of a page whose data goes through ext4's journal (data=journal). Only what a
 * transaction has of it is written. A page that was dirtied without one (PG_checked) joins the
 * next, and today writeback then comes once more; a page that still tests pinned is checked again
 * as it joins, and so stays dirty.
 *
 * <p>Left out: that the commit writes the page to the journal before its block is written, without
 * PG_writeback; and the wait of memory cleaning for the next commit.
 */
record JournalledWrite(Writeback writeback) {

  private Cpu cpu() {
    return writeback.cpu();
  }

  private Steps steps() {
    return cpu().steps();
  }

  private Folio folio() {
    return cpu().folio();
  }

  void steps(Label next) {
    if (cpu().design().era().everyDirtyPageIsPending()) {
      writeback.steps(this::joinAndWrite, next);
      return;
    }
    Label again = steps().label();
    writeback.steps((unlock, done) -> writeAndJoin(unlock, again), next);
    steps().place(again);
    if (writeback.integrity()) {
      steps().step("mark it again", TAG_TOWRITE).then(this::mark);
    }
    writeback.steps((unlock, done) -> writeAndJoin(unlock, next), next);
  }

  private void mark() {
    Page page = writeback.page();
    page.towriteMark(page.towriteMark() || page.dirtyMark());
  }

  /** The page joins a transaction, which is committed at once. */
  private void joinAndWrite(Label unlock, Label next) {
    Label journalled = steps().label();
    test(journalled);
    steps().step("add its buffers to a transaction", JOURNAL_BUFFERS).then(this::join);
    steps().place(journalled);
    writeback.startWritebackStep(false);
    writeback.finish(next);
  }

  private void writeAndJoin(Label unlock, Label again) {
    Label written = steps().label();
    steps()
        .step("see what the journal has of it", BUILD_BIO)
        .when(() -> folio().buffers() != Buffers.DIRTY, "nothing", written)
        .otherwise("its buffers");
    writeback.startWritebackStep(false);
    steps().step("build the I/O; the buffers are clean", BUILD_BIO).then(writeback::buildBio);
    steps().step("submit the I/O", SUBMIT).then(() -> folio().io(1));
    steps().place(written);
    test(unlock);
    steps().step("add its buffers to the next transaction", JOURNAL_BUFFERS).then(this::join);
    cpu().unlockStep();
    cpu().putStep(again);
  }

  private void test(Label known) {
    steps()
        .step("test whether it was dirtied without the journal", TEST_CHECKED)
        .when(() -> !folio().checked(), "no", known)
        .otherwise("yes");
  }

  private void join() {
    folio().checked(false);
    folio().buffers(Buffers.DIRTY);
    if (!cpu().design().era().everyDirtyPageIsPending()) {
      Dirtying.mark(cpu(), folio());
    }
  }
}
