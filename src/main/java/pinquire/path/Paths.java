package pinquire.path;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import pinquire.design.Design;
import pinquire.design.UnpinDirty;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.Mirror;
import pinquire.machine.Page;
import pinquire.machine.PinKind;
import pinquire.machine.Task;

/**
 * What can be done on a machine under a design: each as a program of steps for one task. The pages
 * are done in the order given.
 */
public record Paths(Machine machine, Design design, Task task) {

  /** mmap() of pages, shared and writable, each then read once. */
  public Program map(int process, List<Page> pages) {
    return map(process, pages, false);
  }

  /** The same, private. */
  public Program mapPrivately(int process, List<Page> pages) {
    return map(process, pages, true);
  }

  private Program map(int process, List<Page> pages, boolean privately) {
    return program(
        "map",
        cpu -> {
          cpu.steps().each(pages, page -> CpuAccess.of(cpu, process, page).map(privately));
          cpu.steps().each(pages, page -> CpuAccess.of(cpu, process, page).load());
        });
  }

  /** A process reads pages. */
  public Program touch(int process, List<Page> pages) {
    return each("touch", pages, (cpu, page) -> CpuAccess.of(cpu, process, page).load());
  }

  /** A process writes pages. */
  public Program store(int process, List<Page> pages) {
    return each("store", pages, (cpu, page) -> CpuAccess.of(cpu, process, page).store());
  }

  /** A device's driver pins pages of a process for writing. */
  public Program pin(int device, int process, List<Page> pages) {
    return take(device, PinKind.PIN, process, pages);
  }

  /** A device's driver takes hold of pages of a process. */
  public Program take(int device, PinKind kind, int process, List<Page> pages) {
    if (kind.pins() && design.mirrors()) {
      return register(device, kind.writes(), process, pages);
    }
    return each(
        kind.pins() ? "pin" : "get",
        pages,
        (cpu, page) -> GetUserPages.of(cpu, device, kind, process, page).take());
  }

  /**
   * One hold that a device has on a folio.
   *
   * @param page the folio's home as long as it is held
   * @param which the folio; asked for when a step is taken
   */
  public record Pin(int device, Page page, PinKind kind, Supplier<Folio> which) {

    /** A hold on a folio that is known. */
    public Pin(int device, Folio folio, PinKind kind) {
      this(device, folio.home(), kind, () -> folio);
    }

    public Folio folio() {
      return which.get();
    }
  }

  /**
   * Drivers let go of folios by unpin_user_page().
   *
   * @param clean whether they leave the dirty bits alone; so do those who only read
   */
  public Program unpin(List<Pin> pins, boolean clean) {
    return letGo("unpin", true, pins, clean);
  }

  /** The same by put_page(). */
  public Program put(List<Pin> pins, boolean clean) {
    return letGo("put", false, pins, clean);
  }

  /** First what may have been written, which is marked dirty; the rest takes fewer steps. */
  private Program letGo(String name, boolean pinned, List<Pin> pins, boolean clean) {
    Predicate<Pin> dirty = pin -> pin.kind().writes() && !clean;
    List<Pin> written = pins.stream().filter(dirty).toList();
    List<Pin> others = pins.stream().filter(dirty.negate()).toList();
    UnpinDirty without = design.unpin(UnpinDirty.NEVER);
    return program(
        name,
        cpu -> {
          cpu.steps().each(written, pin -> letGo(cpu, pin, pinned, design.unpin()));
          cpu.steps().each(others, pin -> letGo(cpu, pin, pinned, without));
        });
  }

  private void letGo(Cpu cpu, Pin pin, boolean pinned, UnpinDirty marking) {
    new Unpin(cpu, pin, pinned).steps(marking);
  }

  /**
   * A driver lets go of one hold.
   *
   * @param pinned whether by unpin_user_page(), else by put_page()
   * @param clean whether it leaves the dirty bit alone; so do those who only read
   */
  public Program drop(Pin pin, boolean pinned, boolean clean) {
    return letGo(pinned ? "unpin" : "put", pinned, List.of(pin), clean);
  }

  private DeviceAccess access(Cpu cpu, Pin pin) {
    return new DeviceAccess(cpu, pin.device(), pin.page(), pin.which());
  }

  /** A device writes folios that its driver holds. */
  public Program dmaWrite(int device, List<Folio> folios) {
    return dmaWriteTo(held(device, folios));
  }

  private static List<Pin> held(int device, List<Folio> folios) {
    return folios.stream().map(folio -> new Pin(device, folio, PinKind.PIN)).toList();
  }

  /** The same where it shows later which folios these are. */
  public Program dmaWriteTo(List<Pin> pins) {
    return each("dma write", pins, (cpu, pin) -> access(cpu, pin).write());
  }

  /** A device reads folios that its driver holds. */
  public Program dmaRead(int device, List<Folio> folios) {
    return dmaReadFrom(held(device, folios));
  }

  /** The same where it shows later which folios these are. */
  public Program dmaReadFrom(List<Pin> pins) {
    return each("dma read", pins, (cpu, pin) -> access(cpu, pin).read());
  }

  /** From now on a device's driver lets go of pages when it is asked to, or does not. */
  public Program answer(int device, boolean answers) {
    return program(
        "device",
        cpu ->
            cpu.steps()
                .path("device", null)
                .step(
                    answers ? "answer again when asked to let go" : "answer no more",
                    "[the device's driver]")
                .then(() -> machine.answers(device, answers)));
  }

  /** A device's driver registers pages of a process, which the device's page table will follow. */
  private Program register(int device, boolean toWrite, int process, List<Page> pages) {
    return each(
        "pin",
        pages,
        (cpu, page) ->
            new MirrorAccess(cpu, machine.mirror(device, process, page)).register(toWrite));
  }

  /** A driver gives registrations back. */
  public Program unregister(List<Mirror> mirrors) {
    return each("unpin", mirrors, (cpu, mirror) -> new MirrorAccess(cpu, mirror).unregister());
  }

  /** A device writes what its own page table maps, or will map when it has faulted. */
  public Program writeMirrored(List<Mirror> mirrors) {
    return each("dma write", mirrors, (cpu, mirror) -> new MirrorAccess(cpu, mirror).write());
  }

  /** A device reads the same. */
  public Program readMirrored(List<Mirror> mirrors) {
    return each("dma read", mirrors, (cpu, mirror) -> new MirrorAccess(cpu, mirror).read());
  }

  /** The flusher cleans pages. */
  public Program writeback(List<Page> pages) {
    if (!machine.config().filesystem().writesBack()) {
      return program(
          "writeback",
          cpu ->
              cpu.steps()
                  .path("memory cleaning", null)
                  .step(Deed.LEFT_IN_MEMORY.what(), LinuxFunction.CAN_WRITEBACK)
                  .then());
    }
    return program("writeback", cpu -> new Cleaning(cpu, pages).steps());
  }

  /** fsync() or msync() of pages. */
  public Program sync(String name, List<Page> pages) {
    return program(name, cpu -> new Sync(cpu, pages).steps());
  }

  /** Reclaim tries to take pages out of memory. */
  public Program reclaim(List<Page> pages) {
    return each("reclaim", pages, (cpu, page) -> new Reclaim(cpu, page).reclaim());
  }

  /** A file is cut to a size; {@code pages} are those it loses. */
  public Program truncate(int file, int size, List<Page> pages) {
    return program("truncate", cpu -> new Truncate(cpu, "truncate", pages).cut(file, size));
  }

  /** A hole is punched into a file; its size stays. */
  public Program punch(List<Page> pages) {
    return program("punch", cpu -> new Truncate(cpu, "punch", pages).punch());
  }

  /** Clean pages that nobody maps are taken out of memory. */
  public Program dropCaches(List<Page> pages) {
    return each("drop caches", pages, (cpu, page) -> new DropCaches(cpu, page).steps());
  }

  /** The inode of a file leaves memory; {@code pages} are all of its pages. */
  public Program evict(int file, List<Page> pages) {
    return program("evict", cpu -> new Eviction(cpu, pages).steps(file));
  }

  /** Reclaim, short of buffer heads, frees those of active pages. */
  public Program stripBuffers(List<Page> pages) {
    return each("strip buffers", pages, (cpu, page) -> new StripBuffers(cpu, page).steps());
  }

  /** A process writes pages past the page cache. */
  public Program directWrite(List<Page> pages) {
    return program("direct write", cpu -> new DirectWrite(cpu, pages).write());
  }

  /** A process reads from a device into its mapped pages, past the page cache. */
  public Program directRead(int device, int process, List<Page> pages) {
    return each(
        "direct read", pages, (cpu, page) -> new DirectRead(cpu, device, process, page).read());
  }

  /** Somebody writes into a process's mapped pages by process_vm_writev(). */
  public Program vmWrite(int process, List<Page> pages) {
    return each("vmwrite", pages, (cpu, page) -> new VmWrite(cpu, process, page).write());
  }

  /** The power fails. Nobody else on the machine may go on after it. */
  public Program crash() {
    return program("crash", cpu -> new PowerLoss(cpu).steps());
  }

  /** Pages leave a process's address space. */
  public Program munmap(int process, List<Page> pages) {
    return program(
        "munmap",
        cpu -> {
          cpu.steps()
              .path("munmap", null)
              .step("take the VMA away", LinuxFunction.DETACH_VMA)
              .awaits("mmap_lock", machine.mm(process)::unlocked)
              .then(() -> uncover(process, pages));
          cpu.steps().each(pages, page -> Zap.of(cpu, process, page).steps("munmap"));
        });
  }

  private void uncover(int process, List<Page> pages) {
    pages.forEach(page -> machine.pte(process, page).vma(false));
    machine.forgetUnmapped(process);
  }

  /** A folio that compaction has found, and the page it is of then. */
  private record Found(Folio folio, Page page) {}

  /** Folios are moved to other frames, as compaction, memory offline and CMA want it. */
  public Program migrate(List<Folio> folios) {
    return each(
        "migrate",
        found(folios),
        (cpu, found) -> new Migration(cpu, found.page()).compact(found.folio()));
  }

  /** The frames of folios are taken out of use. */
  public Program offline(List<Folio> folios) {
    return each(
        "offline",
        found(folios),
        (cpu, found) -> new Migration(cpu, found.page()).offline(found.folio()));
  }

  private static List<Found> found(List<Folio> folios) {
    return folios.stream().map(folio -> new Found(folio, folio.home())).toList();
  }

  /**
   * A process forks into another, which has nothing mapped.
   *
   * @param mappings the pages that the parent has mapped, a list for each file
   */
  public Program fork(int parent, int child, List<List<Page>> mappings) {
    return program("fork", cpu -> new Fork(cpu, parent, child).steps(mappings));
  }

  /** The disk's part for a folio; its place is {@link Folio#io()}. */
  public Program diskWrite(Folio folio) {
    return program("disk write", cpu -> new DiskWrite(cpu, folio).steps());
  }

  private interface Each<T> {
    void steps(Cpu cpu, T thing);
  }

  private <T> Program each(String name, List<T> things, Each<T> each) {
    return program(name, cpu -> cpu.steps().each(things, thing -> each.steps(cpu, thing)));
  }

  private Program program(String name, Consumer<Cpu> writer) {
    Steps steps = new Steps(design.era(), machine.config().filesystem().family());
    writer.accept(Cpu.of(machine, design, task, steps));
    return steps.program(name);
  }
}
