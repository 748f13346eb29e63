package pinquire.machine;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A page frame and its struct: counts, flags and content. The counts are stored as the design left
 * them; the true pins are {@link Machine#pins}.
 */
public record Folio(Machine machine, Spot spot, int number) {

  // values() makes a copy each time.
  private static final List<Count> COUNTS = List.of(Count.values());
  private static final List<Buffers> BUFFERS = List.of(Buffers.values());
  private static final List<Judged> JUDGED = List.of(Judged.values());
  private static final List<Reclaimed> RECLAIMED = List.of(Reclaimed.values());

  private Layout.Folios fields() {
    return machine.layout().folios();
  }

  /** Whether nobody uses this frame. */
  public boolean free() {
    return !fields().home().is(spot);
  }

  /** The page it was allocated for; it may have left that page's file since. */
  public Page home() {
    return machine.page((int) fields().home().get(spot) - 1);
  }

  /** Takes a free frame for a page; everything else is zero. */
  void allocate(Page page) {
    fields().home().set(spot, page.number() + 1L);
  }

  /** Whether it belongs to its file: page->mapping is the file's. */
  public boolean attached() {
    return fields().attached().is(spot);
  }

  public void attached(boolean set) {
    fields().attached().set(spot, set);
  }

  /** Whether it is a copy that a store to a private mapping made (PageAnon()); no file's then. */
  public boolean anon() {
    return fields().anon().is(spot);
  }

  public void makeAnonymous() {
    fields().anon().set(spot, true);
  }

  /** PG_anon_exclusive: one process alone has it, and may write it without asking. */
  public boolean exclusive() {
    return fields().exclusive().is(spot);
  }

  public void exclusive(boolean set) {
    fields().exclusive().set(spot, set);
  }

  /** The counts of a folio. */
  public enum Count {
    REF("reference count"),
    MAP("map count"),
    OWN("count of the design's own");

    private final String meaning;

    Count(String meaning) {
      this.meaning = meaning;
    }

    @Override
    public String toString() {
      return meaning;
    }
  }

  private void add(Counter counter, Count name, long amount) {
    if (counter.add(spot, amount)) {
      fields().wrapped().set(spot, name.ordinal() + 1L);
    }
  }

  /** Ghost: the count that went below zero or past its last bit, the latest of them. */
  public Optional<Count> wrapped() {
    long count = fields().wrapped().get(spot);
    return count == 0 ? Optional.empty() : Optional.of(COUNTS.get((int) count - 1));
  }

  /** Whether its frame lies in a zone whose frames must all be movable (ZONE_MOVABLE, CMA). */
  public boolean movable() {
    return !fields().unmovable().is(spot);
  }

  public void unmovable(boolean set) {
    fields().unmovable().set(spot, set);
  }

  /**
   * All that it is moves to a frame just taken, the references of whoever has frozen them included;
   * of this frame one reference and the lock remain. It does not move into a movable zone from
   * without.
   */
  public void moveTo(Folio other) {
    Page page = home();
    boolean unmovable = !movable() || !other.movable();
    Block block = machine.layout().folio();
    block.copy(spot, block, other.spot);
    block.clear(spot);
    other.unmovable(unmovable);
    allocate(page);
    addRef(1);
    locked(true);
  }

  /** _refcount. */
  public long ref() {
    return fields().ref().get(spot);
  }

  public void addRef(long amount) {
    add(fields().ref(), Count.REF, amount);
  }

  /** _mapcount + 1. */
  public long map() {
    return fields().map().get(spot);
  }

  public void addMap(long amount) {
    add(fields().map(), Count.MAP, amount);
  }

  /** The field that a design has for itself, such as a count of pins. */
  public long own() {
    return fields().own().get(spot);
  }

  /** Sets the field of its own; what it is too narrow for is refused with {@link BoundExceeded}. */
  public void own(long value) {
    fields().own().field().set(spot, value);
  }

  /** Adds to the field of its own, as far as its bits go; past them it starts over. */
  public void addOwn(long amount) {
    add(fields().own(), Count.OWN, amount);
  }

  /** What page->lru is used for. */
  public Lru lru() {
    return Lru.of((int) fields().lru().get(spot));
  }

  public void lru(Lru use) {
    fields().lru().set(spot, use.ordinal());
  }

  /** PG_locked. */
  public boolean locked() {
    return fields().locked().is(spot);
  }

  public void locked(boolean set) {
    fields().locked().set(spot, set);
  }

  /** PG_dirty. */
  public boolean dirty() {
    return fields().dirty().is(spot);
  }

  public void dirty(boolean set) {
    fields().dirty().set(spot, set);
  }

  /** PG_writeback. */
  public boolean writeback() {
    return fields().writeback().is(spot);
  }

  public void writeback(boolean set) {
    fields().writeback().set(spot, set);
  }

  /** PG_private and what hangs on it. */
  public Buffers buffers() {
    return BUFFERS.get((int) fields().buffers().get(spot));
  }

  public void buffers(Buffers buffers) {
    fields().buffers().set(spot, buffers.ordinal());
  }

  /** PG_checked: it was dirtied behind the journal's back. */
  public boolean checked() {
    return fields().checked().is(spot);
  }

  public void checked(boolean set) {
    fields().checked().set(spot, set);
  }

  /** The version in memory. */
  public long memory(Half half) {
    return fields().memory().of(half).get(spot);
  }

  public void memory(Half half, long version) {
    fields().memory().of(half).set(spot, version);
  }

  /** The version in the bounce page of the write under way. */
  public long bounce(Half half) {
    return fields().bounce().of(half).get(spot);
  }

  public void bounce(Half half, long version) {
    fields().bounce().of(half).set(spot, version);
  }

  /** Ghost: whether a device was the last to store there. */
  public boolean fromDevice(Half half) {
    return fields().fromDevice().of(half).is(spot);
  }

  public void fromDevice(Half half, boolean set) {
    fields().fromDevice().of(half).set(spot, set);
  }

  /** Whether the write under way reads a bounce page instead of this folio. */
  public boolean bounced() {
    return fields().bounced().is(spot);
  }

  public void bounced(boolean set) {
    fields().bounced().set(spot, set);
  }

  /** The write under way: 0 none, 1 submitted, 2 first half read, 3 both halves read. */
  public int io() {
    return (int) fields().io().get(spot);
  }

  public void io(int state) {
    fields().io().set(spot, state);
    if (state > 0) {
      spot.row().writes.add(number);
    }
  }

  /** Ghost: whether a store hit it while a disk was reading it. */
  public boolean unstable() {
    return fields().unstable().is(spot);
  }

  public void unstable(boolean set) {
    fields().unstable().set(spot, set);
  }

  /**
   * Ghost: whether it was stored to or made dirty while the file system expected neither, and was
   * not written since.
   */
  public boolean unnotified() {
    return fields().unnotified().is(spot);
  }

  public void unnotified(boolean set) {
    fields().unnotified().set(spot, set);
  }

  /** Ghost: what the last test for pins made of it. */
  public Judged judged() {
    return JUDGED.get((int) fields().judged().get(spot));
  }

  public void judged(Judged judged) {
    fields().judged().set(spot, judged.ordinal());
  }

  /** Ghost: what reclaim has done to it while it was pinned. */
  public Reclaimed reclaimed() {
    return RECLAIMED.get((int) fields().reclaimed().get(spot));
  }

  public void reclaimed(Reclaimed reclaimed) {
    fields().reclaimed().set(spot, reclaimed.ordinal());
  }

  /** Ghost: what the kernel printed about it, if anything. */
  public boolean has(Bug bug) {
    return fields().bug().get(spot) == bug.ordinal() + 1;
  }

  /** Ghost: whether the kernel printed anything about it. */
  public boolean buggy() {
    return fields().bug().is(spot);
  }

  public void bug(Bug bug) {
    fields().bug().set(spot, bug.ordinal() + 1L);
  }

  /** Gives the frame back; nothing of it remains. */
  public void release() {
    machine.layout().folio().clear(spot);
    spot.row().free.add(number);
  }

  /** A call that pins for as long as it runs begins or, with a negative amount, ends. */
  public void addCalls(int amount) {
    fields().calls().add(spot, amount);
    if (amount < 0) {
      letGo();
    }
  }

  /** What reclaim did under pins is over with the last of them. */
  void letGo() {
    if (pins() == 0) {
      reclaimed(Reclaimed.NOTHING);
    }
  }

  /** How often it is truly held, over all devices, calls and kinds. */
  public long pins() {
    return pins(kind -> true);
  }

  /** How many there are who may store into it: holders, and page tables of devices. */
  public long writers() {
    return pins(PinKind::writes) + storingMirrors();
  }

  /** How many entries in page tables of devices map it and let the device store. */
  private long storingMirrors() {
    return machine.mirrors(home()).stream().filter(m -> m.maps(this) && m.writable()).count();
  }

  /** How often it is held in one of some ways, over all devices. */
  public long pins(Predicate<PinKind> which) {
    return (which.test(PinKind.PIN) ? fields().calls().get(spot) : 0) + pinsOfDevices(which);
  }

  /** The same without the calls that hold it for as long as they run. */
  public long pinsOfDevices(Predicate<PinKind> which) {
    long pins = 0;
    for (int device = 0; device < machine.config().devices().size(); device++) {
      pins += machine.pins(device, this, which);
    }
    return pins;
  }

  /** Whether somebody at work has a reference of his own to it. */
  public boolean inHands() {
    for (int number = 0; number < machine.config().tasks(); number++) {
      if (machine.task(number).has(this)) {
        return true;
      }
    }
    return false;
  }

  /** The number of page tables that map it, counted, not stored. */
  public int mappers() {
    int mappers = 0;
    for (int process = 0; process < machine.config().processes().size(); process++) {
      if (machine.pte(process, home()).maps(this)) {
        mappers++;
      }
    }
    return mappers;
  }

  /**
   * Whether memory holds a store that the disk has not got. The other way round, a page read in
   * beside a direct write is older than the disk, and no store is missing.
   */
  public boolean newerThanDisk() {
    Page page = home();
    return memory(Half.FIRST) > page.disk(Half.FIRST)
        || memory(Half.SECOND) > page.disk(Half.SECOND);
  }

  /** Whether another one differs in nothing but whose home it is. */
  boolean isLike(Folio other) {
    return machine.layout().folio().alike(spot, other.spot, fields().home())
        && IntStream.range(0, machine.config().devices().size())
            .allMatch(device -> machine.holdsAlike(device, this, other));
  }
}
