package pinquire.machine;

/** A process's page table entry for one page of a file, and whether a VMA covers it. */
public record Pte(Machine machine, Spot spot, int process) {

  private Layout.Ptes fields() {
    return machine.layout().ptes();
  }

  /** The address space it belongs to. */
  public Mm mm() {
    return machine.mm(process);
  }

  /** Whether the process has the page in its address space at all. */
  public boolean vma() {
    return fields().vma().is(spot);
  }

  public void vma(boolean set) {
    fields().vma().set(spot, set);
  }

  /** Whether the VMA is private: stores go to a copy of the process's own (no VM_SHARED). */
  public boolean isPrivate() {
    return fields().priv().is(spot);
  }

  public void isPrivate(boolean set) {
    fields().priv().set(spot, set);
  }

  /** Whether nothing is there, not even a migration entry. */
  public boolean none() {
    return !fields().folio().is(spot);
  }

  public boolean present() {
    return !none() && !migrating();
  }

  /** Whether it is a migration entry: nobody comes by the folio until it has moved. */
  public boolean migrating() {
    return fields().migration().is(spot);
  }

  public boolean writable() {
    return fields().writable().is(spot) && !migrating();
  }

  public boolean dirty() {
    return fields().dirty().is(spot);
  }

  public void dirty(boolean set) {
    fields().dirty().set(spot, set);
  }

  /** The field that a design has for itself in the entry; it goes with the entry. */
  public long own() {
    return fields().own().get(spot);
  }

  public void own(long value) {
    fields().own().set(spot, value);
  }

  /** Whether somebody is about to change it, and has told the devices that follow it. */
  public boolean invalidated() {
    return fields().invalidations().is(spot);
  }

  /** A change begins that devices have to know of, or with a negative amount ends. */
  public void addInvalidations(int amount) {
    fields().invalidations().add(spot, amount);
  }

  public boolean maps(Folio folio) {
    return refersTo(folio) && !migrating();
  }

  /** Whether it is the migration entry of a folio. */
  public boolean migrates(Folio folio) {
    return refersTo(folio) && migrating();
  }

  private boolean refersTo(Folio folio) {
    return fields().folio().get(spot) == folio.number() + 1L;
  }

  /** The folio it maps or is the migration entry of; not while {@link #none()}. */
  public Folio folio() {
    return machine.folio((int) fields().folio().get(spot) - 1);
  }

  /** Installs a read-only, clean entry. */
  public void installReadOnly(Folio folio) {
    install(folio, false, false);
  }

  /** Installs a writable entry that nobody has written through yet. */
  public void installClean(Folio folio) {
    install(folio, true, false);
  }

  /** Installs a writable, dirty entry. */
  public void installWritable(Folio folio) {
    install(folio, true, true);
  }

  private void install(Folio folio, boolean writable, boolean dirty) {
    if (!maps(folio)) {
      own(0);
    }
    fields().folio().set(spot, folio.number() + 1L);
    fields().writable().set(spot, writable);
    fields().dirty().set(spot, dirty);
  }

  /** Maps for a child what a parent's entry maps, and write-protects both. */
  public void share(Pte parent) {
    parent.fields().writable().set(parent.spot, false);
    fields().folio().set(spot, parent.folio().number() + 1L);
    fields().dirty().set(spot, parent.dirty());
  }

  /** Becomes a migration entry, which remembers whether it was writable and dirty. */
  public void startMigration() {
    fields().migration().set(spot, true);
  }

  /**
   * Maps the folio in its new frame as the old one was mapped.
   *
   * @param dirty whether the entry is dirty again if it was
   */
  public void endMigration(Folio folio, boolean dirty) {
    fields().migration().set(spot, false);
    fields().folio().set(spot, folio.number() + 1L);
    dirty(dirty() && dirty);
  }

  /** Write-protects and cleans the entry. */
  public void clean() {
    fields().writable().set(spot, false);
    fields().dirty().set(spot, false);
  }

  /** Takes the entry away; the VMA stays. */
  public void clear() {
    fields().folio().set(spot, 0);
    fields().migration().set(spot, false);
    own(0);
    clean();
  }

  /** Nothing of it remains, nor of the VMA. */
  public void release() {
    machine.layout().pte().clear(spot);
  }

  /** Whether another one differs in nothing but which folio it maps. */
  boolean isLike(Pte other) {
    return machine.layout().pte().alike(spot, other.spot, fields().folio());
  }
}
