package pinquire.command;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import pinquire.machine.Folio;
import pinquire.machine.Page;
import pinquire.path.Deed;
import pinquire.path.Paths;

/** What the kernel does by itself, as the paths it stands for. */
record CachePlans(Subject subject, Operands operands, Paths paths) {

  Plan writeback() {
    List<Page> pages = subject.chosen();
    return Plan.of("flusher", paths.writeback(pages), Telling::cleaned);
  }

  Plan reclaim() {
    List<Page> pages = subject.chosen();
    return Plan.of("kswapd", paths.reclaim(pages), Telling::reclaimed);
  }

  Plan dropCaches() {
    return Plan.of(subject.process(), paths.dropCaches(subject.chosen()), Telling::dropped);
  }

  Plan stripBuffers() {
    return Plan.of(
        "kswapd",
        paths.stripBuffers(subject.chosen()),
        tally -> "frees the buffers of " + tally.counted(Deed.STRIPPED));
  }

  Plan evict() {
    subject.needsDisk();
    int file = operands.file("file");
    String name = subject.world().config().files().get(file).name();
    return Plan.of(
        subject.process(),
        paths.evict(file, operands.pagesOf(file)),
        tally ->
            "the inode of %s leaves memory and takes %s along"
                .formatted(name, tally.counted(Deed.REMOVED)));
  }

  Plan migrate() {
    return Plan.of("kcompactd", paths.migrate(inMemory(subject.chosen())), Telling::migrated);
  }

  Plan offline() {
    return Plan.of(
        "hotplug",
        paths.offline(inMemory(subject.chosen())),
        tally -> "the memory of %s is offline".formatted(tally.counted(Deed.MOVED)));
  }

  /** The folios of pages, those of the file first, then private copies. */
  private List<Folio> inMemory(List<Page> pages) {
    BitSet numbers = new BitSet();
    pages.forEach(page -> numbers.set(page.number()));
    return Stream.concat(
            pages.stream().flatMap(page -> page.folio().stream()),
            subject.machine().copies().stream().filter(copy -> numbers.get(copy.home().number())))
        .toList();
  }

  Plan crash() {
    return Plan.of(
        "power",
        paths.crash(),
        tally -> "the power fails: memory, mappings and pins are gone, the disk stays");
  }
}
