package pinquire.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import pinquire.design.Design;
import pinquire.machine.Config;
import pinquire.machine.Folio;
import pinquire.machine.Half;
import pinquire.machine.Machine;
import pinquire.machine.Page;
import pinquire.machine.Pte;
import pinquire.path.Paths;
import pinquire.path.Program;

/** One page, one process, one device, and actors that are moved by hand. */
final class Stage {

  final Machine machine;
  final Design design;
  final Page page;
  final Pte pte;
  private int tasks;

  private Stage(Design design) {
    this.design = design;
    this.machine =
        Machine.of(
            new Config(
                List.of(new Config.FileSpec("f", 1)),
                List.of("p0"),
                List.of("d0"),
                2,
                8,
                Config.Bounds.wide(design.tracking().refWeight(), design.tracking().ownMost())));
    this.page = machine.page(0);
    this.pte = machine.pte(0, page);
  }

  /** The page is mapped read-only and clean. */
  static Stage mapped(Design design) {
    Stage stage = new Stage(design);
    stage.finish(stage.actor("p0", paths -> paths.map(0, stage.pages())));
    return stage;
  }

  /** The page is pinned, writable and dirty. */
  static Stage pinned(Design design) {
    Stage stage = mapped(design);
    stage.finish(stage.pin());
    return stage;
  }

  List<Page> pages() {
    return List.of(page);
  }

  Actor actor(String name, Function<Paths, Program> path) {
    var task = machine.task(tasks++);
    return Actor.of(name, path.apply(new Paths(machine, design, task)), task);
  }

  Actor pin() {
    return actor("d0", paths -> paths.pin(0, 0, pages()));
  }

  Actor dma() {
    return actor("d0", paths -> paths.dmaWrite(0, List.of(folio())));
  }

  Actor unpin() {
    return actor("d0", paths -> paths.unpin(List.of(new Paths.Pin(0, folio()))));
  }

  Actor store() {
    return actor("p0", paths -> paths.store(0, pages()));
  }

  Actor touch() {
    return actor("p0", paths -> paths.touch(0, pages()));
  }

  Actor fsync() {
    return actor("p0", paths -> paths.sync("fsync", pages()));
  }

  Actor flusher() {
    return actor("flusher", paths -> paths.writeback(pages()));
  }

  Actor truncate() {
    return actor("p0", paths -> paths.truncate(0, 0, pages()));
  }

  Actor munmap() {
    return actor("p0", paths -> paths.munmap(0, pages()));
  }

  Actor reclaim() {
    return actor("kswapd", paths -> paths.reclaim(pages()));
  }

  Actor dropCaches() {
    return actor("p0", paths -> paths.dropCaches(pages()));
  }

  Actor stripBuffers() {
    return actor("kswapd", paths -> paths.stripBuffers(pages()));
  }

  Actor punch() {
    return actor("p0", paths -> paths.punch(pages()));
  }

  Actor directWrite() {
    return actor("p0", paths -> paths.directWrite(pages()));
  }

  Actor crash() {
    return actor("power", Paths::crash);
  }

  Actor disk() {
    var program = new Paths(machine, design, machine.task(0)).diskWrite(folio());
    return Actor.disk(program, folio());
  }

  Folio folio() {
    return page.folio().orElseThrow();
  }

  /** Moves an actor until the step of this name is its next; tells the steps on the way. */
  List<String> until(Actor actor, String step) {
    List<String> taken = new ArrayList<>();
    while (!actor.next().what().equals(step)) {
      taken.add(take(actor));
    }
    return taken;
  }

  /** Moves an actor past the step of this name. */
  void past(Actor actor, String step) {
    until(actor, step);
    take(actor);
  }

  /** Moves an actor to its end, the disk helping where it waits for it. */
  List<String> finish(Actor actor) {
    List<String> taken = new ArrayList<>();
    while (!actor.ended()) {
      if (actor.ready()) {
        taken.add(take(actor));
      } else {
        writeOut();
      }
    }
    return taken;
  }

  /** The disk carries out what was submitted. */
  void writeOut() {
    Actor disk = disk();
    if (!disk.ready()) {
      throw new IllegalStateException("nothing was submitted");
    }
    while (disk.ready()) {
      disk.take();
    }
  }

  private static String take(Actor actor) {
    Actor.Taken taken = actor.take();
    String saw = taken.way().saw();
    return taken.step().linux() + (saw.isEmpty() ? "" : ": " + saw);
  }

  /** The row that matters, in the words of the table. */
  String row() {
    Folio folio = folio();
    return "ref %d map %d pins %s/%d PTE %s %s%s%s memory %d|%d disk %d|%d"
        .formatted(
            folio.ref(),
            folio.map(),
            design.tracking().believed(folio),
            folio.pins(),
            pte.present() ? (pte.writable() ? "W" : "r") + (pte.dirty() ? "D" : "-") : ".",
            folio.locked() ? "locked " : "",
            folio.dirty() ? "dirty" : "clean",
            folio.writeback() ? " writeback" : "",
            folio.memory(Half.FIRST),
            folio.memory(Half.SECOND),
            page.disk(Half.FIRST),
            page.disk(Half.SECOND));
  }
}
