package pinquire.machine;

/**
 * An entry of a device's own page table, which follows a process's entry for a page and holds no
 * reference. Only under designs whose devices mirror page tables; see {@link Room#mirrors}.
 */
public record Mirror(Machine machine, Spot spot, int device, int process, Page page) {

  private Layout.Mirrors fields() {
    return machine.layout().mirrors();
  }

  /** The process's entry, which it follows. */
  public Pte followed() {
    return machine.pte(process, page);
  }

  /** Whether the driver has asked to be told of changes (an interval notifier stands there). */
  public boolean registered() {
    return fields().registered().is(spot);
  }

  /** Whether it did so for a device that may store. */
  public boolean registeredToWrite() {
    return fields().registered().get(spot) > 1;
  }

  /** The driver asks to be told of changes. */
  public void register(boolean toWrite) {
    fields().registered().set(spot, toWrite ? 2 : 1);
  }

  /** Nothing of it remains. */
  public void clear() {
    machine.layout().mirror().clear(spot);
  }

  /** Whether the device can reach a folio by it now. */
  public boolean present() {
    return fields().folio().is(spot);
  }

  public boolean maps(Folio folio) {
    return fields().folio().get(spot) == folio.number() + 1L;
  }

  /** The folio that the device reaches; only while {@link #present()}. */
  public Folio folio() {
    return machine.folio((int) fields().folio().get(spot) - 1);
  }

  /** Whether the device may store by it. */
  public boolean writable() {
    return fields().writable().is(spot);
  }

  /** Installs it; one by which the device may store stays so. */
  public void map(Folio folio, boolean toWrite) {
    fields().writable().set(spot, toWrite || (maps(folio) && writable()));
    fields().folio().set(spot, folio.number() + 1L);
  }

  /** Whether no transfer of the device by it is under way. */
  public boolean idle() {
    return !fields().transfers().is(spot);
  }

  /** A transfer begins or, with a negative amount, ends. */
  public void addTransfers(int amount) {
    fields().transfers().add(spot, amount);
  }

  /**
   * Whether a task has read the notifier's sequence number since it last changed. That is all that
   * anybody makes of the number, so it is not kept: a bit for each task takes less room, and never
   * starts over.
   */
  public boolean isCurrent(Task task) {
    return (fields().readers().get(spot) & bit(task)) != 0;
  }

  /** A task reads the sequence number or, if not, has no more use for it. */
  public void current(Task task, boolean set) {
    long others = fields().readers().get(spot) & ~bit(task);
    fields().readers().set(spot, set ? others | bit(task) : others);
  }

  private static long bit(Task task) {
    return 1L << task.number();
  }

  /** The entry that it follows is about to change: it is taken down, and the number changes. */
  public void invalidate() {
    fields().folio().set(spot, 0);
    fields().writable().set(spot, false);
    fields().readers().set(spot, 0);
  }

  /** Whether another one differs in nothing but which folio it maps. */
  boolean isLike(Mirror other) {
    return machine.layout().mirror().alike(spot, other.spot, fields().folio())
        && present() == other.present();
  }
}
