package pinquire.path;

import static pinquire.path.LinuxFunction.BUILD_BIO;
import static pinquire.path.LinuxFunction.CLEAR_DIRTY_FOR_IO;
import static pinquire.path.LinuxFunction.FIND_BY_MARK;
import static pinquire.path.LinuxFunction.LOOK_AT_BUFFERS;
import static pinquire.path.LinuxFunction.MKCLEAN;
import static pinquire.path.LinuxFunction.SET_DIRTY;
import static pinquire.path.LinuxFunction.START_WRITEBACK;
import static pinquire.path.LinuxFunction.SUBMIT;
import static pinquire.path.LinuxFunction.TEST_DIRTY;
import static pinquire.path.LinuxFunction.TEST_WRITEBACK;
import static pinquire.path.LinuxFunction.WAIT_WRITEBACK;

import pinquire.design.PinnedPolicy;
import pinquire.design.Tested;
import pinquire.machine.Buffers;
import pinquire.machine.Bug;
import pinquire.machine.Folio;
import pinquire.machine.Half;
import pinquire.machine.Page;
import pinquire.machine.Pte;
import pinquire.path.Steps.Label;

/**
 * Writeback of one page, for memory cleaning or for data integrity (write_cache_pages() and ext4's
 * writepages), from its mark in the page cache to the submitted I/O.
 */
record Writeback(Cpu cpu, Page page, boolean integrity) {

  private Steps steps() {
    return cpu.steps();
  }

  private Folio folio() {
    return cpu.folio();
  }

  private PinnedPolicy policy() {
    return cpu.design().policy(integrity);
  }

  void write() {
    steps().path(integrity ? "data-integrity writeback" : "memory cleaning", page);
    Label next = steps().label();
    Label unlock = steps().label();
    Label pinned = steps().label();
    Label start = steps().label();
    Label retry = steps().here();
    find(next);
    lockAndCheck(unlock);
    testFor(Tested.BEFORE_MKCLEAN, pinned);
    writeProtect();
    testFor(Tested.AFTER_MKCLEAN, pinned);
    clean();
    steps().place(start);
    submit(next);
    steps().place(pinned);
    handlePinned(retry, start);
    steps().place(unlock);
    cpu.unlockStep();
    cpu.putStep();
    steps().place(next);
  }

  private void find(Label next) {
    String mark = integrity ? "TOWRITE" : "DIRTY";
    steps()
        .step("find the page by its " + mark + " mark", FIND_BY_MARK)
        .when(() -> !marked(), "not marked", next)
        .then(() -> cpu.get(page));
  }

  private boolean marked() {
    return page.cached() && (integrity ? page.towriteMark() : page.dirtyMark());
  }

  private void lockAndCheck(Label unlock) {
    cpu.lockStep();
    steps()
        .step("check that it is still in the file and dirty", TEST_DIRTY)
        .when(() -> !folio().attached(), "gone", unlock)
        .when(() -> !folio().dirty(), "no", unlock)
        .otherwise("yes");
    if (integrity) {
      steps()
          .step("wait for writeback that is under way", WAIT_WRITEBACK)
          .awaits("the end of writeback", () -> !folio().writeback())
          .then();
    } else {
      steps()
          .step("test for writeback under way", TEST_WRITEBACK)
          .when(() -> folio().writeback(), "yes", unlock)
          .otherwise("no");
    }
    lookAtBuffers(unlock);
  }

  /** ext4 looks at the buffers before anything else; without them it has no blocks to write to. */
  private void lookAtBuffers(Label unlock) {
    Steps.Draft look = steps().step("look at the page's buffers", LOOK_AT_BUFFERS);
    if (cpu.design().era().noBuffersIsFatal()) {
      look.when(
          this::bare, "none: BUG", () -> folio().bug(Bug.NO_BUFFERS), steps().ending(Ending.BUG));
    } else {
      // folio_clear_dirty() alone: NR_FILE_DIRTY and the marks stay behind.
      look.when(this::bare, "none: dropped", () -> folio().dirty(false), unlock);
    }
    look.otherwise("there");
  }

  private boolean bare() {
    return folio().buffers() == Buffers.NONE;
  }

  private void testFor(Tested here, Label pinned) {
    if (cpu.design().test() == here && policy() != PinnedPolicy.WRITE) {
      steps()
          .step("test for pins", cpu.tracking().testedBy())
          .when(() -> cpu.tracking().pinned(folio()), "yes", pinned)
          .otherwise("no");
    }
  }

  /** page_mkclean(): every shared mapping in turn; no count is looked at but the map count. */
  private void writeProtect() {
    for (int process = 0; process < cpu.machine().config().processes().size(); process++) {
      Pte pte = cpu.machine().pte(process, page);
      String name = cpu.machine().config().processes().get(process);
      Label next = steps().label();
      steps()
          .step("write-protect the entry of " + name, MKCLEAN)
          .when(() -> !cleanable(pte), "nothing to do", next)
          .then(() -> clean(pte));
      steps().place(next);
    }
  }

  private boolean cleanable(Pte pte) {
    return folio().map() > 0 && pte.maps(folio()) && (pte.writable() || pte.dirty());
  }

  private void clean(Pte pte) {
    pte.clean();
    cpu.task().count(cpu.task().count() + 1);
  }

  private void clean() {
    Label clear = steps().label();
    steps()
        .step("carry over the dirty bits of the entries", SET_DIRTY)
        .when(() -> cpu.task().count() == 0, "none was dirty", clear)
        .then(this::carryOver);
    steps().place(clear);
    steps()
        .step("clear the dirty bit", CLEAR_DIRTY_FOR_IO)
        .then(() -> Dirtying.clear(cpu.machine(), folio()));
  }

  private void carryOver() {
    cpu.task().count(0);
    Dirtying.set(cpu.machine(), folio());
  }

  private void submit(Label next) {
    steps().step(Deed.WRITTEN.what(), START_WRITEBACK).then(this::startWriteback);
    steps().step("build the I/O; the buffers are clean", BUILD_BIO).then(this::buildBio);
    cpu.unlockStep();

    cpu.putStep();
    // Under writeback the page cannot leave the cache, so it needs no reference to be found.
    steps().step("submit the I/O", SUBMIT).then(() -> page.folio().orElseThrow().io(1), next);
  }

  private void startWriteback() {
    folio().writeback(true);
    folio().unstable(false);
    page.writebackMark(true);
    page.dirtyMark(folio().dirty());
    page.towriteMark(false);
  }

  private void buildBio() {
    folio().buffers(folio().dirty() ? Buffers.DIRTY : Buffers.CLEAN);
  }

  private void handlePinned(Label retry, Label start) {
    switch (policy()) {
      case WRITE -> {} // nobody asks, so nobody comes here
      case SKIP ->
          steps().step(Deed.SKIPPED.what(), "[skip the pinned page]").then(this::carryOver);
      case BOUNCE -> {
        steps().step(Deed.BOUNCED.what(), "[copy to a bounce page]").then(this::copyFirst);
        steps()
            .step("copy the second half", "[copy to a bounce page]")
            .then(() -> copy(Half.SECOND), start);
      }
      case WAIT -> {
        steps()
            .step("let go of the page", "[wait for unpin]")
            .then(
                () -> {
                  carryOver();
                  cpu.unlock();
                });
        steps()
            .step("wait for the last unpin", "[wait for unpin]")
            .awaits("the last unpin", () -> !cpu.tracking().pinned(folio()))
            .then(cpu::put, retry);
      }
    }
  }

  private void copyFirst() {
    carryOver();
    copy(Half.FIRST);
    folio().bounced(true);
  }

  private void copy(Half half) {
    folio().bounce(half, folio().memory(half));
  }
}
