package pinquire.path;

import java.util.List;
import pinquire.design.Design;
import pinquire.machine.Config;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.Page;

/** All that can be walked under a design, each path once, for one page. */
public final class EveryPath {

  private EveryPath() {}

  /**
   * One program for each path.
   *
   * @param processes their names; a step that is done for each of them is named after one
   */
  public static List<Program> of(Design design, List<String> processes) {
    Machine machine =
        Machine.of(
            new Config(
                List.of(new Config.FileSpec("f", 1)),
                processes,
                List.of("d0"),
                1,
                1,
                Config.Bounds.wide(design.tracking().refWeight(), design.tracking().ownMost())));
    return of(new Paths(machine, design, machine.task(0)), machine.pages());
  }

  private static List<Program> of(Paths paths, List<Page> pages) {
    Folio folio = paths.machine().allocate(pages.get(0));
    return List.of(
        paths.map(0, pages),
        paths.store(0, pages),
        paths.pin(0, 0, pages),
        paths.dmaWrite(0, List.of(folio)),
        paths.dmaRead(0, List.of(folio)),
        paths.unpin(List.of(new Paths.Pin(0, folio))),
        paths.writeback(pages),
        paths.sync("fsync", pages),
        paths.diskWrite(folio),
        paths.reclaim(pages),
        paths.truncate(0, 0, pages),
        paths.punch(pages),
        paths.dropCaches(pages),
        paths.stripBuffers(pages),
        paths.directWrite(pages),
        paths.munmap(0, pages));
  }
}
