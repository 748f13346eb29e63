package pinquire.command;

import java.util.List;

/**
 * The whole state at one moment, as values to look at.
 *
 * @param design the design's name
 * @param filesystem the file system's name; empty for the usual one
 * @param tables who has a page table: the processes, p0 first; then, under some designs, the
 *     devices
 * @param devices their names, d0 first
 * @param files in the order they were made
 * @param violations every property that does not hold now, in the order of the properties
 */
public record State(
    String design,
    String filesystem,
    List<String> tables,
    List<String> devices,
    List<FileState> files,
    List<Violation> violations) {

  public State {
    tables = List.copyOf(tables);
    devices = List.copyOf(devices);
    files = List.copyOf(files);
    violations = List.copyOf(violations);
  }

  /**
   * A file and a row for each of its pages.
   *
   * @param size in pages; rows at or past it are gone from the file
   * @param rows every page the file ever had, in order; each followed by the folios beside it
   */
  public record FileState(String name, int size, Rows rows) {
    public FileState(String name, int size, List<PageState> rows) {
      this(name, size, Rows.of(rows));
    }
  }
}
