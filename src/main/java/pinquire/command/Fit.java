package pinquire.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import pinquire.machine.Config;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.Page;
import pinquire.machine.Pte;

/**
 * How much room a scenario needs. What it asks for is a guess from the commands; a row that turns
 * out too narrow is refused, and widened.
 *
 * @param times how often it was too narrow
 */
record Fit(World world, Scenario scenario, int times) {

  /** Of all paths of one role. */
  private static final long STEPS = 1 << 10;

  private static final Set<Verb> TAKES = EnumSet.of(Verb.PIN, Verb.GET, Verb.DIRECT, Verb.VMWRITE);
  private static final Set<Verb> STORES =
      EnumSet.of(Verb.STORE, Verb.DMA, Verb.DIRECT, Verb.VMWRITE);
  private static final Set<Verb> REMOVES =
      EnumSet.of(Verb.TRUNCATE, Verb.PUNCH, Verb.DIRECT, Verb.EVICT, Verb.RECLAIM, Verb.DROP);

  /** Whether each time that a command is said asks for more room. */
  static boolean makesNew(Command command) {
    boolean reads = command.verb() == Verb.DMA && command.says("read");
    return (STORES.contains(command.verb()) && !reads) || command.verb() == Verb.FORK;
  }

  private Machine machine() {
    return world.machine();
  }

  private Config now() {
    return world.config();
  }

  /** A machine with so much room. */
  Config config() {
    Config wide = now();
    Config.Bounds bounds =
        new Config.Bounds(
            widened(pinned() + said(TAKES)),
            widened(newest() + said(STORES)),
            widened(forked() + said(EnumSet.of(Verb.FORK))),
            STEPS << times,
            wide.bounds().room());
    return new Config(
        wide.files(),
        wide.processes(),
        wide.devices(),
        spares(),
        scenario.roles().size(),
        bounds,
        wide.filesystem(),
        wide.dirtyLimit());
  }

  private long widened(long guess) {
    return guess << times;
  }

  private long said(Set<Verb> verbs) {
    return scenario.commands().stream().filter(c -> verbs.contains(c.verb())).count();
  }

  private long pinned() {
    return machine().folios().stream().mapToLong(Folio::pins).max().orElse(0);
  }

  private long newest() {
    return machine().pages().stream().mapToLong(Page::newest).max().orElse(0);
  }

  private long forked() {
    List<String> processes = now().processes();
    return LongStream.range(0, processes.size())
        .map(process -> machine().mm((int) process).writeProtectSeq())
        .max()
        .orElse(0);
  }

  private int spares() {
    int pages = now().pages();
    int used = (int) machine().folios().stream().filter(folio -> !folio.free()).count();
    int last = 0;
    for (Folio folio : machine().folios()) {
      last = folio.free() ? last : folio.number() + 1;
    }
    int orphans = said(REMOVES) > 0 ? pages : 0;
    int copies = copies() ? pages * now().processes().size() : 0;
    int wanted = Math.max(last, pages + orphans + copies + Math.max(0, used - pages));
    return wanted - pages + times * pages;
  }

  private boolean copies() {
    boolean maps = scenario.commands().stream().anyMatch(command -> command.says("private"));
    return maps || said(EnumSet.of(Verb.FORK)) > 0 || entries().anyMatch(Pte::isPrivate);
  }

  private Stream<Pte> entries() {
    return machine().pages().stream()
        .flatMap(
            page ->
                Stream.iterate(0, process -> process + 1)
                    .limit(now().processes().size())
                    .map(process -> machine().pte(process, page)));
  }

  /** {@code 1p1m1d2s}: a page, a process, a device, two stores. */
  String word() {
    return "%dp%dm%dd%ds"
        .formatted(now().pages(), now().processes().size(), now().devices().size(), said(STORES));
  }
}
