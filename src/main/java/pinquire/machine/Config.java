package pinquire.machine;

import java.util.ArrayList;
import java.util.List;

/**
 * What a machine is made of. The widths of its row follow from it.
 *
 * @param files at least one page in all
 * @param processes their names, p0 first; each has an address space of its own
 * @param devices their names, d0 first
 * @param spareFolios page frames beyond one for each page of a file; orphans live in them
 * @param tasks how many paths may be under way at once
 * @param bounds the largest values the counters must hold
 * @param filesystem the one that all files are on
 * @param dirtyLimit how many dirty pages throttle a writer; 0 when none is ever throttled
 */
public record Config(
    List<FileSpec> files,
    List<String> processes,
    List<String> devices,
    int spareFolios,
    int tasks,
    Bounds bounds,
    Filesystem filesystem,
    int dirtyLimit) {

  public Config {
    files = List.copyOf(files);
    processes = List.copyOf(processes);
    devices = List.copyOf(devices);
  }

  /** A machine with the usual file system, on which nobody is throttled. */
  public Config(
      List<FileSpec> files,
      List<String> processes,
      List<String> devices,
      int spareFolios,
      int tasks,
      Bounds bounds) {
    this(files, processes, devices, spareFolios, tasks, bounds, Filesystems.EXT4, 0);
  }

  /**
   * A file.
   *
   * @param pages its size when it is made, at least 1
   */
  public record FileSpec(String name, int pages) {}

  /**
   * The largest values that fit; a step that needs more is refused with {@link BoundExceeded}.
   *
   * @param pins on one folio
   * @param version of a page's content
   * @param forks of one process
   * @param steps of one path
   * @param room what the design needs for itself
   */
  public record Bounds(long pins, long version, long forks, long steps, Room room) {

    /** Wide enough for any session by hand. */
    public static Bounds wide(Room room) {
      return new Bounds((1 << 10) - 1, (1 << 20) - 1, (1 << 10) - 1, Integer.MAX_VALUE, room);
    }
  }

  /** Pages of all files together. */
  public int pages() {
    return firstPage(files.size());
  }

  /** Page frames. */
  public int folios() {
    return pages() + spareFolios;
  }

  /** The number of the first page of a file, in the order of all pages. */
  public int firstPage(int file) {
    int pages = 0;
    for (int before = 0; before < file; before++) {
      pages += files.get(before).pages();
    }
    return pages;
  }

  /** The same with one more file. */
  public Config withFile(FileSpec file) {
    return with(appended(files, file), processes, devices, spareFolios);
  }

  /** The same with one more process. */
  public Config withProcess(String name) {
    return with(files, appended(processes, name), devices, spareFolios);
  }

  /** The same with one more device. */
  public Config withDevice(String name) {
    return with(files, processes, appended(devices, name), spareFolios);
  }

  /** The same with other spare frames. */
  public Config withSpares(int spares) {
    return with(files, processes, devices, spares);
  }

  /** The same on another file system. */
  public Config on(Filesystem other) {
    return new Config(files, processes, devices, spareFolios, tasks, bounds, other, dirtyLimit);
  }

  /** The same with writers throttled when so many pages are dirty; 0 for never. */
  public Config throttledAt(int dirtyPages) {
    return new Config(
        files, processes, devices, spareFolios, tasks, bounds, filesystem, dirtyPages);
  }

  private Config with(
      List<FileSpec> someFiles, List<String> someProcesses, List<String> someDevices, int spares) {
    return new Config(
        someFiles, someProcesses, someDevices, spares, tasks, bounds, filesystem, dirtyLimit);
  }

  private static <T> List<T> appended(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
