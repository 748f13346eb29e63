package pinquire.path;

import static pinquire.path.LinuxFunction.MIRROR_FAULT;
import static pinquire.path.LinuxFunction.MIRROR_FAULT_FAILS;
import static pinquire.path.LinuxFunction.MIRROR_READ_BEGIN;
import static pinquire.path.LinuxFunction.MIRROR_READ_RETRY;
import static pinquire.path.LinuxFunction.MIRROR_REGISTER;
import static pinquire.path.LinuxFunction.MIRROR_RELEASE;
import static pinquire.path.LinuxFunction.MIRROR_UNREGISTER;

import pinquire.machine.Mirror;
import pinquire.machine.Page;
import pinquire.machine.Pte;
import pinquire.path.Steps.Label;

/**
 * A device that has a page table of its own, and its driver (drivers/infiniband/core/umem_odp.c,
 * mm/hmm.c). What the table has no entry for, the driver faults in as the process would; the
 * notifier's sequence number tells it whether what it has found is still so.
 *
 * <p>Left out: that a driver maps ahead of the device, and gives up a fault after a second.
 */
record MirrorAccess(Cpu cpu, Mirror mirror) {

  private Steps steps() {
    return cpu.steps();
  }

  private Page page() {
    return mirror.page();
  }

  private Pte pte() {
    return mirror.followed();
  }

  /** The driver registers a page of a process, and takes nothing. */
  void register(boolean toWrite) {
    steps()
        .path("pin", page())
        .step("ask to be told before the entry changes", MIRROR_REGISTER)
        .then(() -> mirror.register(toWrite));
  }

  /** The driver gives the registration back. */
  void unregister() {
    steps().path("unpin", page());
    cpu.takeDownStep(mirror, MIRROR_RELEASE).then(this::release);
    steps()
        .step("wait for changes that are being told", MIRROR_UNREGISTER)
        .awaits("the end of an invalidation", () -> !pte().invalidated())
        .then();
  }

  private void release() {
    cpu.markWritten(mirror);
    mirror.clear();
  }

  /** A transfer into memory, half by half; nobody takes the entry down in between. */
  void write() {
    Transfer transfer = new Transfer(cpu, page(), mirror::folio, true);
    Label done = steps().label();
    Label fault = steps().label();
    Label again = steps().path("dma write", page()).here();
    steps()
        .step("store into the first half", "DMA store")
        .when(() -> !mirror.writable(), "device fault", fault)
        .then(() -> begin(transfer));
    steps().step("store into the second half", "DMA store").then(() -> end(transfer), done);
    steps().place(fault);
    fault(true, again);
    steps().place(done);
  }

  private void begin(Transfer transfer) {
    mirror.addTransfers(1);
    transfer.storeFirst();
  }

  private void end(Transfer transfer) {
    transfer.storeSecond();
    mirror.addTransfers(-1);
  }

  /** A transfer out of memory; changes nothing. */
  void read() {
    Label done = steps().label();
    Label again = steps().path("dma read", page()).here();
    steps()
        .step("load both halves", "DMA load")
        .when(mirror::present, "", done)
        .otherwise("device fault");
    fault(false, again);
    steps().place(done);
  }

  /** Maps what the process maps, once that allows what the device wants, and lets it try again. */
  private void fault(boolean toWrite, Label again) {
    Label failed = steps().label();
    Label map = steps().label();
    Label retry = steps().path("device fault", page()).here();
    steps()
        .step("read the notifier's sequence number", MIRROR_READ_BEGIN)
        .awaits("the end of a change", () -> !pte().invalidated())
        .when(() -> !mirror.registered(), "not registered", failed)
        .then(() -> mirror.current(cpu.task(), true));
    walk(toWrite, map, failed);
    steps().path("device fault", page()).place(map);
    steps()
        .step("map it for the device, unless the number has changed", MIRROR_READ_RETRY)
        .when(() -> !mirror.isCurrent(cpu.task()), "changed", cpu.task()::forget, retry)
        .then(() -> map(toWrite), again);
    steps().place(failed);
    steps()
        .step("tell the device that it may not", MIRROR_FAULT_FAILS)
        .then(() -> mirror.current(cpu.task(), false), steps().ending(Ending.EFAULT));
  }

  /** Finds what the process maps; where that is not enough, it takes the fault that a CPU would. */
  private void walk(boolean toWrite, Label map, Label failed) {
    Label walk = steps().here();
    steps()
        .step("walk to the page table entry of the process", MIRROR_FAULT)
        .awaits("mmap_lock", pte().mm()::unlocked)
        .when(() -> !pte().vma(), "no VMA", failed)
        .when(toWrite ? pte()::writable : pte()::present, "allows it", this::remember, map)
        .otherwise("fault");
    Fault fault = new Fault(cpu, page(), pte(), failed, failed);
    if (toWrite) {
      fault.write();
    } else {
      fault.read();
    }
    steps()
        .path("device fault", page())
        .step("look again", MIRROR_FAULT)
        .own()
        .then(() -> {}, walk);
  }

  /** A page frame number, and no reference: what keeps it from going stale is the number. */
  private void remember() {
    cpu.task().hold(pte().folio());
  }

  private void map(boolean toWrite) {
    mirror.map(cpu.folio(), toWrite);
    mirror.current(cpu.task(), false);
    cpu.task().forget();
  }
}
