package pinquire.machine;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A page of a file: its entry in the page cache (the mapping's i_pages) with its marks, and the
 * block on disk. The memory that holds it is a {@link Folio}.
 *
 * @param number among the pages of all files
 * @param file the number of its file
 * @param index in its file
 */
public record Page(Machine machine, Spot spot, int number, int file, int index) {

  private Layout.Pages fields() {
    return machine.layout().pages();
  }

  /** The folio that the page cache has for this page. */
  public Optional<Folio> folio() {
    long folio = fields().folio().get(spot);
    return folio == 0 ? Optional.empty() : Optional.of(machine.folio((int) folio - 1));
  }

  public boolean cached() {
    return fields().folio().is(spot);
  }

  /** Puts a folio into the page cache for this page. */
  public void insert(Folio folio) {
    fields().folio().set(spot, folio.number() + 1L);
  }

  /** Takes the folio out of the page cache; the marks and a reservation go with the entry. */
  public void remove() {
    fields().folio().set(spot, 0);
    fields().reserved().set(spot, false);
    dirtyMark(false);
    towriteMark(false);
    writebackMark(false);
  }

  /** PAGECACHE_TAG_DIRTY. */
  public boolean dirtyMark() {
    return fields().dirtyMark().is(spot);
  }

  public void dirtyMark(boolean set) {
    fields().dirtyMark().set(spot, set);
  }

  /** PAGECACHE_TAG_TOWRITE. */
  public boolean towriteMark() {
    return fields().towriteMark().is(spot);
  }

  public void towriteMark(boolean set) {
    fields().towriteMark().set(spot, set);
  }

  /** PAGECACHE_TAG_WRITEBACK. */
  public boolean writebackMark() {
    return fields().writebackMark().is(spot);
  }

  public void writebackMark(boolean set) {
    fields().writebackMark().set(spot, set);
  }

  /** Whether nobody may map it: it is about to leave the file. */
  public boolean closed() {
    return fields().closed().is(spot);
  }

  public void closed(boolean set) {
    fields().closed().set(spot, set);
  }

  /** The version on stable storage. */
  public long disk(Half half) {
    return fields().disk().of(half).get(spot);
  }

  public void disk(Half half, long version) {
    fields().disk().of(half).set(spot, version);
  }

  /** The version that the parity gives back when the disk is lost, where there is any. */
  public long parity(Half half) {
    return fields().parity().of(half).get(spot);
  }

  public void parity(Half half, long version) {
    if (machine.config().filesystem().keepsParity()) {
      fields().parity().of(half).set(spot, version);
    }
  }

  /** A version that no store to this page has had before. */
  public long newVersion() {
    fields().newest().add(spot, 1);
    return fields().newest().get(spot);
  }

  /** The newest version of its content, wherever that is. */
  public long newest() {
    return fields().newest().get(spot);
  }

  /** Whether space is reserved for its next write. */
  public boolean reserved() {
    return fields().reserved().is(spot);
  }

  /** Reserves space for its next write. */
  public void reserve() {
    fields().reserved().set(spot, true);
  }

  /** Whether its next write needs space that must have been reserved. */
  public boolean needsReservation() {
    return switch (machine.config().filesystem().reservation()) {
      case NEVER -> false;
      case UNTIL_ALLOCATED -> !fields().allocated().is(spot);
      case EVERY_WRITE -> true;
    };
  }

  /** Gives it a block to be written to; that uses up what was reserved. */
  public void allocateBlock() {
    fields().reserved().set(spot, false);
    fields().allocated().set(spot, machine.config().filesystem().allocatesLate());
  }

  /** Leaves a hole. */
  public void freeBlock() {
    fields().reserved().set(spot, false);
    fields().allocated().set(spot, false);
  }

  /** Ghost: the version that an fsync which has returned promised to be on disk. */
  public long promised(Half half) {
    return fields().promised().of(half).get(spot);
  }

  public void promised(Half half, long version) {
    fields().promised().of(half).set(spot, version);
  }

  /** Ghost: whether content left the page cache that was never written to disk. */
  public boolean lost() {
    return fields().lost().is(spot);
  }

  public void lost(boolean set) {
    fields().lost().set(spot, set);
  }

  /** Ghost: whether it left memory with its inode while it was dirty. */
  public boolean droppedDirty() {
    return fields().droppedDirty().is(spot);
  }

  public void droppedDirty(boolean set) {
    fields().droppedDirty().set(spot, set);
  }

  /** Ghost: whether the last fsync that found it dirty returned before it was on disk. */
  public boolean unkept() {
    return fields().unkept().is(spot);
  }

  public void unkept(boolean set) {
    fields().unkept().set(spot, set);
  }

  /** Ghost: whether the newest half on disk was a device's store. */
  public boolean fromDevice() {
    return fields().fromDevice().is(spot);
  }

  public void fromDevice(boolean set) {
    fields().fromDevice().set(spot, set);
  }

  /** Ghost: whether the write that ended last brought half of a device's transfer. */
  public boolean torn() {
    return fields().torn().is(spot);
  }

  public void torn(boolean set) {
    fields().torn().set(spot, set);
  }

  /** Whether the page lies within the file as it is now. */
  public boolean inFile() {
    return index < machine.size(file);
  }

  /**
   * Whether another page, and all that belongs to the two, differs in nothing but which they are.
   * Folios beside the file are not looked at.
   */
  public boolean isLike(Page other) {
    return machine.layout().page().alike(spot, other.spot, fields().folio())
        && inFile() == other.inFile()
        && cached() == other.cached()
        && (!cached() || folio().orElseThrow().isLike(other.folio().orElseThrow()))
        && IntStream.range(0, machine.config().processes().size())
            .allMatch(process -> isMappedLike(other, process));
  }

  private boolean isMappedLike(Page other, int process) {
    Pte mine = machine.pte(process, this);
    Pte others = machine.pte(process, other);
    return mine.isLike(others)
        && isMirroredLike(other, process)
        && folio().filter(mine::maps).isPresent() == other.folio().filter(others::maps).isPresent();
  }

  private boolean isMirroredLike(Page other, int process) {
    List<Mirror> mine = machine.mirrors(process, this);
    List<Mirror> others = machine.mirrors(process, other);
    return IntStream.range(0, mine.size())
        .allMatch(device -> mine.get(device).isLike(others.get(device)));
  }
}
