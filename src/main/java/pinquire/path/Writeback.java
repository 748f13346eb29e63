package pinquire.path;

import static pinquire.path.LinuxFunction.BUILD_BIO;
import static pinquire.path.LinuxFunction.CLEAR_DIRTY_FOR_IO;
import static pinquire.path.LinuxFunction.COW_FIXUP;
import static pinquire.path.LinuxFunction.FIND_BY_MARK;
import static pinquire.path.LinuxFunction.FIXUP_WORKER;
import static pinquire.path.LinuxFunction.LOOK_AT_BUFFERS;
import static pinquire.path.LinuxFunction.MAP_BLOCKS;
import static pinquire.path.LinuxFunction.MKCLEAN;
import static pinquire.path.LinuxFunction.SET_DIRTY;
import static pinquire.path.LinuxFunction.START_WRITEBACK;
import static pinquire.path.LinuxFunction.SUBMIT;
import static pinquire.path.LinuxFunction.TEST_DIRTY;
import static pinquire.path.LinuxFunction.TEST_WRITEBACK;
import static pinquire.path.LinuxFunction.WAIT_WRITEBACK;

import pinquire.design.Asking;
import pinquire.design.Marks;
import pinquire.design.PinnedPolicy;
import pinquire.design.Tested;
import pinquire.design.Walk;
import pinquire.machine.Buffers;
import pinquire.machine.Bug;
import pinquire.machine.Folio;
import pinquire.machine.Page;
import pinquire.machine.Pte;
import pinquire.path.Steps.Label;

/**
 * Writeback of one page, for memory cleaning or for data integrity (write_cache_pages() and ext4's
 * writepages), from its mark in the page cache to the submitted I/O.
 */
record Writeback(Cpu cpu, Page page, boolean integrity) {

  Steps steps() {
    return cpu.steps();
  }

  Folio folio() {
    return cpu.folio();
  }

  void write() {
    Label next = steps().label();
    if (cpu.filesystem().journalsData()) {
      new JournalledWrite(this).steps(next);
    } else {
      steps(this::writeOut, next);
    }
    steps().place(next);
  }

  private void writeOut(Label unlock, Label next) {
    startWritebackStep(false);
    finish(next);
  }

  /** The steps of a page that tests free of pins after it was cleaned. */
  interface Rest {
    void steps(Label unlock, Label next);
  }

  /** From the mark to {@code next}, or to the step after these when the page is left as it is. */
  void steps(Rest rest, Label next) {
    steps().path(integrity ? "data-integrity writeback" : "memory cleaning", page);
    Label unlock = steps().label();
    Label pinned = steps().label();
    Label retry = steps().here();
    find(next);
    lockAndCheck(unlock);
    testBefore(pinned);
    sample();
    writeProtect();
    testAfter(pinned, unlock);
    clean();
    rest.steps(unlock, next);
    new PinnedWrite(this).steps(pinned, retry, unlock, next);
    steps().place(unlock);
    cpu.unlockStep();
    cpu.putStep(next);
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
    if (cpu.filesystem().needsBuffers()) {
      lookAtBuffers(unlock);
    }
    if (cpu.filesystem().copiesOnWrite()) {
      lookForReservation(unlock);
    }
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

  /**
   * A page that nobody prepared for copy on write is left to a worker, which reserves space for it.
   * In 2018 the dirty bit had been cleared before, and the worker takes the page for done.
   *
   * <p>fsync looks twice; here the worker always comes after that.
   */
  private void lookForReservation(Label unlock) {
    Label there = steps().label();
    steps()
        .step("look for reserved space", COW_FIXUP)
        .when(page::reserved, "there", there)
        .otherwise("none");
    steps().step(Deed.PUT_OFF.what(), FIXUP_WORKER).then(this::putOff, unlock);
    steps().place(there);
  }

  private void putOff() {
    if (cpu.design().era().fixupFindsPageClean()) {
      Dirtying.clear(cpu.machine(), folio());
    } else {
      page.reserve();
    }
  }

  private boolean bare() {
    return folio().buffers() == Buffers.NONE;
  }

  private Asking asking() {
    return cpu.design().orders().asking();
  }

  private Marks marks() {
    return cpu.design().orders().marks();
  }

  private boolean tests(Tested here) {
    return cpu.design().asks(integrity) && asking().tested() == here;
  }

  /** What is seen before the walk is acted upon after it, or instead of it. */
  private void testBefore(Label pinned) {
    if (tests(Tested.INSTEAD_OF_MKCLEAN)) {
      cpu.testPinsStep(cpu::foundUnpinned, pinned);
    } else if (tests(Tested.BEFORE_MKCLEAN)) {
      Label next = steps().label();
      steps()
          .step("test for pins", cpu.tracking().testedBy())
          .when(cpu::testsPinned, "yes", this::rememberPinned, next)
          .otherwise("no", cpu::foundUnpinned);
      steps().place(next);
    }
  }

  private void rememberPinned() {
    cpu.foundPinned();
    cpu.task().flag(true);
  }

  private void testAfter(Label pinned, Label unlock) {
    if (tests(Tested.BEFORE_MKCLEAN)) {
      steps()
          .step("go by the test before", "[go by the test before]")
          .own()
          .when(cpu.task()::flag, "pinned", () -> cpu.task().flag(false), pinned)
          .otherwise("not pinned");
    } else if (tests(Tested.AFTER_MKCLEAN) && removesAtOnce()) {
      removeIfPinned(unlock);
    } else if (tests(Tested.AFTER_MKCLEAN)) {
      steps()
          .step("test for pins", cpu.tracking().testedBy())
          .when(this::pinnedAfterWalk, "yes", this::foundPinned, pinned)
          .otherwise("no", this::foundUnpinned);
    }
  }

  private boolean removesAtOnce() {
    return cpu.design().policy(integrity) == PinnedPolicy.REMOVE && asking().removesAtOnce();
  }

  private void removeIfPinned(Label unlock) {
    Label unpinned = steps().label();
    steps()
        .step(Deed.TAKEN_OFF.what() + " if it is pinned", cpu.tracking().testedBy())
        .when(() -> !pinnedAfterWalk(), "not pinned", this::foundUnpinned, unpinned)
        .then(this::foundPinnedAndTakeOff, unlock);
    steps().place(unpinned);
  }

  private void foundPinnedAndTakeOff() {
    foundPinned();
    takeOffDirtySet();
  }

  /** Writeback will not find the page again; the dirty bits of its entries went with the walk. */
  void takeOffDirtySet() {
    cpu.task().count(0);
    Dirtying.clear(cpu.machine(), folio());
    page.dirtyMark(false);
    page.towriteMark(false);
  }

  /** A design that counts entries in the walk compares them with the map count before it, too. */
  private void sample() {
    if (recounts()) {
      steps()
          .step("sample the map count", "[page_mapcount() before the walk]")
          .then(() -> cpu.task().sampled(folio().map()));
    }
  }

  private boolean recounts() {
    return tests(Tested.AFTER_MKCLEAN) && cpu.tracking().recounts();
  }

  private void foundPinned() {
    cpu.foundPinned();
    forgetWalk();
  }

  private void foundUnpinned() {
    cpu.foundUnpinned();
    forgetWalk();
  }

  private void forgetWalk() {
    cpu.task().sampled(0);
    cpu.task().found(0);
  }

  private boolean pinnedAfterWalk() {
    Walk walk = new Walk(cpu.task().sampled(), cpu.task().found());
    return cpu.tracking().pinnedAfter(folio(), walk);
  }

  /** page_mkclean(): every shared mapping in turn; no count is looked at but the map count. */
  private void writeProtect() {
    for (int process = 0; process < cpu.machine().config().processes().size(); process++) {
      Pte pte = cpu.machine().pte(process, page);
      String name = cpu.machine().config().processes().get(process);
      Label next = steps().label();
      Notifier notifier = new Notifier(cpu, page, pte);
      notifier.start();
      steps()
          .step("write-protect the entry of " + name, MKCLEAN)
          .when(() -> !maps(pte), "not mapped", next)
          .when(pte::isPrivate, "private", next)
          .when(() -> !pte.writable() && !pte.dirty(), "clean", this::count, next)
          .then(() -> clean(pte));
      steps().place(next);
      notifier.end();
    }
  }

  private boolean maps(Pte pte) {
    return folio().map() > 0 && pte.maps(folio());
  }

  private void count() {
    if (recounts()) {
      cpu.task().found(cpu.task().found() + 1);
    }
  }

  private void clean(Pte pte) {
    pte.clean();
    count();
    cpu.task().count(cpu.task().count() + 1);
  }

  /** clear_page_dirty_for_io() after the walk. */
  void clean() {
    Label clear = steps().label();
    steps()
        .step("carry over the dirty bits of the entries", SET_DIRTY)
        .when(() -> cpu.task().count() == 0, "none was dirty", clear)
        .then(this::carryOver);
    steps().place(clear);
    steps()
        .step("clear the dirty bit", CLEAR_DIRTY_FOR_IO)
        .then(() -> Dirtying.clearForIo(cpu.machine(), folio()));
  }

  /** The walk has taken dirty bits out of page tables; the page itself must be dirty for them. */
  void carryOver() {
    if (cpu.task().count() > 0) {
      cpu.task().count(0);
      Dirtying.mark(cpu, folio());
    }
  }

  /** Starts writeback of the page, or of its bounce page. */
  void startWritebackStep(boolean bounce) {
    if (cpu.filesystem().reserves() || !cpu.filesystem().needsBuffers()) {
      steps().step("map the blocks", MAP_BLOCKS).then(page::allocateBlock);
    }
    steps().step(Deed.WRITTEN.what(), START_WRITEBACK).then(() -> startWriteback(bounce));
  }

  private void startWriteback(boolean bounce) {
    folio().bounced(bounce);
    folio().writeback(true);
    folio().unstable(false);
    page.writebackMark(true);
    page.dirtyMark(folio().dirty());
    if (!marks().keepsTowrite()) {
      page.towriteMark(false);
    }
  }

  /** Builds the I/O and lets go of the page; the disk has it from here. */
  void finish(Label next) {
    if (cpu.filesystem().needsBuffers()) {
      steps().step("build the I/O; the buffers are clean", BUILD_BIO).then(this::buildBio);
    } else {
      steps().step("build the I/O", BUILD_BIO).then(cpu::attach);
    }
    cpu.unlockStep();
    cpu.putStep();
    // Under writeback the page cannot leave the cache, so it needs no reference to be found.
    steps().step("submit the I/O", SUBMIT).then(() -> page.folio().orElseThrow().io(1), next);
  }

  void buildBio() {
    boolean dirty = folio().dirty() && marks().buffersStayDirty();
    folio().buffers(dirty ? Buffers.DIRTY : Buffers.CLEAN);
  }
}
