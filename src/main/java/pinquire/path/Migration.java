package pinquire.path;

import static pinquire.path.LinuxFunction.ISOLATE_TO_MIGRATE;
import static pinquire.path.LinuxFunction.MOVE_MAPPING;
import static pinquire.path.LinuxFunction.OFFLINE;
import static pinquire.path.LinuxFunction.PAGE_MAPPED;
import static pinquire.path.LinuxFunction.PUTBACK_LRU;
import static pinquire.path.LinuxFunction.REMOVE_MIGRATION;
import static pinquire.path.LinuxFunction.SCAN_MOVABLE;
import static pinquire.path.LinuxFunction.TO_MIGRATE;
import static pinquire.path.LinuxFunction.UNLOCK;
import static pinquire.path.LinuxFunction.UNMAP_TO_MIGRATE;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import pinquire.machine.Buffers;
import pinquire.machine.Folio;
import pinquire.machine.Lru;
import pinquire.machine.Page;
import pinquire.machine.Pte;
import pinquire.path.Steps.Label;

/**
 * Migration of a folio to another frame (mm/migrate.c, unmap_and_move(), MIGRATE_SYNC): migration
 * entries keep everybody away, the references must be exactly those that are known of, and then the
 * other frame takes its place. Whoever else holds a reference, counted as a pin or not, makes it
 * fail with EAGAIN, and everything is put back.
 *
 * <p>This is one pass; Linux tries up to ten times, and each pass is the same again. The content
 * moves in one step with the references, because nobody can reach it then.
 *
 * <p>Left out: compaction that would rather give up than wait; file systems without a method for
 * it, whose buffers Linux releases first; the locks of single buffers; and that the new frame is on
 * the LRU a little earlier today.
 */
record Migration(Cpu cpu, Page page) {

  private Steps steps() {
    return cpu.steps();
  }

  private Folio folio() {
    return cpu.folio();
  }

  private Folio moved() {
    return cpu.task().copy();
  }

  private Removal removal() {
    return new Removal(cpu, page);
  }

  /**
   * Memory offline (mm/memory_hotplug.c): passes over the frame until nothing is left in it.
   * Nothing bounds their number; only a signal ends it while a page stays (D. Hildenbrand,
   * Documentation admin-guide/mm/memory-hotplug).
   *
   * <p>Left out: the signal, and that nobody is given the frame meanwhile.
   */
  void offline(Folio target) {
    Label done = steps().label();
    steps().path("memory offline", page);
    Label scan = steps().here();
    steps()
        .step("see whether a page is left in the frame", SCAN_MOVABLE)
        .when(() -> hasLeft(target), "none", done)
        .otherwise("one");
    Label failed = steps().label();
    compact(target, done, failed);
    steps().place(failed);
    steps()
        .path("memory offline", page)
        .step("try again", OFFLINE)
        .spins("the last reference from elsewhere", () -> hasLeft(target) || isFree(target))
        .then(() -> {}, scan);
    steps().place(done);
  }

  private boolean hasLeft(Folio target) {
    return target.free() || !target.home().equals(page);
  }

  /**
   * Whether a pass over a folio would move it: nobody holds it but those that migration knows of.
   * Each count is held against the entries, for a count may be wrong, and pins may be counted in
   * it.
   */
  private boolean isFree(Folio target) {
    long entries = entries(target);
    long known = entries + (target.attached() ? own(target) : 0);
    return target.lru() == Lru.LISTED
        && target.map() == entries
        && target.ref() == known
        && !isKept(target);
  }

  /** Whether it stays mapped because it is taken for pinned. */
  private boolean isKept(Folio folio) {
    return cpu.design().cow().marksExclusive() && folio.exclusive() && cpu.tracking().pinned(folio);
  }

  /** How many entries map a folio. */
  private long entries(Folio target) {
    return IntStream.range(0, cpu.machine().config().processes().size())
        .filter(process -> cpu.machine().pte(process, page).maps(target))
        .count();
  }

  /** What a folio of a file has anyhow, for the file and for its buffers. */
  private static long own(Folio folio) {
    return (folio.attached() ? 1L : 0) + (folio.buffers() == Buffers.NONE ? 0 : 1);
  }

  /** Compaction or CMA wants the frame that a folio is in now. */
  void compact(Folio target) {
    Label next = steps().label();
    compact(target, next, next);
    steps().place(next);
  }

  private void compact(Folio target, Label moved, Label failed) {
    steps()
        .path("migration", page)
        .step("take it off the LRU", ISOLATE_TO_MIGRATE)
        .when(() -> hasLeft(target), "free", failed)
        .when(() -> target.lru() != Lru.LISTED, "not on the LRU", failed)
        .when(() -> !target.attached() && target.ref() > target.map(), "held", failed)
        .then(() -> removal().takeOffLru(target));
    move(moved, failed);
  }

  /**
   * Moves the folio that the task has taken off the LRU, and lets go of it.
   *
   * @param failed where it goes when the folio stays where it is
   */
  void move(Label moved, Label failed) {
    Label undo = steps().label();
    Label unlock = steps().label();
    steps().path("migration", page);
    cpu.lockStep();
    removal().waitForWriteback();
    steps()
        .step("check that it still belongs to somebody", UNMAP_TO_MIGRATE)
        .when(this::gone, "gone", unlock)
        .otherwise("yes");
    each((name, pte) -> unmap(name, pte, undo));
    steps()
        .step("test whether it is still mapped", PAGE_MAPPED)
        .when(() -> folio().map() > 0, "yes", undo)
        .otherwise("no");
    steps()
        .step(Deed.MOVED.what(), MOVE_MAPPING)
        .when(() -> folio().ref() != expected(), "in use", undo)
        .then(this::move);
    each((name, pte) -> remap(name, pte, this::moved));
    steps().step("unlock both frames", UNLOCK).then(this::unlockBoth);
    steps().step("free the old frame, list the new one", PUTBACK_LRU).then(this::letGo, moved);
    steps().place(undo);
    each((name, pte) -> remap(name, pte, this::folio));
    steps().place(unlock);
    cpu.unlockStep();
    steps()
        .step(Deed.STAYED.what(), PUTBACK_LRU)
        .when(this::gone, "gone", removal()::putBackOnLru, moved)
        .then(removal()::putBackOnLru, failed);
  }

  private boolean gone() {
    return !folio().attached() && !folio().anon();
  }

  /** What comes for each process that may map it (rmap_walk()). */
  private void each(BiConsumer<String, Pte> steps) {
    for (int process = 0; process < cpu.machine().config().processes().size(); process++) {
      String name = cpu.machine().config().processes().get(process);
      steps.accept(name, cpu.machine().pte(process, page));
    }
  }

  private void unmap(String process, Pte pte, Label undo) {
    Label next = steps().label();
    Notifier notifier = new Notifier(cpu, page, pte);
    notifier.start();
    Steps.Draft step =
        steps()
            .step("put a migration entry for " + process, TO_MIGRATE)
            .when(() -> !pte.maps(folio()), "not mapped", next);
    if (cpu.design().cow().marksExclusive()) {
      step.when(() -> isKept(folio()), "pinned", notifier::over, undo);
    }
    step.then(() -> removal().unmap(pte, pte::startMigration));
    steps().place(next);
    notifier.end();
  }

  /** Ours, and what a folio of a file has anyhow. */
  private long expected() {
    return 1L + own(folio());
  }

  private void move() {
    Folio other = cpu.allocate(page);
    folio().moveTo(other);
    if (other.attached()) {
      page.insert(other);
    }
    cpu.task().copy(other);
  }

  private void remap(String process, Pte pte, Supplier<Folio> to) {
    Label next = steps().label();
    steps()
        .step("map it again for " + process, REMOVE_MIGRATION)
        .when(() -> !pte.migrates(folio()), "no entry", next)
        .then(() -> remap(pte, to.get()));
    steps().place(next);
  }

  private void remap(Pte pte, Folio folio) {
    pte.endMigration(folio, cpu.design().era().migrationKeepsDirtyBits());
    folio.addRef(1);
    Mapping.add(cpu.machine(), folio);
  }

  private void unlockBoth() {
    moved().locked(false);
    cpu.unlock();
  }

  private void letGo() {
    cpu.put();
    cpu.task().hold(moved());
    cpu.task().forgetCopy();
    removal().putBackOnLru();
  }
}
