package pinquire.command;

import java.util.List;

/**
 * One row of the state table: a page of a file and the folio that holds it in memory, or an orphan,
 * a folio that no file refers to any more but that is still referenced.
 *
 * @param page its index in the file, from 0
 * @param orphan whether this is a folio that the page had before it was truncated
 * @param cached whether a folio is there; false: not in the page cache, all counts 0
 * @param ref the stored reference count, with whatever the design adds for pins
 * @param map the stored map count, likewise
 * @param believed the pins the design sees: a number, {@code y}, {@code n}, or {@code -} where it
 *     cannot tell
 * @param pins the pins there truly are
 * @param ptes for each process: {@code .}, {@code r-}, {@code rD}, {@code W-} or {@code WD}
 * @param flags letters of page-types in the order of the look, {@code .} for none; marks of the
 *     page cache that say something else follow as {@code tag D}
 * @param memory the content in memory, {@code .} when not cached
 * @param disk the content on disk, {@code .} past the end of the file and for an orphan
 */
public record PageState(
    int page,
    boolean orphan,
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

  /** The page's name in the table: {@code 5}, and {@code 5'} for an orphan of page 5. */
  public String label() {
    return orphan ? page + "'" : Integer.toString(page);
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
}
