package pinquire.command;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of the state table: a page of a file and the folio that holds it in memory, or a folio
 * beside it.
 *
 * @param page its index in the file, from 0
 * @param owner whose folio it is
 * @param frame the number of the folio's page frame, by which it is known again; -1 for none
 * @param cached whether a folio is there; false: not in the page cache, all counts 0
 * @param ref the stored reference count, with whatever the design adds for pins
 * @param map the stored map count, likewise
 * @param believed the pins the design sees: a number, {@code y}, {@code n}, or {@code -} where it
 *     cannot tell
 * @param pins the pins there truly are
 * @param ptes for each page table: {@code .}, {@code r-}, {@code rD}, {@code W-} or {@code WD}
 * @param flags letters of page-types in the order of the look, {@code .} for none; marks of the
 *     page cache that say something else follow as {@code tag D}
 * @param memory the content in memory, {@code .} when not cached
 * @param disk the content on disk, {@code .} past the end of the file and for a folio beside it
 */
public record PageState(
    int page,
    Owner owner,
    int frame,
    boolean cached,
    long ref,
    long map,
    String believed,
    long pins,
    List<String> ptes,
    String flags,
    Content memory,
    Content disk) {

  public PageState {
    ptes = List.copyOf(ptes);
  }

  /** Whether a file has it. */
  public boolean ofFile() {
    return owner == Owner.FILE;
  }

  /** The page's name in the table: {@code 5}, {@code 5'} for an orphan, {@code 5a} for a copy. */
  public String label() {
    return page + owner.mark();
  }

  /** The same with entries for other page tables; in those that are new it is not mapped. */
  public PageState ofTables(List<String> had, List<String> tables) {
    List<String> entries = new ArrayList<>();
    for (String table : tables) {
      int index = had.indexOf(table);
      entries.add(index < 0 ? "." : ptes.get(index));
    }
    return new PageState(
        page, owner, frame, cached, ref, map, believed, pins, entries, flags, memory, disk);
  }

  /** The same in another frame. */
  public PageState inFrame(int other) {
    return new PageState(
        page, owner, other, cached, ref, map, believed, pins, ptes, flags, memory, disk);
  }

  /** The same so many pages and frames further on. */
  PageState moved(int by) {
    int there = frame < 0 ? frame : frame + by;
    return new PageState(
        page + by, owner, there, cached, ref, map, believed, pins, ptes, flags, memory, disk);
  }

  /** The text of a cell. */
  public String text(Column column) {
    return switch (column) {
      case REF -> Long.toString(ref);
      case MAP -> Long.toString(map);
      case PINS -> believed + "/" + pins;
      case PTE -> String.join(" ", ptes);
      case FLAGS -> flags;
      case MEMORY -> memory.toString();
      case DISK -> disk.toString();
    };
  }

  /**
   * Whether a cell holds what is said.
   *
   * @param said a number for a count or a version, or the very text of the cell
   */
  boolean shows(Column column, Object said) {
    if (!(said instanceof Number number)) {
      return text(column).equals(said.toString());
    }
    long value = number.longValue();
    return switch (column) {
      case REF -> ref == value;
      case MAP -> map == value;
      case PINS -> pins == value;
      case MEMORY -> memory.equals(new Content(value, value));
      case DISK -> disk.equals(new Content(value, value));
      case PTE, FLAGS -> false;
    };
  }
}
