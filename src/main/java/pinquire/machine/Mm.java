package pinquire.machine;

/** A process's address space as a whole (mm_struct). */
public record Mm(Machine machine, Spot spot, int process) {

  private Layout.Mms fields() {
    return machine.layout().mms();
  }

  /** Whether mmap_lock is held for writing; only a fork holds it for more than one step. */
  public boolean locked() {
    return fields().locked().is(spot);
  }

  public void locked(boolean set) {
    fields().locked().set(spot, set);
  }

  public boolean unlocked() {
    return !locked();
  }

  /** MMF_HAS_PINNED: whether a page was ever pinned through it. */
  public boolean hasPinned() {
    return fields().hasPinned().is(spot);
  }

  public void hasPinned(boolean set) {
    fields().hasPinned().set(spot, set);
  }

  /** write_protect_seq: odd while a fork write-protects its entries. */
  public long writeProtectSeq() {
    return fields().writeProtectSeq().get(spot);
  }

  /** raw_write_seqcount_begin() and raw_write_seqcount_end(). */
  public void countWriteProtect() {
    fields().writeProtectSeq().add(spot, 1);
  }

  /** Nobody has the address space; a later process begins with an empty one. */
  public void clear() {
    machine.layout().mm().clear(spot);
  }
}
