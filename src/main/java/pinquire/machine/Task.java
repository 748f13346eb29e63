package pinquire.machine;

/** The local state of one path under way: where it stands and what it holds. */
public record Task(Machine machine, Spot spot, int number) {

  private Layout.Tasks fields() {
    return machine.layout().tasks();
  }

  /** The number of the step it takes next. */
  public int pc() {
    return (int) fields().pc().get(spot);
  }

  public void pc(int step) {
    fields().pc().set(spot, step);
  }

  /** The folio its local variable points to; only after {@link #hold}. */
  public Folio folio() {
    return machine.folio((int) fields().folio().get(spot) - 1);
  }

  /** Whether the local variable points to a folio. */
  public boolean holding() {
    return fields().folio().is(spot);
  }

  /** Whether one of its local variables points to a folio. */
  boolean has(Folio folio) {
    long number = folio.number() + 1L;
    return fields().folio().get(spot) == number || fields().copy().get(spot) == number;
  }

  /** Points the local variable to a folio. Takes no reference. */
  public void hold(Folio folio) {
    fields().folio().set(spot, folio.number() + 1L);
  }

  /** Forgets the folio. Drops no reference. */
  public void forget() {
    fields().folio().set(spot, 0);
  }

  /** The folio it copies to, or has moved one to; only after {@link #copy(Folio)}. */
  public Folio copy() {
    return machine.folio((int) fields().copy().get(spot) - 1);
  }

  /** Points the local variable of the copy to a folio. Takes no reference. */
  public void copy(Folio folio) {
    fields().copy().set(spot, folio.number() + 1L);
  }

  /** Forgets the copy. Drops no reference. */
  public void forgetCopy() {
    fields().copy().set(spot, 0);
  }

  /** The version it is storing. */
  public long version() {
    return fields().version().get(spot);
  }

  public void version(long version) {
    fields().version().set(spot, version);
  }

  /** A small number: PTEs cleaned by a walk. */
  public long count() {
    return fields().count().get(spot);
  }

  public void count(long count) {
    fields().count().set(spot, count);
  }

  /** The write_protect_seq it has read. */
  public long sequence() {
    return fields().sequence().get(spot);
  }

  public void sequence(long sequence) {
    fields().sequence().set(spot, sequence);
  }

  /** One bit: which entry a write fault came in by. */
  public boolean flag() {
    return fields().flag().is(spot);
  }

  public void flag(boolean set) {
    fields().flag().set(spot, set);
  }

  /** The map count before the walk over the page tables. */
  public long sampled() {
    return fields().sampled().get(spot);
  }

  public void sampled(long mapCount) {
    fields().sampled().set(spot, mapCount);
  }

  /** The entries that the walk has found to map the page so far. */
  public long found() {
    return fields().found().get(spot);
  }

  public void found(long entries) {
    fields().found().set(spot, entries);
  }

  /** Ghost: whether it waits until a device lets go of its folio. */
  public boolean awaitsDevice() {
    return fields().awaitsDevice().is(spot);
  }

  public void awaitsDevice(boolean set) {
    fields().awaitsDevice().set(spot, set);
  }

  /** Ghost: whether it waits until fewer pages are dirty. */
  public boolean throttled() {
    return fields().throttled().is(spot);
  }

  public void throttled(boolean set) {
    fields().throttled().set(spot, set);
  }

  /** Ghost: the version that the fsync under way owes to the disk. */
  public long owed(Page page, Half half) {
    return machine.layout().owing().half().of(half).get(owing(page));
  }

  public void owed(Page page, Half half, long version) {
    machine.layout().owing().half().of(half).set(owing(page), version);
  }

  /** Ghost: whether the page was dirty when the fsync under way was called. */
  public boolean owedMarked(Page page) {
    return machine.layout().owing().marked().is(owing(page));
  }

  public void owedMarked(Page page, boolean set) {
    machine.layout().owing().marked().set(owing(page), set);
  }

  /** Owes nothing for a page any more. */
  public void forgive(Page page) {
    owed(page, Half.FIRST, 0);
    owed(page, Half.SECOND, 0);
    owedMarked(page, false);
  }

  private Spot owing(Page page) {
    return machine.owed(number, page.number());
  }

  /** Leaves nothing behind for the path that uses this task next. */
  public void clear() {
    machine.layout().task().clear(spot);
  }
}
