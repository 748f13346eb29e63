package pinquire.command;

import static pinquire.command.Tally.count;

import java.util.List;
import pinquire.machine.Config;
import pinquire.machine.Page;
import pinquire.machine.Pte;
import pinquire.path.Deed;
import pinquire.path.Paths;

/** What processes do, as the paths it stands for. */
record ProcessPlans(Subject subject, Operands operands, Paths paths) {

  Plan map() {
    int process = operands.process();
    int file = operands.file("file");
    List<Page> pages = operands.pagesOf(file);
    boolean privately = subject.command().says("private");
    pages.forEach(page -> checkKind(page, privately));
    String name = subject.world().config().files().get(file).name();
    return Plan.of(
        subject.process(),
        privately ? paths.mapPrivately(process, pages) : paths.map(process, pages),
        tally ->
            "%s maps %s%s and reads its %s"
                .formatted(
                    subject.process(), name, privately ? " privately" : "", count(pages.size())));
  }

  /** A process has one entry for a page, so it cannot map it both ways. */
  private void checkKind(Page page, boolean privately) {
    Pte pte = subject.machine().pte(operands.process(), page);
    if (pte.vma() && pte.isPrivate() != privately) {
      throw new CommandException(
          subject.command().place(),
          "%s has mapped %s as %s already"
              .formatted(
                  subject.process(),
                  subject.world().config().files().get(page.file()).name(),
                  pte.isPrivate() ? "private" : "shared"),
          "`munmap` first, or map it by another process");
    }
  }

  Plan store() {
    List<Page> pages = subject.pages();
    return Plan.of(
        subject.process(),
        paths.store(operands.process(), pages),
        tally ->
            "%s stores %s in %s"
                .formatted(
                    subject.process(), Content.stored(subject.mapped(pages)), count(pages.size())));
  }

  Plan vmWrite() {
    List<Page> pages = subject.pages();
    return Plan.of(
        subject.process(),
        paths.vmWrite(operands.process(), pages),
        tally ->
            "%s of %s written past its page table"
                .formatted(count(pages.size()), subject.process()));
  }

  Plan touch() {
    List<Page> pages = subject.pages();
    return Plan.of(
        subject.process(),
        paths.touch(operands.process(), pages),
        tally -> "%s reads %s".formatted(subject.process(), count(pages.size())));
  }

  Plan msync() {
    return Plan.of(subject.process(), paths.sync("msync", subject.ofMapping()), Telling::synced)
        .giving(tally -> 0);
  }

  Plan fsync() {
    List<Page> pages = operands.cacheOf(operands.file("file"));
    return Plan.of(subject.process(), paths.sync("fsync", pages), Telling::synced)
        .giving(tally -> 0);
  }

  Plan truncate() {
    int file = operands.file("file");
    Config.FileSpec spec = subject.world().config().files().get(file);
    int size = operands.count(subject.command().argument("to").orElseThrow(), 0, spec.pages());
    List<Page> pages =
        subject.machine().pages().stream()
            .filter(page -> page.file() == file && page.index() >= size)
            .toList();
    return Plan.of(
        subject.process(),
        paths.truncate(file, size, pages),
        tally ->
            "%s is %s long; %s of it leave memory"
                .formatted(spec.name(), count(size), tally.counted(Deed.REMOVED)));
  }

  Plan punch() {
    int file = operands.file("of");
    List<Page> pages = operands.pages(file).orElseThrow();
    return Plan.of(
        subject.process(),
        paths.punch(pages),
        tally ->
            "%s has a hole of %s; %s of it leave memory"
                .formatted(
                    subject.world().config().files().get(file).name(),
                    count(pages.size()),
                    tally.counted(Deed.REMOVED)));
  }

  Plan directWrite() {
    List<Page> pages = operands.pages(operands.file("of")).orElseThrow();
    subject.needsDisk();
    return Plan.of(
        subject.process(),
        paths.directWrite(pages),
        tally ->
            "%s writes %s straight to disk; %s left the page cache"
                .formatted(subject.process(), count(pages.size()), tally.counted(Deed.REMOVED)));
  }

  Plan fork() {
    Forked forked = new Forked(subject.command(), operands);
    List<String> processes = subject.world().config().processes();
    int child = forked.child().orElseThrow();
    return Plan.of(
        processes.get(forked.parent()),
        paths.fork(forked.parent(), child, forked.mappings()),
        tally ->
            processes.get(forked.parent())
                + " forks into "
                + processes.get(child)
                + Telling.forked(tally));
  }

  Plan munmap() {
    List<Page> pages = subject.ofMapping();
    return Plan.of(
        subject.process(),
        paths.munmap(operands.process(), pages),
        tally -> "%s unmaps %s".formatted(subject.process(), count(pages.size())));
  }
}
