package pinquire.litmus;

import java.util.List;
import pinquire.litmus.Bits.Field;

/**
 * What there is of a page in {@link PinModel}. Its counts are not stored: who holds it is known.
 *
 * @param prepared whether the file system was asked before the page was made writable
 * @param writeback 0 no, 1 of the page itself, 2 of a bounce page
 * @param newer for each half, whether memory differs from disk
 * @param owed ghost: for each half, whether the fsync under way must write it
 * @param ptes of each process: 0 none, 1 read-only and clean, 2 writable and dirty
 * @param pins the devices that have raised the count
 * @param holds the devices that hold the page for certain
 * @param leaving the processes that have cleared their entry and not dropped its reference
 */
record PinPage(
    int number,
    Field locked,
    Field cached,
    Field dirty,
    Field tagged,
    Field prepared,
    Field writeback,
    List<Field> newer,
    List<Field> owed,
    List<Field> ptes,
    List<Span> pins,
    List<Span> holds,
    List<Span> leaving) {

  /** Whether an actor stands at one of the places from {@code first} to {@code last}. */
  record Span(Field place, int first, int last) {
    boolean is() {
      int now = place.get();
      return first <= now && now <= last;
    }
  }

  static PinPage of(
      int number, Bits bits, int processes, List<Span> pins, List<Span> holds, List<Span> leaving) {
    return new PinPage(
        number,
        bits.flag(),
        bits.flag(),
        bits.flag(),
        bits.flag(),
        bits.flag(),
        bits.holding(2),
        bits.flags(2),
        bits.flags(2),
        bits.fields(processes, 2),
        List.copyOf(pins),
        List.copyOf(holds),
        List.copyOf(leaving));
  }

  boolean unlocked() {
    return !locked.is();
  }

  int mappings() {
    int mappings = 0;
    for (int process = 0; process < ptes.size(); process++) {
      mappings += ptes.get(process).is() ? 1 : 0;
    }
    return mappings;
  }

  int pinCount() {
    return count(pins);
  }

  boolean held() {
    return count(holds) > 0;
  }

  /** The references beside the page cache's own. */
  int others() {
    return mappings() + pinCount() + count(leaving);
  }

  private static int count(List<Span> spans) {
    int count = 0;
    for (int i = 0; i < spans.size(); i++) {
      count += spans.get(i).is() ? 1 : 0;
    }
    return count;
  }

  void setDirty() {
    dirty.set(1);
    tagged.set(1);
  }

  /** Clears the entry of a process; that it was dirty is not forgotten. */
  void unmap(Field pte) {
    if (pte.get() == 2) {
      setDirty();
    }
    pte.set(0);
  }

  void store(int half) {
    newer.get(half).set(1);
  }

  /** The disk has got a half. */
  void written(int half) {
    newer.get(half).set(0);
    owed.get(half).set(0);
  }
}
