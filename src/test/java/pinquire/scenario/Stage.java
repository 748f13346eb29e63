package pinquire.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import pinquire.design.Design;
import pinquire.hazard.Properties;
import pinquire.hazard.Property;
import pinquire.machine.Config;
import pinquire.machine.Filesystem;
import pinquire.machine.Filesystems;
import pinquire.machine.Folio;
import pinquire.machine.Half;
import pinquire.machine.Machine;
import pinquire.machine.Page;
import pinquire.machine.PinKind;
import pinquire.machine.Pte;
import pinquire.path.Paths;
import pinquire.path.Program;
import pinquire.path.Step;

/** One page, one process, one device, and actors that are moved by hand. */
public final class Stage {

  public final Machine machine;
  public final Design design;
  public final Page page;
  public final Pte pte;
  private int tasks;

  private Stage(Design design, Filesystem filesystem, String... processes) {
    this.design = design;
    this.machine =
        Machine.of(
            new Config(
                    List.of(new Config.FileSpec("f", 1)),
                    List.of(processes),
                    List.of("d0"),
                    4,
                    8,
                    design.bounds())
                .on(filesystem));
    this.page = machine.page(0);
    this.pte = machine.pte(0, page);
  }

  /** The page is mapped read-only and clean. */
  public static Stage mapped(Design design) {
    return mapped(design, "ext4");
  }

  /** The same on another file system. */
  public static Stage mapped(Design design, String filesystem) {
    Stage stage = new Stage(design, Filesystems.named(filesystem).orElseThrow(), "p0");
    stage.finish(stage.actor("p0", paths -> paths.map(0, stage.pages())));
    return stage;
  }

  /** The same in a private mapping of a process that may fork into p1. */
  public static Stage mappedPrivately(Design design) {
    Stage stage = new Stage(design, Filesystems.EXT4, "p0", "p1");
    stage.finish(stage.actor("p0", paths -> paths.mapPrivately(0, stage.pages())));
    return stage;
  }

  /** The page is pinned, writable and dirty. */
  public static Stage pinned(Design design) {
    return pinned(design, "ext4");
  }

  /** The same on another file system. */
  public static Stage pinned(Design design, String filesystem) {
    Stage stage = mapped(design, filesystem);
    stage.finish(stage.pin());
    return stage;
  }

  public List<Page> pages() {
    return List.of(page);
  }

  public Actor actor(String name, Function<Paths, Program> path) {
    var task = machine.task(tasks++);
    return Actor.of(name, path.apply(new Paths(machine, design, task)), task);
  }

  public Actor pin() {
    return actor("d0", paths -> paths.pin(0, 0, pages()));
  }

  public Actor dma() {
    return actor("d0", paths -> paths.dmaWrite(0, List.of(folio())));
  }

  public Actor pinToRead() {
    return actor("d0", paths -> paths.take(0, PinKind.PIN_TO_READ, 0, pages()));
  }

  public Actor pinForLong(boolean toWrite) {
    return actor("d0", paths -> paths.take(0, PinKind.pin(toWrite, true), 0, pages()));
  }

  public Actor unpin() {
    return unpin(folio());
  }

  public Actor unpin(Folio pinned) {
    return actor("d0", paths -> paths.unpin(List.of(new Paths.Pin(0, pinned, PinKind.PIN)), false));
  }

  public Actor store() {
    return actor("p0", paths -> paths.store(0, pages()));
  }

  public Actor touch() {
    return actor("p0", paths -> paths.touch(0, pages()));
  }

  public Actor fsync() {
    return actor("p0", paths -> paths.sync("fsync", pages()));
  }

  public Actor flusher() {
    return actor("flusher", paths -> paths.writeback(pages()));
  }

  public Actor truncate() {
    return actor("p0", paths -> paths.truncate(0, 0, pages()));
  }

  public Actor munmap() {
    return actor("p0", paths -> paths.munmap(0, pages()));
  }

  public Actor fork() {
    return actor("p0", paths -> paths.fork(0, 1, List.of(pages())));
  }

  public Actor migrate() {
    return actor("kcompactd", paths -> paths.migrate(List.of(folio())));
  }

  public Actor reclaim() {
    return actor("kswapd", paths -> paths.reclaim(pages()));
  }

  public Actor dropCaches() {
    return actor("p0", paths -> paths.dropCaches(pages()));
  }

  public Actor stripBuffers() {
    return actor("kswapd", paths -> paths.stripBuffers(pages()));
  }

  public Actor evict() {
    return actor("p0", paths -> paths.evict(0, pages()));
  }

  public Actor punch() {
    return actor("p0", paths -> paths.punch(pages()));
  }

  public Actor directWrite() {
    return actor("p0", paths -> paths.directWrite(pages()));
  }

  public Actor crash() {
    return actor("power", Paths::crash);
  }

  public Actor disk() {
    var program = new Paths(machine, design, machine.task(0)).diskWrite(folio());
    return Actor.disk(program, folio());
  }

  public Folio folio() {
    return page.folio().orElseThrow();
  }

  /** Moves an actor until the step of this name is its next; tells the steps on the way. */
  public List<String> until(Actor actor, String step) {
    List<String> taken = new ArrayList<>();
    while (!actor.next().what().equals(step)) {
      taken.add(take(actor));
    }
    return taken;
  }

  /** Moves an actor until it ends or must wait. */
  public void goOn(Actor actor) {
    while (actor.ready()) {
      take(actor);
    }
  }

  /** Moves an actor past the step of this name. */
  public void past(Actor actor, String step) {
    until(actor, step);
    take(actor);
  }

  /** Moves an actor to its end, the disk helping where it waits for it. */
  public List<String> finish(Actor actor) {
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
  public void writeOut() {
    Actor disk = disk();
    if (!disk.ready()) {
      throw new IllegalStateException("nothing was submitted");
    }
    while (disk.ready()) {
      disk.take();
    }
  }

  /**
   * Moves an actor to its end and writes down the order: which function comes after which, {@code
   * L} where a page is locked when it begins, and what it may have to wait for.
   */
  public String order(Actor actor) {
    List<String> lines = new ArrayList<>();
    while (!actor.ended() && !isIdle(actor)) {
      if (!actor.ready()) {
        writeOut();
      }
      Step.Await await = actor.next().await();
      boolean locked = machine.folios().stream().anyMatch(Folio::locked);
      lines.add(
          "%-31s %s  %s"
              .formatted(take(actor), locked ? "L" : ".", await == null ? "" : await.what())
              .stripTrailing());
    }
    return String.join("\n", lines) + "\n";
  }

  /** The disk begins again when it is done. */
  private static boolean isIdle(Actor actor) {
    return !actor.ready() && actor.next().linux().equals("[idle]");
  }

  private static String take(Actor actor) {
    Actor.Taken taken = actor.take();
    String saw = taken.way().saw();
    return taken.step().linux() + (saw.isEmpty() ? "" : ": " + saw);
  }

  /** The row that matters, in the words of the table. */
  public String row() {
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

  /** The properties that do not hold now. */
  public List<String> violated() {
    return Properties.all().stream().filter(this::isViolated).map(Property::name).toList();
  }

  private boolean isViolated(Property property) {
    return property.wrong(machine).isPresent()
        || property.wrong(machine, page).isPresent()
        || machine.orphans().stream()
            .anyMatch(f -> property.wrongWithOrphan(machine, f).isPresent())
        || machine.copies().stream().anyMatch(f -> property.wrongWithCopy(machine, f).isPresent());
  }
}
