package pinquire.command;

import java.util.List;
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

  Plan crash() {
    return Plan.of(
        "power",
        paths.crash(),
        tally -> "the power fails: memory, mappings and pins are gone, the disk stays");
  }
}
