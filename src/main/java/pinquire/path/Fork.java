package pinquire.path;

import static pinquire.path.LinuxFunction.COPY_PTE;
import static pinquire.path.LinuxFunction.COPY_PTES;
import static pinquire.path.LinuxFunction.DUP_MMAP;
import static pinquire.path.LinuxFunction.NEEDS_COPY;
import static pinquire.path.LinuxFunction.WRITE_PROTECT_BEGIN;
import static pinquire.path.LinuxFunction.WRITE_PROTECT_END;

import java.util.List;
import pinquire.design.CopyOnWrite;
import pinquire.machine.Folio;
import pinquire.machine.Mm;
import pinquire.machine.Page;
import pinquire.machine.Pte;
import pinquire.path.Steps.Label;

/**
 * fork() (kernel/fork.c, dup_mmap(); mm/memory.c, copy_page_range()). The child gets the parent's
 * VMAs. Page tables are copied only where faults could not fill them again: where a private mapping
 * has copies of its own. There both processes map the same folios write-protected, and who stores
 * first copies; a pinned copy may be copied for the child at once, so that the parent keeps it.
 *
 * <p>What a fault or the slow get_user_pages() does in one step under the page table lock cannot
 * come between the test for pins and the write-protecting: they wait for mmap_lock. The fast walk
 * takes no lock, and can.
 *
 * <p>Left out: that fork waits for faults under way to let go of mmap_lock; and that it copies
 * migration entries, for which it waits here.
 */
record Fork(Cpu cpu, int parent, int child) {

  private Steps steps() {
    return cpu.steps();
  }

  private CopyOnWrite cow() {
    return cpu.design().cow();
  }

  private Mm mm() {
    return cpu.machine().mm(parent);
  }

  private Pte from(Page page) {
    return cpu.machine().pte(parent, page);
  }

  private Pte to(Page page) {
    return cpu.machine().pte(child, page);
  }

  private Folio folio() {
    return cpu.folio();
  }

  /**
   * All steps.
   *
   * @param mappings the pages that the parent has mapped, a list for each file
   */
  void steps(List<List<Page>> mappings) {
    steps()
        .path("fork", null)
        .step("take mmap_lock and give the child the same VMAs", DUP_MMAP)
        .awaits("mmap_lock", mm()::unlocked)
        .then(() -> begin(mappings));
    mappings.forEach(this::copy);
    steps().path("fork", null).step("let go of mmap_lock", DUP_MMAP).then(() -> lock(false));
  }

  private void begin(List<List<Page>> mappings) {
    cpu.machine().mm(child).clear();
    lock(true);
    for (List<Page> mapping : mappings) {
      for (Page page : mapping) {
        to(page).vma(from(page).vma());
        to(page).isPrivate(from(page).isPrivate());
      }
    }
  }

  private void lock(boolean set) {
    mm().locked(set);
    cpu.machine().mm(child).locked(set);
  }

  /** copy_page_range() of one VMA. */
  private void copy(List<Page> mapping) {
    Label done = steps().label();
    steps()
        .path("fork", null)
        .step("see whether the mapping has private copies", NEEDS_COPY)
        .when(() -> mapping.stream().noneMatch(this::hasCopy), "none: left to faults", done)
        .otherwise("yes");
    steps().each(mapping, page -> notifier(page).start());
    steps().path("fork", null);
    count("make write_protect_seq odd", WRITE_PROTECT_BEGIN);
    steps().each(mapping, this::copy);
    steps().path("fork", null);
    count("make write_protect_seq even", WRITE_PROTECT_END);
    steps().each(mapping, page -> notifier(page).end());
    steps().place(done);
  }

  private Notifier notifier(Page page) {
    steps().path("fork", page);
    return new Notifier(cpu, page, from(page));
  }

  private boolean hasCopy(Page page) {
    return !from(page).none() && from(page).folio().anon();
  }

  private void count(String what, LinuxFunction function) {
    if (cow().countsForks()) {
      steps().step(what, function).then(mm()::countWriteProtect);
    }
  }

  private void copy(Page page) {
    Label again = steps().path("fork", page).here();
    Label share = steps().label();
    Label next = steps().label();
    steps()
        .step("read the parent's entry", COPY_PTES)
        .awaits("migration", () -> !from(page).migrating())
        .when(from(page)::none, "none", next)
        .then(() -> cpu.task().hold(from(page).folio()));
    if (cow().copiesPinned()) {
      steps()
          .step("test for pins", cpu.tracking().testedBy())
          .when(() -> !mayBePinned(), "no", share)
          .otherwise("yes");
      PrivateCopy.toStore(cpu, page, to(page)).ofPinned(from(page), next, again);
    }
    steps().place(share);
    steps()
        .path("fork", page)
        .step(Deed.SHARED.what(), COPY_PTE)
        .when(() -> !from(page).maps(folio()), "changed", again)
        .then(() -> share(from(page), to(page)));
    steps().place(next);
  }

  /** folio_needs_cow_for_dma(); what is not exclusive has been write-protected already. */
  private boolean mayBePinned() {
    return folio().anon()
        && (folio().exclusive() || !cow().marksExclusive())
        && mm().hasPinned()
        && cpu.tracking().pinned(folio());
  }

  private void share(Pte from, Pte to) {
    to.share(from);
    folio().addRef(1);
    Mapping.add(cpu.machine(), folio());
    folio().exclusive(false);
    cpu.task().forget();
  }
}
