package pinquire.command;

import java.util.List;
import pinquire.machine.Filesystem;
import pinquire.machine.Folio;
import pinquire.machine.Machine;
import pinquire.machine.Page;
import pinquire.machine.Pte;

/** Who a command is said of, and which pages it is about. */
record Subject(Command command, World world, Operands operands) {

  Machine machine() {
    return world.machine();
  }

  /** Refuses what makes no sense for files that live in memory alone. */
  void needsDisk() {
    Filesystem filesystem = world.config().filesystem();
    if (!filesystem.writesBack()) {
      throw new CommandException(
          command.place(),
          "a file on " + filesystem + " has no disk under it",
          "`machine on ext4` starts over on one that has");
    }
  }

  /** The name of the process. */
  String process() {
    return world.config().processes().get(operands.process());
  }

  /** The name of a device. */
  String device(int number) {
    return world.config().devices().get(number);
  }

  /** The pages that a command of a process names, all of them mapped. */
  List<Page> pages() {
    List<Page> pages = operands.pages(operands.file("of")).orElseThrow();
    return operands.mapped(operands.process(), pages);
  }

  /** What the process has at pages, as far as anything is there. */
  List<Folio> mapped(List<Page> pages) {
    return pages.stream()
        .map(page -> machine().pte(operands.process(), page))
        .filter(Pte::present)
        .map(Pte::folio)
        .toList();
  }

  /** The pages named, those of the file named, or all. */
  List<Page> chosen() {
    int file = operands.file("of");
    return operands
        .pages(file)
        .orElseGet(
            () -> command.argument("of").isPresent() ? operands.cacheOf(file) : operands.cache());
  }

  /** The pages named, or all that the process has mapped of the file. */
  List<Page> ofMapping() {
    int process = operands.process();
    int file = operands.file("of");
    return operands
        .pages(file)
        .map(named -> operands.mapped(process, named))
        .orElseGet(() -> mappedOf(process, file));
  }

  private List<Page> mappedOf(int process, int file) {
    List<Page> pages =
        machine().pages().stream()
            .filter(page -> page.file() == file && machine().pte(process, page).vma())
            .toList();
    if (pages.isEmpty()) {
      throw new CommandException(
          command.place(),
          process() + " has not mapped " + world.config().files().get(file).name(),
          "`map file` maps it");
    }
    return pages;
  }
}
