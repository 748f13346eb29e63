package pinquire.path;

import static pinquire.path.LinuxFunction.ATTACH_BUFFERS;
import static pinquire.path.LinuxFunction.BALANCE_DIRTY;
import static pinquire.path.LinuxFunction.DO_MKWRITE;
import static pinquire.path.LinuxFunction.FAULT_DIRTY;
import static pinquire.path.LinuxFunction.FAULT_ENTRY;
import static pinquire.path.LinuxFunction.FILEMAP_FAULT;
import static pinquire.path.LinuxFunction.FINISH_FAULT;
import static pinquire.path.LinuxFunction.FINISH_MKWRITE;
import static pinquire.path.LinuxFunction.LOCK;
import static pinquire.path.LinuxFunction.MIGRATION_WAIT;
import static pinquire.path.LinuxFunction.MKWRITE;
import static pinquire.path.LinuxFunction.READ_PAGE;
import static pinquire.path.LinuxFunction.RESERVE_SPACE;
import static pinquire.path.LinuxFunction.SET_DIRTY;
import static pinquire.path.LinuxFunction.UNLOCK;
import static pinquire.path.LinuxFunction.WAIT_STABLE;

import pinquire.design.Leaving;
import pinquire.machine.Filesystem;
import pinquire.machine.Folio;
import pinquire.machine.Half;
import pinquire.machine.Judged;
import pinquire.machine.Page;
import pinquire.machine.Pte;
import pinquire.path.Steps.Label;

/**
 * A page fault on a file mapping (mm/memory.c): do_read_fault(); do_shared_fault() and
 * wp_page_shared(); on a private one {@link PrivateCopy}.
 *
 * <p>Left out: fault-around, and the page being uptodate or not.
 *
 * @param noVma where it goes when no VMA covers the page
 * @param pastTheEnd where it goes when the file has no such page
 */
record Fault(Cpu cpu, Page page, Pte pte, Label noVma, Label pastTheEnd) {

  /** A fault of the process itself; what cannot be handled kills it. */
  static Fault ofProcess(Cpu cpu, Page page, Pte pte) {
    Steps steps = cpu.steps();
    return new Fault(cpu, page, pte, steps.ending(Ending.SIGSEGV), steps.ending(Ending.SIGBUS));
  }

  /** A fault on behalf of get_user_pages(), which returns an error instead. */
  static Fault ofGup(Cpu cpu, Page page, Pte pte) {
    Label efault = cpu.steps().ending(Ending.EFAULT);
    return new Fault(cpu, page, pte, efault, efault);
  }

  private Steps steps() {
    return cpu.steps();
  }

  private Folio folio() {
    return cpu.folio();
  }

  /** Maps the page read-only; falls through when it is mapped. */
  void read() {
    steps().path("read fault", page);
    Label done = steps().label();
    Label migrating = steps().label();
    Label retry = steps().here();
    readEntry(migrating).when(pte::present, "present", done).otherwise("none");
    bringIn(retry);
    steps()
        .step(tracksDirty() ? "map it read-only" : "map it, writable if it is shared", FINISH_FAULT)
        .when(() -> !pte.none() || !pte.vma(), "changed", cpu::unlockAndPut, retry)
        .then(this::mapForReading);
    steps()
        .step("unlock the page", UNLOCK)
        .then(
            () -> {
              cpu.unlock();
              cpu.task().forget();
            },
            done);
    waitForMigration(migrating, retry);
    steps().place(done);
  }

  private boolean tracksDirty() {
    return cpu.filesystem().tracksDirty();
  }

  /** Where nobody tracks what is dirty, the first store need not come by. */
  private void mapForReading() {
    if (tracksDirty() || pte.isPrivate()) {
      pte.installReadOnly(folio());
    } else {
      pte.installClean(folio());
      letStoresIn();
    }
    Mapping.add(cpu.machine(), folio());
  }

  /** A range that is about to leave the file lets nobody in. */
  private Steps.Draft readEntry(Label migrating) {
    Steps.Draft step = steps().step("read the page table entry", FAULT_ENTRY);
    if (cpu.design().policies().leaving() == Leaving.FAILS) {
      step.awaits("truncate or mmap_lock", () -> !page.closed() && pte.mm().unlocked());
    } else {
      step.awaits("mmap_lock", pte.mm()::unlocked);
    }
    return step.when(() -> !pte.vma(), "no VMA", noVma)
        .when(pte::migrating, "a migration entry", migrating);
  }

  private void waitForMigration(Label migrating, Label retry) {
    steps().place(migrating);
    steps()
        .step("wait until the page has moved", MIGRATION_WAIT)
        .awaits("migration", () -> !pte.migrating())
        .then(() -> {}, retry);
  }

  /** Finds or adds the page and leaves it locked, referenced and read in. */
  private void bringIn(Label retry) {
    Label lock = steps().label();
    Label locked = steps().label();
    steps()
        .step("find the page in the cache, or add it", FILEMAP_FAULT)
        .awaits("a truncate", this::open)
        .when(() -> !page.inFile(), "past the end", pastTheEnd)
        .when(page::cached, "found", () -> cpu.get(page), lock)
        .then(this::add);
    String fill = cpu.filesystem().writesBack() ? "read it from disk" : "fill it with zeroes";
    steps().step(fill, READ_PAGE).then(this::readFromDisk, locked);
    steps().place(lock);
    cpu.lockStep();
    steps().place(locked);
    steps()
        .step("check that it is still in the file", FILEMAP_FAULT)
        .when(this::gone, "gone", cpu::unlockAndPut, retry)
        .otherwise("yes");
  }

  /** Whether nothing is being taken out of the file. */
  private boolean open() {
    return !cpu.machine().invalidating(page.file());
  }

  private void add() {
    Folio folio = cpu.allocate(page);
    folio.addRef(1);
    folio.locked(true);
    folio.attached(true);
    page.insert(folio);
    cpu.get(folio);
  }

  private void readFromDisk() {
    for (Half half : Half.values()) {
      folio().memory(half, page.disk(half));
    }
    cpu.attach();
  }

  private boolean gone() {
    return !folio().attached() || !page.inFile() || page.closed();
  }

  /** Makes the page writable, dirty on the way; falls through when it is. */
  void write() {
    steps().path("write fault", page);
    Label done = steps().label();
    Label migrating = steps().label();
    Label notify = steps().label();
    Label copyMapped = steps().label();
    Label copyAbsent = steps().label();
    PrivateCopy copy = PrivateCopy.toStore(cpu, page, pte);
    Label retry = steps().here();
    Steps.Draft entry =
        readEntry(migrating)
            .when(pte::writable, "W", done)
            .when(copy::reusable, "r-, a copy of its own", copy::reuse, done)
            .when(copy::needed, "r-, private", this::get, copyMapped);
    if (tracksDirty()) {
      entry.when(pte::present, "r-", this::enterReadOnly, notify);
    }
    entry.when(pte::isPrivate, "none, private", copyAbsent).otherwise("none");
    bringIn(retry);
    if (tracksDirty()) {
      steps().step("unlock it before telling the file system", DO_MKWRITE).then(this::enterAbsent);
      steps().place(notify);
      makeWritable(done, retry);
    } else {
      install(FINISH_FAULT, retry).then(this::installUntracked);
      leaveDirty("set the page dirty", done);
    }
    steps().place(copyAbsent);
    bringIn(retry);
    copy.ofLocked(done, retry);
    steps().place(copyMapped);
    copy.ofMapped(done, retry);
    waitForMigration(migrating, retry);
    steps().place(done);
  }

  /** FAULT_FLAG_UNSHARE: gives the process a copy of its own that it may not store into yet. */
  void unshare() {
    steps().path("unshare fault", page);
    Label done = steps().label();
    Label migrating = steps().label();
    PrivateCopy copy = PrivateCopy.toRead(cpu, page, pte);
    Label retry = steps().here();
    readEntry(migrating)
        .when(() -> !copy.needed() || pte.writable(), "changed", done)
        .when(copy::reusable, "r-, a copy of its own", copy::reuse, done)
        .otherwise("r-, private", this::get);
    copy.ofMapped(done, retry);
    waitForMigration(migrating, retry);
    steps().place(done);
  }

  private void get() {
    cpu.get(pte.folio());
  }

  private void enterReadOnly() {
    get();
    cpu.task().flag(true);
  }

  private void enterAbsent() {
    cpu.unlock();
    cpu.task().flag(false);
  }

  /** page_mkwrite and what follows it; the folio is referenced and not locked. */
  private void makeWritable(Label done, Label retry) {
    steps()
        .step("lock the page", LOCK)
        .awaits("the page lock", () -> open() && cpu.unlocked())
        .then(cpu::lock);
    steps()
        .step("check that it is still in the file", MKWRITE)
        .when(this::gone, "gone", cpu::unlockAndPut, retry)
        .otherwise("yes");
    prepare();
    steps().step("set the page dirty", SET_DIRTY).then(() -> Dirtying.setNotified(cpu, folio()));
    Label absent = steps().label();
    Label installed = steps().label();
    waitUntilStable().when(() -> !cpu.task().flag(), "", absent).otherwise("");
    install(FINISH_MKWRITE, retry).then(this::install, installed);
    steps().place(absent);
    install(FINISH_FAULT, retry).then(this::install);
    steps().place(installed);
    leaveDirty("set the page dirty again", done);
  }

  private void leaveDirty(String what, Label done) {
    steps().step(what, FAULT_DIRTY).then(() -> Dirtying.set(cpu, folio()));
    if (tracksDirty()) {
      steps().step("unlock the page", UNLOCK).then(this::unlockBeforeThrottling);
      throttle(done);
    } else {
      steps().step("unlock the page", UNLOCK).then(this::leave, done);
    }
  }

  /** Who makes pages dirty waits while too many are, whichever they are. */
  private void throttle(Label done) {
    steps()
        .step("wait until fewer pages are dirty", BALANCE_DIRTY)
        .awaits("the end of throttling", () -> !cpu.machine().counters().throttle())
        .then(this::leaveThrottling, done);
  }

  /** Whatever the file system needs before the page may become dirty. */
  private void prepare() {
    Filesystem filesystem = cpu.filesystem();
    if (filesystem.attaches()) {
      String what = filesystem.needsBuffers() ? "attach buffers" : "attach a mark";
      String also = filesystem.reserves() ? "" : ", reserve blocks";
      steps().step(what + also, ATTACH_BUFFERS).then(cpu::attach);
    }
    if (filesystem.reserves() || !filesystem.attaches()) {
      Label reserved = steps().label();
      steps()
          .step("reserve space for the next write", RESERVE_SPACE)
          .when(() -> !page.needsReservation(), "has a block", reserved)
          .then(page::reserve);
      steps().place(reserved);
    }
  }

  private Steps.Draft waitUntilStable() {
    Steps.Draft step = steps().step("wait until the page is stable", WAIT_STABLE);
    return cpu.filesystem().stable()
        ? step.awaits("the end of writeback", () -> !folio().writeback())
        : step;
  }

  private Steps.Draft install(LinuxFunction function, Label retry) {
    return steps()
        .step("make the page table entry writable", function)
        .when(() -> !unchanged(), "changed", cpu::unlockAndPut, retry);
  }

  /** Whether the entry is what it was when the fault came in. */
  private boolean unchanged() {
    return pte.vma() && (cpu.task().flag() ? pte.maps(folio()) && !pte.writable() : pte.none());
  }

  private void install() {
    pte.installWritable(folio());
    if (!cpu.task().flag()) {
      Mapping.add(cpu.machine(), folio());
    }
  }

  private void installUntracked() {
    letStoresIn();
    install();
  }

  /** Where there is no page_mkwrite, the entry is what the ghost takes for it. */
  private void letStoresIn() {
    folio().judged(Judged.OPEN);
  }

  private void leave() {
    cpu.unlock();
    letGo();
  }

  /** The reference goes to the page table entry if the fault made one. */
  private void letGo() {
    if (cpu.task().flag()) {
      cpu.put();
    } else {
      cpu.task().forget();
    }
    cpu.task().flag(false);
  }

  private void unlockBeforeThrottling() {
    cpu.unlock();
    if (!cpu.task().flag()) {
      cpu.task().forget();
    }
    cpu.task().throttled(cpu.machine().config().dirtyLimit() > 0);
  }

  private void leaveThrottling() {
    letGo();
    cpu.task().throttled(false);
  }
}
